import type { Cases } from '../support/discovery.ts';

export default {
  format: 'settings',
  cases: [
    {
      name: 'Alertmanager: the global smart host',
      path: 'alertmanager/alertmanager.yml',
      text: "global:\n  resolve_timeout: 5m\n  smtp_smarthost: '«mail.acme.net:587'\n  smtp_from: 'alerts@acme.net'\n  smtp_hello: am.acme.net\n  smtp_require_tls: true\nroute:\n  receiver: mail\nreceivers:\n  - name: mail\n    email_configs:\n      - to: ops@acme.net\n        smarthost: \"«b.acme.net:465\"\n        headers: { Subject: 'x' }\n",
      finds: ['mail.acme.net:587', 'b.acme.net:465'],
    },
    {
      name: 'Alertmanager: a template of Ansible',
      path: 'roles/alertmanager/templates/alertmanager.yml.j2',
      text: "global:\n  smtp_smarthost: '{{ alertmanager_smarthost | default(\"«mail.acme.net:25\") }}'\n  smtp_from: '{{ from }}'\nreceivers:\n{% for r in receivers %}\n  - name: {{ r }}\n{% endfor %}\n",
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'Alertmanager: a variable, and a catcher',
      path: 'alertmanager.yml',
      text: 'global:\n  smtp_smarthost: ${SMTP_HOST}:587\nreceivers:\n  - name: a\n    email_configs:\n      - smarthost: «mailhog:1025\n',
      finds: ['mailhog:1025 placeholder'],
    },
    {
      name: 'Grafana: grafana.ini',
      path: 'deploy/grafana.ini',
      text: '[server]\nhttp_port = 3000\ndomain = grafana.acme.net\n\n[smtp]\nenabled = true\nhost = «mail.acme.net:465 ; ours\nuser = grafana\npassword = """#secret;"""\n;cert_file =\nskip_verify = false\nehlo_identity = grafana.acme.net\n\n[emails]\nwelcome_email_on_sign_up = false\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'Grafana: switched off',
      path: 'etc/grafana/grafana.ini',
      text: '[smtp]\nenabled = false\nhost = mail.acme.net:587\n',
      finds: [],
    },
    {
      name: 'Grafana: everything is commented out',
      path: 'grafana/grafana.ini',
      text: '[smtp]\n;enabled = false\n;host = mail.acme.net:25\n;user =\n#host = mail.acme.net:25\n',
      finds: [],
    },
    {
      name: 'Grafana: by the environment',
      path: 'grafana.ini',
      text: '[smtp]\nenabled = true\nhost = $__env{SMTP_HOST}:587\n[other]\nhost = ${SMTP}\n',
      finds: [],
    },
    {
      name: 'Grafana: contact points name no server',
      path: 'provisioning/alerting/contact-points.yaml',
      text: 'apiVersion: 1\ncontactPoints:\n  - orgId: 1\n    name: mail\n    receivers:\n      - uid: x\n        type: email\n        settings: { addresses: ops@mail.acme.net }\n',
      finds: [],
    },
    {
      name: 'Zabbix: an exported media type',
      path: 'zabbix/media_types.yaml',
      text: "zabbix_export:\n  version: '7.0'\n  media_types:\n    - name: Email\n      type: EMAIL\n      smtp_server: «mail.acme.net\n      smtp_port: '587'\n      smtp_helo: zabbix.acme.net\n      smtp_email: zabbix@acme.net\n      smtp_security: STARTTLS\n",
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'Zabbix: its own port, and XML',
      path: 'zabbix/media.xml',
      text: '<?xml version="1.0" encoding="UTF-8"?>\n<zabbix_export>\n  <version>6.0</version>\n  <media_types>\n    <media_type>\n      <name>Email</name>\n      <type>EMAIL</type>\n      <smtp_server>«mail.acme.net</smtp_server>\n      <smtp_port>465</smtp_port>\n      <smtp_helo>x.acme.net</smtp_helo>\n    </media_type>\n  </media_types>\n</zabbix_export>\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'Gatus',
      path: 'gatus/config.yaml',
      text: 'alerting:\n  email:\n    from: "x@acme.net"\n    username: x\n    host: "«mail.acme.net"\n    port: 587\n    to: "ops@acme.net"\nendpoints:\n  - name: smtp\n    url: "starttls://«mx.acme.net:25"\n    conditions: ["[CONNECTED] == true"]\n',
      finds: ['mail.acme.net:587', 'mx.acme.net:25'],
    },
    {
      name: 'Graylog',
      path: 'graylog/graylog.conf',
      text: 'http_bind_address = 127.0.0.1:9000\ntransport_email_enabled = true\ntransport_email_hostname = «mail.acme.net\ntransport_email_port = 587\ntransport_email_use_tls = true\ntransport_email_web_interface_url = https://graylog.acme.net\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'Graylog, switched off',
      path: 'graylog.conf',
      text: 'transport_email_enabled = false\ntransport_email_hostname = mail.acme.net\ntransport_email_port = 587\n',
      finds: [],
    },
    {
      name: 'ElastAlert',
      path: 'elastalert/config.yaml',
      text: 'es_host: elastic.acme.net\nes_port: 9200\nsmtp_host: «mail.acme.net\nsmtp_port: 465\nsmtp_ssl: true\nfrom_addr: x@acme.net\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'Airflow',
      path: 'airflow.cfg',
      text: '[core]\nhostname_callable = x\n[smtp]\n# smtp_host = old.acme.net\nsmtp_host = «mail.acme.net\nsmtp_starttls = True\nsmtp_ssl = False\nsmtp_port = 587\nsmtp_mail_from = x@acme.net\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'CrowdSec',
      path: 'crowdsec/notifications/email.yaml',
      text: 'type: email\nname: email_default\nformat: |\n  {{range .}} x {{end}}\nsmtp_host: «mail.acme.net\nsmtp_port: 587\nsender_email: x@acme.net\nencryption_type: starttls\nhelo_host: crowdsec.acme.net\n',
      finds: ['mail.acme.net:587'],
    },
  ],
} satisfies Cases;
