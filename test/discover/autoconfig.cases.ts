import type { Cases } from '../support/discovery.ts';

const server = (type: string, host: string, port: number, socket: string) =>
  `    <${type === 'smtp' ? 'outgoing' : 'incoming'}Server type="${type}">\n      <hostname>${host}</hostname>\n      <port>${port}</port>\n      <socketType>${socket}</socketType>\n    </${type === 'smtp' ? 'outgoing' : 'incoming'}Server>\n`;
const config = (servers: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<clientConfig version="1.1">\n  <emailProvider id="acme.net">\n${servers}  </emailProvider>\n</clientConfig>\n`;

export default {
  format: 'autoconfig',
  cases: [
    {
      name: 'the outgoing servers, and no incoming one',
      path: 'autoconfig/mail/config-v1.1.xml',
      text: config(
        server('imap', 'mail.acme.net', 993, 'SSL') +
          server('smtp', '«mail.acme.net', 465, 'SSL') +
          server('smtp', '«mail.acme.net', 587, 'STARTTLS'),
      ),
      finds: ['mail.acme.net:465', 'mail.acme.net:587'],
    },
    {
      name: 'another port, by its socket type',
      path: 'acme.net.xml',
      text: config(server('smtp', '«mail.acme.net', 2465, 'SSL') + server('smtp', '«smtp.gmail.com', 587, 'STARTTLS')),
      finds: ['mail.acme.net:2465 implicit', 'smtp.gmail.com:587 provider'],
    },
    {
      name: 'a name that the client completes',
      path: 'config-v1.1.xml',
      text: config(server('smtp', 'mail.%EMAILDOMAIN%', 587, 'STARTTLS')),
      finds: [],
    },
    {
      name: "Outlook's autodiscover",
      path: 'autodiscover.xml',
      text: '<?xml version="1.0"?>\n<Autodiscover xmlns="x">\n<Response><Account><Protocol><Type>IMAP</Type><Server>imap.acme.net</Server><Port>993</Port></Protocol>\n<Protocol><Type>SMTP</Type><Server>«smtp.acme.net</Server><Port>587</Port><SSL>off</SSL></Protocol></Account></Response></Autodiscover>\n',
      finds: ['smtp.acme.net:587'],
    },
  ],
} satisfies Cases;
