import type { Cases } from '../support/discovery.ts';

export default {
  format: 'settings',
  cases: [
    {
      name: '.NET: SmtpSettings with Server and Port',
      path: 'src/Web/appsettings.json',
      text: '{\n  "Logging": { "LogLevel": { "Default": "Information" } },\n  "AllowedHosts": "*",\n  "SmtpSettings": {\n    "Server": "«mail.acme.net",\n    "Port": 587,\n    "SenderEmail": "web@acme.net",\n    "EnableSsl": true\n  }\n}\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: '.NET: SmtpServer and SmtpPort',
      path: 'appsettings.Production.json',
      text: '\uFEFF{\r\n  "EmailConfiguration": {\r\n    "From": "web@acme.net",\r\n    "SmtpServer": "«mail.acme.net",\r\n    "SmtpPort": "465",\r\n    "PopServer": "pop.acme.net",\r\n    "PopPort": 995\r\n  }\r\n}\r\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: '.NET: SmtpServer beside Port',
      path: 'appsettings.json',
      text: '{"EmailSettings":{"SmtpServer":"«mail.acme.net","Port":587,"UserName":"x"}}\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: '.NET: MailServer and MailPort',
      path: 'appsettings.json',
      text: '{ "EmailSettings": { "MailServer": "«mail.acme.net", "MailPort": 2465, "UseSsl": true } }\n',
      finds: ['mail.acme.net:2465 implicit'],
    },
    {
      name: '.NET: Host of MailSettings, nested, and one that is switched off',
      path: 'appsettings.Staging.json',
      text: '{\n  "App": {\n    "MailSettings": { "Mail": "a@acme.net", "Host": "«mail.acme.net", "Port": 587 },\n    "Smtp": { "Enabled": false, "Host": "b.acme.net", "Port": 25 }\n  }\n}\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: '.NET: flat keys with colons',
      path: 'appsettings.json',
      text: '{ "Smtp:Host": "«mail.acme.net", "Smtp:Port": "587" }\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: '.NET: Serilog and NLog',
      path: 'appsettings.json',
      text: '{ "Serilog": { "WriteTo": [ { "Name": "Email", "Args": { "mailServer": "«mail.acme.net", "port": 465, "fromEmail": "a@acme.net" } } ] } }\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'web.config of .NET',
      path: 'Web.config',
      text: '<?xml version="1.0"?>\n<configuration>\n  <system.net>\n    <mailSettings>\n      <smtp deliveryMethod="Network" from="web@acme.net">\n        <network host="«mail.acme.net" port="587" enableSsl="true" userName="x" />\n      </smtp>\n    </mailSettings>\n  </system.net>\n</configuration>\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'appSettings of web.config',
      path: 'web.config',
      text: '<configuration>\n  <appSettings>\n    <add key="SmtpHost" value="«mail.acme.net" />\n    <add key="SmtpPort" value="25" />\n    <add key="ImapHost" value="mail.acme.net" />\n  </appSettings>\n</configuration>\n',
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'mail to a folder',
      path: 'web.config',
      text: '<configuration><system.net><mailSettings><smtp deliveryMethod="SpecifiedPickupDirectory"><network host="mail.acme.net" port="25"/></smtp></mailSettings></system.net></configuration>\n',
      finds: [],
    },
    {
      name: 'a placeholder of a pipeline',
      path: 'appsettings.json',
      text: '{ "Smtp": { "Host": "#{SmtpHost}#", "Port": 587 }, "Mail": { "Host": "__MAIL_HOST__", "Port": 587 } }\n',
      finds: [],
    },
    {
      name: 'NLog',
      path: 'NLog.config',
      text: '<nlog>\n  <targets>\n    <target type="Mail" name="m" smtpServer="«mail.acme.net" smtpPort="587" enableSsl="true"/>\n  </targets>\n</nlog>\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'log4net: values as attributes',
      path: 'log4net.config',
      text: '<log4net>\n  <appender name="S" type="log4net.Appender.SmtpAppender">\n    <to value="x@acme.net"/>\n    <smtpHost value="«mail.acme.net"/>\n    <port value="465"/>\n  </appender>\n</log4net>\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'MailKit, and the client of another protocol',
      path: 'Mailer.cs',
      text: 'using var client = new SmtpClient();\nawait client.ConnectAsync("«mail.acme.net", 465, SecureSocketOptions.SslOnConnect);\nvar other = new SmtpClient { Host = "«b.acme.net", Port = 587 };\nawait x.ConnectAsync("imap.acme.net", 993);\n',
      finds: ['mail.acme.net:465', 'b.acme.net:587'],
    },
    {
      name: 'a client of IMAP beside it',
      path: 'Fetcher.cs',
      text: 'using var smtp = new SmtpClient();\nusing var imap = new ImapClient();\nimap.Connect("mail.acme.net", 1143);\n',
      finds: [],
    },
  ],
} satisfies Cases;
