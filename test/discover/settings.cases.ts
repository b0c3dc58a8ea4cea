import type { Cases } from '../support/discovery.ts';
import { ofSoftware } from './settings-of-software.ts';

export default {
  format: 'settings',
  cases: [
    ...ofSoftware,
    {
      name: 'YAML: host and port in a mapping of mail',
      path: 'config/app.yaml',
      text: 'server:\n  host: 0.0.0.0\n  port: 8080\nmail:\n  smtp:\n    host: "«mail.acme.net"\n    port: 587\n  imap:\n    host: mail.acme.net\n    port: 993\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'YAML: switched off in a mapping above',
      path: 'app.yml',
      text: 'smtp:\n  enabled: false\n  server:\n    smtp_host: mail.acme.net\n    port: 587\n',
      finds: [],
    },
    {
      name: 'YAML: anchors are found where they are written',
      path: 'app.yml',
      text: 'defaults: &mail\n  smtp_host: «mail.acme.net\n  smtp_port: 465\nproduction:\n  <<: *mail\nstaging: *mail\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'YAML: several documents, comments, Windows line ends',
      path: 'app.yml',
      text: "# smtp_host: old.acme.net\r\nsmtp_host: «a.acme.net:587\r\n---\r\nsmtp_host: '«b.acme.net:465' # two\r\n",
      finds: ['a.acme.net:587', 'b.acme.net:465'],
    },
    {
      name: 'JSON, with comments and a trailing comma',
      path: 'config/production.json',
      text: '{\n  // mail\n  "mailer": { "host": "«mail.acme.net", "port": 2465, "secure": true, },\n  "imap": { "host": "mail.acme.net", "port": 993 }\n}\n',
      finds: ['mail.acme.net:2465 implicit'],
    },
    {
      name: 'JSON: one long line',
      path: 'config.json',
      text: '{"é":"🙂","smtp":{"server":"«mail.acme.net","port":"587"},"db":{"host":"db.acme.net","port":5432}}',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'INI sections',
      path: 'app.ini',
      text: '[database]\nhost = db.acme.net\n\n[smtp]\n; host = old.acme.net\nhost = «mail.acme.net\nport = 465\n[email]\nsmtp_server=«b.acme.net\nsmtp_port=25\n',
      finds: ['mail.acme.net:465', 'b.acme.net:25'],
    },
    {
      name: 'properties',
      path: 'src/main/resources/app.properties',
      text: 'server.port=8080\nmail.smtp.host=«mail.acme.net\nmail.smtp.port=587\nmail.imap.host=mail.acme.net\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'TOML tables, dotted and in lists',
      path: 'app.toml',
      text: '[http]\naddress = "0.0.0.0:80"\n[notify.smtp]\nhost = "«mail.acme.net" # ours\nport = 587\n[[mailer]]\nserver = \'«b.acme.net:465\'\n',
      finds: ['mail.acme.net:587', 'b.acme.net:465'],
    },
    {
      name: 'PHP arrays',
      path: 'config/app.php',
      text: "<?php\nreturn [\n  'smtp' => [\n    'host' => '«mail.acme.net', // ours\n    'port' => 587,\n  ],\n  'db' => ['host' => 'db.acme.net', 'port' => 3306],\n];\n",
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'PHP constants',
      path: 'config.php',
      text: "<?php\ndefine('SMTP_HOST', '«mail.acme.net');\ndefine( \"SMTP_PORT\", 465 );\n",
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'Python: names at the top, with types and with environment',
      path: 'app/config.py',
      text: 'import os\nSMTP_SERVER: str = "«mail.acme.net"\nSMTP_PORT: int = 587\nALERT_SMTP_HOST = os.environ.get("ALERT_SMTP_HOST", "«b.acme.net")\nALERT_SMTP_PORT = int(os.getenv("P", "465"))\nX_SMTP_HOST = os.environ["X"]\n',
      finds: ['mail.acme.net:587', 'b.acme.net:465'],
    },
    {
      name: 'Ruby',
      path: 'config/app.rb',
      text: "App.configure do |config|\n  config.smtp_settings = {\n    address: '«mail.acme.net',\n    :port => 587\n  }\nend\n",
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'JavaScript: an object with a fallback',
      path: 'src/mail.ts',
      text: "export const smtp = {\n  host: process.env.SMTP_HOST ?? '«mail.acme.net',\n  port: Number(process.env.SMTP_PORT || 465),\n};\n",
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'strings that are put together are not what is connected to',
      path: 'src/mail.ts',
      text: 'export const smtp = { host: "mail." + domain, port: 587 };\nexport const other = { smtpHost: `mail.${domain}`, smtpPort: 587 };\n',
      finds: [],
    },
    {
      name: 'a pair in a list of options',
      path: 'app.yaml',
      text: 'args:\n  - --smtp-host=«mail.acme.net\n  - "--smtp-port=587"\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'an embedded file has its place in the outer one',
      path: 'app.yaml',
      text: 'files:\n  app.ini: |\n    [smtp]\n    host = «mail.acme.net\n    port = 465\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'XML elements and attributes',
      path: 'config/app.xml',
      text: '<?xml version="1.0"?>\n<config>\n  <!-- <smtp host="old.acme.net" port="25"/> -->\n  <smtp host="«a.acme.net" port="587"/>\n  <mail>\n    <host> «b.acme.net </host>\n    <port>465</port>\n  </mail>\n</config>\n',
      finds: ['a.acme.net:587', 'b.acme.net:465'],
    },
    {
      name: 'words that only sound like mail',
      path: 'app.yaml',
      text: 'gmail: {host: a.acme.net, port: 587}\nmailing_list: {title: x.acme.net}\nemail:\n  from: {host: b.acme.net, port: 25}\nredis:\n  mail_host: {x: 1}\nmail:\n  web: {host: c.acme.net, port: 443}\n  domain: acme.net\nwebmail: {host: d.acme.net, port: 443}\n',
      finds: [],
    },
    {
      name: 'a kind beside the server',
      path: 'configuration.yaml',
      text: 'notify:\n  - name: mail\n    platform: smtp\n    server: «mail.acme.net\n    port: 587\n  - platform: imap\n    server: imap.acme.net\n    port: 993\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: "PHP's way to say implicit TLS",
      path: 'email.php',
      text: "<?php\n$config['smtp_host'] = 'ssl://«mail.acme.net';\n$config['smtp_port'] = 465;\n",
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'Terraform as JSON',
      path: 'dns.tf.json',
      text: '{"resource":{"aws_route53_record":{"mx":{"type":"MX","records":["10 «mail.acme.net"]}}}}',
      finds: ['mail.acme.net:25'],
    },
  ],
} satisfies Cases;
