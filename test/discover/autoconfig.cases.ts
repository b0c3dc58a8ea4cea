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
    {
      name: 'without a port, a host or a type, and by another element',
      path: 'config-v1.1.xml',
      text: `<clientConfig>
<outgoingServer type="smtp"><hostname>«a.acme.net</hostname><socketType>SSL</socketType></outgoingServer>
<outgoingServer type="smtp"><hostname>«b.acme.net</hostname></outgoingServer>
<outgoingServer type="smtp"><hostname>«c.acme.net</hostname><port>2465</port><socketType>STARTTLS</socketType></outgoingServer>
<outgoingServer type="smtp"><port>587</port></outgoingServer>
<outgoingServer><hostname>d.acme.net</hostname><port>587</port></outgoingServer>
<oldOutgoingServer type="smtp"><hostname>d.acme.net</hostname><port>587</port></oldOutgoingServer>
<outgoingServers type="smtp"><hostname>d.acme.net</hostname><port>587</port></outgoingServers>
</clientConfig>
`,
      finds: ['a.acme.net:465 likely', 'b.acme.net:587 likely', 'c.acme.net:2465 starttls'],
    },
    {
      name: "Outlook's two ways to say how TLS begins",
      path: 'autodiscover.xml',
      text: `<Autodiscover><Account>
<Protocol><Type>SMTP</Type><Server>«a.acme.net</Server><Port>8465</Port><SSL>on</SSL></Protocol>
<Protocol><Type>SMTP</Type><Server>«b.acme.net</Server><Port>8465</Port><Encryption>SSL</Encryption></Protocol>
<Protocol><Type>SMTP</Type><Server>«c.acme.net</Server><Port>8587</Port><Encryption>TLS</Encryption></Protocol>
</Account></Autodiscover>
`,
      finds: ['a.acme.net:8465 implicit', 'b.acme.net:8465 implicit', 'c.acme.net:8587'],
    },
  ],
} satisfies Cases;
