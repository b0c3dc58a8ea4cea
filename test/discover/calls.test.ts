/** Servers that code hands to a library that sends mail, in each language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serversOfLibraries } from '../../src/discover/calls.ts';
import { discoverIn } from '../../src/discover/find.ts';

type Row = readonly [code: string, ...found: readonly string[]];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'a.py': [
    ['import smtplib\ns = smtplib.SMTP("mail.acme.net")\n', 'mail.acme.net:25 starttls'],
    ['import smtplib\ns = smtplib.SMTP("mail.acme.net", 2500)\n', 'mail.acme.net:2500 starttls'],
    ['import smtplib\ns = smtplib.SMTP_SSL("mail.acme.net", 2500)\n', 'mail.acme.net:2500 implicit'],
    ['import smtplib\ns = smtplib.SMTP_SSL("mail.acme.net")\n', 'mail.acme.net:465 implicit'],
    ['import smtplib\ns = smtplib.SMTP("mail.acme.net", port=2500)\n', 'mail.acme.net:2500 starttls'],
    ['import smtplib\ns = smtplib.SMTP(host="mail.acme.net", port=2500)\n', 'mail.acme.net:2500 starttls'],
    ['import smtplib\nP = 2500\nH = "mail.acme.net"\ns = smtplib.SMTP(H, P)\n', 'mail.acme.net:2500 starttls'],
    ['import smtplib\ns = smtplib.SMTP("mail.acme.net", port_of(x))\n', 'mail.acme.net:25 starttls likely'],
    ['import smtplib\ns = smtplib.SMTP("mail.acme.net", PORT)\n', 'mail.acme.net:25 starttls likely'],
    ['import smtplib\ns = smtplib.SMTP(HOST, 2500)\n'],
    ['import smtplib\nmail = "mail.acme.net"\ns = smtplib.SMTP("mail", 2500)\n', 'mail:2500 starttls'],
    ['import smtplib\ns = smtplib.SMTP("mail.acme.net", 443)\n'],
    ['import smtplib\ns = smtplib.SMTP("https://mail.acme.net")\n'],
    ['import smtplib\ns = smtplib.SMTP("mail.acme.net:2501", 2500)\n', 'mail.acme.net:2501 starttls'],
    // A client that is made without a server.
    ['import smtplib\ns = smtplib.SMTP()\ns.connect("mail.acme.net", 2500)\n', 'mail.acme.net:2500 starttls'],
    ['import smtplib\ns = smtplib.SMTP_SSL()\ns.connect("mail.acme.net")\n', 'mail.acme.net:465 implicit'],
    ['import smtplib\ns = smtplib.SMTP_SSL()\ns.connect("mail.acme.net", 2500)\n', 'mail.acme.net:2500 implicit'],
    ['import smtplib\ns = imaplib.IMAP4()\ns.connect("mail.acme.net", 2500)\n'],
    ['import smtplib\ns = smtplib.SMTPException()\ns.connect("mail.acme.net", 2500)\n'],
    ['import smtplib\nself.smtp_out.connect("mail.acme.net", 2500)\n', 'mail.acme.net:2500 starttls'],
    ['import smtplib\nself.db.connect("mail.acme.net", 2500)\n'],
    ['import smtplib\nsmtp.db.connect("mail.acme.net", 2500)\n'],
    ['import mail\nself.smtp.connect("mail.acme.net", 2500)\n'],
    ['await aiosmtplib.send(m, hostname="mail.acme.net", port=2500, use_tls=True)\n', 'mail.acme.net:2500 implicit'],
    ['await aiosmtplib.send(m, hostname="mail.acme.net", use_tls=True)\n', 'mail.acme.net:465 implicit'],
    ['await aiosmtplib.send(m, hostname="mail.acme.net", use_tls=False)\n', 'mail.acme.net:25 starttls'],
  ],
  'a.js': [
    ['createTransport({ host: "mail.acme.net" })\n', 'mail.acme.net:587 starttls'],
    ['createTransport({ host: "mail.acme.net", port: 2500, secure: true })\n', 'mail.acme.net:2500 implicit'],
    ['createTransport({ host: "mail.acme.net", secure: true })\n', 'mail.acme.net:465 implicit'],
    ['createTransport({ host: "mail.acme.net", secure: false })\n', 'mail.acme.net:587 starttls'],
    ['createTransport("smtps://u:p@mail.acme.net")\n', 'mail.acme.net:465 implicit'],
    ['createTransport("smtp://mail.acme.net:2500")\n', 'mail.acme.net:2500 starttls'],
    ['const o = { host: "mail.acme.net", port: 2500 };\nmailer.createTransport(o);\n', 'mail.acme.net:2500 starttls'],
    ['const port = 2500;\ncreateTransport({ host: "mail.acme.net", port });\n', 'mail.acme.net:2500 starttls'],
    ['const host = "mail.acme.net";\ncreateTransport({ port, host });\n', 'mail.acme.net:587 starttls likely'],
    ['createTransport({ host, port: 2500 })\n// mail\n'],
    ['createTransport({ service: "host", port: 2500 })\n'],
    ['createTransport({ host: "mail.acme.net", port: 2500, ssl: true })\n', 'mail.acme.net:2500 implicit'],
    ['createTransport({ host: "mail.acme.net", port: 2500, tls: true })\n', 'mail.acme.net:2500 implicit'],
    ['createTransport({ host: "mail.acme.net", port: 2500, secure: "untrue" })\n', 'mail.acme.net:2500 starttls'],
    ['createTransport({ service: "mail", port: 2500 })\n'],
    ['createTransport({ host: "mail.acme.net", port: Number(x) })\n', 'mail.acme.net:587 starttls likely'],
    ['createTransporter({ address: "mail.acme.net", port: 2500 })\n'],
  ],
  'a.cs': [
    ['var c = new SmtpClient("mail.acme.net", 2500);\n', 'mail.acme.net:2500 starttls'],
    ['var c = new SmtpClient("mail.acme.net") { Port = 2500 };\n', 'mail.acme.net:2500 starttls'],
    ['var c = new SmtpClient();\nc.Connect("mail.acme.net", 2500);\n', 'mail.acme.net:2500 starttls'],
    ['var c = new SmtpClient();\nawait c.ConnectAsync("mail.acme.net");\n', 'mail.acme.net:25 starttls'],
    ['var c = new ImapClient();\nvar s = new SmtpClient();\nc.Connect("mail.acme.net", 2500);\n'],
    ['SmtpClient c;\nc.Connect("mail.acme.net", 2500);\n', 'mail.acme.net:2500 starttls'],
    ['SmtpClient s;\nImapClient c;\nc.Connect("mail.acme.net", 2500);\n'],
    ['SmtpClient s;\nPop3Client c;\nc.Connect("mail.acme.net", 2500);\n'],
    ['SmtpClient s;\nc.Connected("mail.acme.net", 2500);\n'],
    ['MailClient c;\nc.Connect("mail.acme.net", 2500);\n'],
  ],
  'a.rs': [
    ['use lettre;\nlet m = SmtpTransport::relay("mail.acme.net")?;\n', 'mail.acme.net:465 implicit'],
    ['use lettre;\nlet m = SmtpTransport::starttls_relay("mail.acme.net")?;\n', 'mail.acme.net:587 starttls'],
    ['use lettre;\nlet m = MailTransport::relay("mail.acme.net")?;\n'],
  ],
  'a.php': [
    ["$m = new PHPMailer();\n$m->Host = 'mail.acme.net';\n$m->Port = 2500;\n", 'mail.acme.net:2500 starttls'],
    [
      "$m = new PHPMailer();\n$m->Host = 'a.acme.net;b.acme.net:2501';\n$m->Port = 2500;\n$m->SMTPSecure = 'ssl';\n",
      'a.acme.net:2500 implicit',
      'b.acme.net:2501 implicit',
    ],
    [
      "$m = new PHPMailer();\n$m->SMTPSecure = PHPMailer::ENCRYPTION_SMTPS;\n$m->Port = 2500;\n$m->Host = 'mail.acme.net';\n",
      'mail.acme.net:2500 implicit',
    ],
    [
      "$m = new PHPMailer();\n$m->SMTPSecure = 'tls';\n$m->Port = 2500;\n$m->Host = 'mail.acme.net';\n",
      'mail.acme.net:2500 starttls',
    ],
    ["$m = new PHPMailer();\n$m->Host = 'mail.acme.net';\n$n->Port = 2500;\n", 'mail.acme.net:25 starttls'],
    ["$m = new Mail();\n$m->Host = 'mail.acme.net';\n$m->Port = 2500;\n"],
    ["$m = new PHPMailer();\n$m->HostName = 'mail.acme.net';\n"],
    ["$t = new Swift_SmtpTransport('mail.acme.net', 2500);\n", 'mail.acme.net:2500 starttls'],
    ["$t = new EsmtpTransport('mail.acme.net');\n", 'mail.acme.net:25 starttls'],
  ],
  'a.java': [
    ['mailSender.setHost("mail.acme.net");\nmailSender.setPort(2500);\n', 'mail.acme.net:2500 starttls'],
    ['s = new JavaMailSenderImpl();\ns.setHost("mail.acme.net");\ns.setPort(2500);\n', 'mail.acme.net:2500 starttls'],
    ['email.setHostName("mail.acme.net");\nemail.setSmtpPort(2500);\n', 'mail.acme.net:2500 starttls'],
    ['x.setSmtpHost("mail.acme.net");\nx.setPort(2500);\n', 'mail.acme.net:2500 starttls'],
    ['x.setHost("mail.acme.net");\nx.setPort(2500);\n// mail\n'],
    ['x = new Server();\nx.setHost("mail.acme.net");\nx.setPort(2500);\n'],
    ['mail.setHost();\nmail.setPort(2500);\n'],
    ['mail.setHost("mail.acme.net");\nother.setPort(2500);\n', 'mail.acme.net:25 starttls'],
    ['mail.setHosting("mail.acme.net");\nmail.setPort(2500);\n'],
  ],
  'a.go': [
    ['d := gomail.NewDialer("mail.acme.net", 2500, "u", "p")\n', 'mail.acme.net:2500 starttls'],
    ['c, err := smtp.Dial("mail.acme.net:2500")\n', 'mail.acme.net:2500 starttls'],
  ],
  'a.rb': [["Net::SMTP.start('mail.acme.net', 2500) do |smtp|\nend\n", 'mail.acme.net:2500 starttls']],
};

for (const [path, rows] of Object.entries(ROWS)) {
  for (const [code, ...expected] of rows) {
    test(`${path}: ${JSON.stringify(code)}`, async () => {
      const finds = await discoverIn([{ path: `src/${path}`, text: code }]);
      assert.deepEqual(
        finds.map(
          ({ host, port, mode, certainty }) => `${host}:${port} ${mode}${certainty === 'likely' ? ' likely' : ''}`,
        ),
        expected,
      );
    });
  }
}

test('what is said of why a server is one, and that of two who say it the first counts', async () => {
  const why = async (path: string, text: string) => (await discoverIn([{ path, text }])).map((find) => find.why);
  assert.deepEqual(await why('a.js', 'createTransport("smtp://mail.acme.net:2500")\n'), ['call of "createTransport"']);
  assert.deepEqual(await why('a.js', 'createTransport({ host: "mail.acme.net" })\n'), [
    'call of "createTransport", port 587 by default',
  ]);
  assert.deepEqual(await why('a.java', 'mail.setHost("a.acme.net");\nmail.setPort(2500);\n'), ['host that code sets']);
  assert.deepEqual(await why('a.php', "$mail = new PHPMailer();\n$mail->Host = 'a.acme.net';\n$mail->Port = 2500;\n"), [
    'key "mail.Host" with "mail.Port"',
  ]);
});

test('no file names more servers than five hundred', () => {
  const entries = Array.from({ length: 501 }, (_, at) => ({
    key: '',
    keyAt: at,
    value: {
      kind: 'call' as const,
      name: 'createTransport',
      args: [{ kind: 'scalar' as const, text: 'smtp://mail.acme.net:2500', at }],
      at,
    },
  }));
  assert.equal(serversOfLibraries({ kind: 'block', entries, at: 0 }, '').length, 500);
});
