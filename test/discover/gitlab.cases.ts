import type { Cases } from '../support/discovery.ts';

export default {
  format: 'settings',
  cases: [
    {
      name: 'GitLab: gitlab.rb',
      path: 'etc/gitlab/gitlab.rb',
      text: "external_url 'https://gitlab.acme.net'\n# gitlab_rails['smtp_address'] = \"old.acme.net\"\ngitlab_rails['smtp_enable'] = true\ngitlab_rails['smtp_address'] = \"«mail.acme.net\"\ngitlab_rails['smtp_port'] = 465\ngitlab_rails['smtp_domain'] = \"acme.net\"\ngitlab_rails['smtp_tls'] = true\ngitlab_rails['incoming_email_host'] = \"imap.acme.net\"\ngitlab_rails['incoming_email_port'] = 993\n",
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'GitLab: switched off',
      path: 'gitlab.rb',
      text: "gitlab_rails['smtp_enable'] = false\ngitlab_rails['smtp_address'] = 'mail.acme.net'\ngitlab_rails['smtp_port'] = 587\n",
      finds: [],
    },
    {
      name: 'GitLab: an odd port',
      path: 'omnibus/gitlab.rb.erb',
      text: "gitlab_rails['smtp_address'] = '«mail.acme.net'\ngitlab_rails['smtp_port'] = 8465\ngitlab_rails['smtp_tls'] = true\ngitlab_rails['smtp_enable_starttls_auto'] = false\ngitlab_rails['smtp_password'] = \"<%= @password %>\"\n",
      finds: ['mail.acme.net:8465 implicit'],
    },
    {
      name: 'several statements in a line',
      path: 'gitlab.rb',
      text: "gitlab_rails['smtp_enable'] = true; gitlab_rails['smtp_address'] = '«mail.acme.net'; gitlab_rails['smtp_port'] = 587;\n",
      finds: ['mail.acme.net:587'],
    },
  ],
} satisfies Cases;
