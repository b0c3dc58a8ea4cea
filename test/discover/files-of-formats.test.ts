/** Which files a format reads, by their names and what they begin with. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formats } from '../../src/discover/formats.ts';

/** A path, or a path and what the file begins with. */
type File = string | readonly [path: string, head: string];
interface Row {
  readonly format: string;
  readonly reads: readonly File[];
  readonly leaves: readonly File[];
}
const inOne = (path: string, ...heads: readonly string[]) => heads.map((head) => [path, head] as const);
const RECORD = '@acme.net::mail.acme.net:10\n';
const SMTP = 'smtp: mail\n\tserver mail.acme.net\n';
const YAML_RECORD = "'':\n  - type: MX\n";

const ROWS: readonly Row[] = [
  { format: 'puppet', reads: ['a.pp', 'A.PP'], leaves: ['a.ppx', 'app'] },
  {
    format: 'tinydns',
    reads: [
      ['root/data', RECORD],
      ['acme.data', RECORD],
      ['acme.net.tinydns', `# ours\n${RECORD}`],
      ['data', '.acme.net:192.0.2.1:a\n'],
    ],
    leaves: [
      ['data', 'some text\n'],
      ['datum', RECORD],
      ['olddata', RECORD],
      ['data2', RECORD],
      ['acme.datax', RECORD],
    ],
  },
  {
    format: 'stalwart',
    reads: inOne(
      'config.toml',
      '[server]\nhostname = "mail.acme.net"\n',
      '# ours\n  [server]\n\thostname = "mail.acme.net"\n',
      '[server.listener.smtp]\nbind = "[::]:25"\n',
      '[server.listener."a-b"]\nbind = "[::]:25"\n',
      'server.hostname = "mail.acme.net"\n',
      '\t server.listener.smtp.bind = "[::]:25"\n',
    ),
    leaves: inOne(
      'config.toml',
      '[server]\nport = 25\n',
      'hostname = "mail.acme.net"\n',
      '#[server]\nhostname = "mail.acme.net"\n',
      '[server.other]\nhostname = "mail.acme.net"\n',
      '#server.hostname = "mail.acme.net"\n',
      'server.port = 25\nbind = 25\n',
    ),
  },
  {
    format: 'java-xml',
    reads: [
      ['mail.xml', '<beans xmlns="x">'],
      ['standalone.xml', '<subsystem xmlns="urn:jboss:domain:mail:4.0">'],
    ],
    leaves: [
      ['mail.xml', '<beansx>'],
      ['mail.xml.txt', '<beans>'],
      ['mail.txt', '<beans>'],
    ],
  },
  {
    format: 'nagios',
    reads: [
      ...inOne(
        'commands.cfg',
        '# ours\ndefine command {\n',
        'define  host{\n',
        '  define service  {\n',
        'object NotificationCommand "mail" {\n',
        'object  CheckCommand\t"mail" {\n',
        'command[check_mail]=/usr/lib/check_smtp\n',
        'mailcommand = "bsmtp"\n',
        'Mail_Command="bsmtp"\n',
        'mailcommand  = "bsmtp"\n',
        'Messages {\n',
        'Messages{\n',
        'messages  {\n',
      ),
      ['bareos-dir.conf', 'Messages {\n'],
    ],
    leaves: [
      ...inOne(
        'commands.cfg',
        '#define command {\n',
        'define command\n',
        'define {\n',
        'object Host "mail" {\n',
        'object NotificationCommander\n',
        'mailcommand "bsmtp"\n',
        'Messages = {\n',
      ),
      ['commands.txt', 'define command {\n'],
      ['commands.cfg.txt', 'define command {\n'],
    ],
  },
  {
    format: 'monit',
    reads: [
      'etc/monitrc',
      '.monitrc',
      'monit.conf',
      'Monitrc.j2',
      ...inOne(
        'conf.d/mail',
        'set mailserver mail.acme.net\n',
        '# ours\n  SET  mail-server mail.acme.net\n',
        'set daemon 30\n',
        'set mmonit\thttp://x\n',
      ),
    ],
    leaves: [
      'oldmonitrc',
      'monitrc2',
      'oldmonit.conf',
      'monit.confs',
      'monitxconf',
      ...inOne('conf.d/mail', '#set daemon 30\n', 'set daemons 30\n', 'set alert a@acme.net\n', 'reset daemon 30\n'),
    ],
  },
  {
    format: 'targets-yaml',
    reads: [
      ...inOne(
        'a.yml',
        'steps:\n- uses: acme/smtp-cert-check@v1\n',
        '- uses:  "acme/smtp-cert-check@v1"\n',
        "- uses: './smtp-cert-check'\n",
        '- uses: smtp-cert-check\n',
        '- uses: ac-me/a_b.c/smtp-cert-check@v1\n',
        'targets:\n  - target: mail.acme.net\n',
        'targets:\n- mail.acme.net\n',
        'targets:  # ours\n#   first\n \t# second\n  - "mail.acme.net:25"\n',
        "profile: gmail\ntargets:\n  - 'mail.acme.net'\n",
        'targets: \n  - smtp://mail\n',
        'targets:\n  - smtps://mail\n',
        'targets:\n  - submission://mail\n',
        'targets:\n  - submissions://mail\n',
      ),
      ['a.yaml', 'targets:\n  - mail.acme.net\n'],
    ],
    leaves: [
      ...inOne(
        'a.yml',
        'steps:\n- uses: actions/checkout@v6\n',
        '- reuses: x\n  with: smtp-cert-check\n',
        'targets:\n  - mail\n',
        'targets:\n  - http://mail.acme.net\n',
        'scrape:\n  targets:\n  - mail.acme.net\n',
        'targets: x\n  - mail.acme.net\n',
        'targets:\nother:\n  - mail.acme.net\n',
        'targets:\n  job: x\n  - mail.acme.net\n',
      ),
      ['a.yml.txt', 'targets:\n  - mail.acme.net\n'],
      ['a.json', 'targets:\n  - mail.acme.net\n'],
    ],
  },
  {
    format: 'targets-file',
    reads: [
      ...['hosts.txt', 'mail/smtp-hosts.txt', 'mail_servers.list', 'mxtargets.txt', 'submission-hosts.list'],
      ...['-hosts.txt', 'Hosts.TXT', 'smtp-cert-check.txt', 'ci/smtp-cert-check.list'],
    ],
    leaves: [
      ...['allhosts.txt', 'hosts.txt2', 'hosts.yml', 'hosts', 'smtp--hosts.txt', 'smtp/hosts'],
      ...['my-smtp-cert-check.txt', 'smtp-cert-check.txts', 'smtp-cert-check.yml'],
    ],
  },
  {
    format: 'mail-server-environment',
    reads: [
      ...['mail/mailcow.conf', 'mailserver.env', 'docker-mailserver.env', 'MAILU.env', 'mailu.env.j2'],
      ...inOne(
        '.env',
        '# ours\nMAILCOW_HOSTNAME=mail.acme.net\n',
        'OVERRIDE_HOSTNAME=mail.acme.net\n',
        'HOSTNAMES=mail.acme.net\nTLS_FLAVOR=letsencrypt\n',
        'TLS_FLAVOR=\nHOSTNAMES=mail.acme.net\n',
      ),
    ],
    leaves: [
      ...['oldmailcow.conf', 'mailcow.conf2', 'mailcowxconf', 'mail.env'],
      ...inOne(
        '.env',
        'OVERRIDE_HOSTNAME=\n',
        '#OVERRIDE_HOSTNAME=mail.acme.net\n',
        'HOSTNAMES=mail.acme.net\n',
        'TLS_FLAVOR=letsencrypt\n',
        'HOSTNAMES=\nTLS_FLAVOR=letsencrypt\n',
        '#HOSTNAMES=mail.acme.net\nTLS_FLAVOR=letsencrypt\n',
        'HOSTNAMES=mail.acme.net\n#TLS_FLAVOR=letsencrypt\n',
      ),
    ],
  },
  { format: 'wildfly-cli', reads: ['mail.cli', 'MAIL.CLI'], leaves: ['mail.clip', 'mailcli'] },
  {
    format: 'mail-client',
    reads: ['.muttrc', 'neomuttrc', 'mail.rc', 's-nail.rc', 'accounts.conf', '.gitconfig', 'home/.esmtprc.j2'],
    leaves: ['muttrc.txt', 'mymuttrc', 'my-accounts.conf'],
  },
  {
    format: 'octodns',
    reads: [
      ['zones/acme.net.yaml', YAML_RECORD],
      ['acme.net.yml', 'www:\n  type: CAA\n'],
      ['acme.net.yml', `${YAML_RECORD}app:\n  services:\n`],
    ],
    leaves: [
      ['acme.net.yaml', "'':\n  - value: MX\n"],
      ['acme.yaml', YAML_RECORD],
      ['acme.net.json', YAML_RECORD],
      ['acme.net.yaml', `${YAML_RECORD}services:\n`],
      ['acme.net.yaml', `apiVersion: v1\n${YAML_RECORD}`],
    ],
  },
  {
    format: 'luadns',
    reads: [
      ['acme.lua', 'mx(_a, "mail.acme.net", 10)\n'],
      ['acme.lua', 'a(_a, "192.0.2.1")\n  srv ("_submission._tcp", host, 587)\n'],
    ],
    leaves: [
      ['acme.luac', 'mx(_a, "mail.acme.net", 10)\n'],
      ['acme.txt', 'mx(_a, "mail.acme.net", 10)\n'],
      ['acme.lua', 'a(_a, "192.0.2.1")\n'],
    ],
  },
  {
    format: 'nixos-mailserver',
    reads: [
      ...inOne('mail.nix', 'mailserver = {\n', 'mailserver={\n', 'x.mailserver  =  {\n', '  mailserver.fqdn = "x";\n'),
    ],
    leaves: [
      ['mail.nix', 'mailserver = x;\n'],
      ['mail.nix', 'oldmailserver = {\n'],
      ['mail.nixx', 'mailserver = {\n'],
      ['mail.txt', 'mailserver = {\n'],
    ],
  },
  {
    format: 'proxy',
    reads: [
      ...['haproxy.cfg', 'etc/haproxy/mail.cfg', 'nginx.conf', 'nginx/sites/mail.conf', 'Caddyfile', 'mail.caddyfile'],
      ['lb.conf', 'events {}\nstream {\n'],
      ['lb', 'stream{\n'],
      ['lb', 'stream  {\n'],
      ['lb.cfg', 'frontend mail\n  bind :25\n'],
      ['lb.cfg', 'backend  mail\n\tserver  a mail.acme.net:25\n'],
      ['lb.cfg', 'listen mail\n bind :25\n'],
    ],
    leaves: [
      ...['haproxy.txt', 'lb.cfg'],
      ['lb.txt', 'stream {\n'],
      ['lb.txt', 'frontend mail\n  bind :25\n'],
      ['lb.cfg', 'upstream {\n'],
      ['lb.cfg', 'frontend mail\n'],
      ['lb.cfg', '  bind :25\n'],
      ['lb.cfg', '#frontend mail\n  bind :25\n'],
      ['lb.cfg', 'frontend mail\n#  bind :25\n'],
      ['lb.cfg', 'frontend mail\nbind :25\n'],
    ],
  },
  {
    format: 'terraform',
    reads: ['a.tf', 'a.tofu', 'a.tfvars', 'terragrunt.hcl', 'a.nomad', 'a.tf.j2'],
    leaves: ['a.tfstate', 'atf', 'a.tf.json'],
  },
  {
    format: 'terraform-plan',
    reads: inOne(
      'plan.json',
      '{"format_version":"1.2","terraform_version":"1.9.0",',
      '\n { \n "format_version" : "1.2",\n  "terraform_version" : "1.9.0",',
      '\n\n{\n\n  "format_version"  : "1.2",\n  "terraform_version"  : "1.9.0",',
    ),
    leaves: inOne(
      'plan.json',
      '{"format_version":"1.2"',
      '{"version":4,"terraform_version":"1.9.0"',
      '[{"format_version":"1.2","terraform_version":"1.9.0"',
      '{"a":1,"format_version":"1.2","terraform_version":"1.9.0"',
    ),
  },
  {
    format: 'mobileconfig',
    reads: [
      'a.mobileconfig',
      'a.plist',
      'a.mobileconfig.j2',
      ['a.xml', '<?xml version="1.0"?>\n<plist version="1.0">'],
    ],
    leaves: ['a.mobileconfigs', 'a.mobileconfig.j2~', 'mobileconfig', ['a.xml', '<plists>']],
  },
  {
    format: 'proxmox',
    reads: [
      ['pve/notifications.cfg', SMTP],
      ['Notifications.cfg.j2', `gotify: x\n\n${SMTP}`],
      ['notifications.cfg', 'smtp:\tmail\n'],
    ],
    leaves: [
      ['old-notifications.cfg', SMTP],
      ['notifications.cfg2', SMTP],
      ['mail.cfg', SMTP],
      ['notifications.cfg', 'gotify: x\n'],
      ['notifications.cfg', `#${SMTP}`],
      ['notifications.cfg', 'smtp:mail\n'],
    ],
  },
  {
    format: 'mta-sts',
    reads: inOne(
      'a.txt',
      'version: STSv1\n',
      '\uFEFFversion: STSv1\n',
      '\n\nversion  :  stsv1\n',
      'version:STSv1\r\n',
      ' version :\tSTSv1\n',
    ),
    leaves: inOne(
      'a.txt',
      'mode: enforce\nversion: STSv1\n',
      'version: STSv10\n',
      'version: STSv2\n',
      'conversion: STSv1',
    ),
  },
  {
    format: 'pulumi',
    reads: ['Pulumi.yaml', 'infra/Pulumi.yml', 'Pulumi.prod-eu_1.yaml'],
    leaves: ['MyPulumi.yaml', 'Pulumi.yaml2', 'Pulumi.a.b.yaml', 'Pulumi.json', 'Pulumi-yaml'],
  },
];

for (const { format: name, reads, leaves } of ROWS) {
  test(`which files ${name} reads`, () => {
    const format = formats.find((one) => one.name === name);
    assert.ok(format !== undefined, name);
    const isRead = (file: File) => (typeof file === 'string' ? format.accepts(file, '') : format.accepts(...file));
    assert.deepEqual(
      reads.filter((file) => !isRead(file)),
      [],
      'read',
    );
    assert.deepEqual(leaves.filter(isRead), [], 'left');
  });
}
