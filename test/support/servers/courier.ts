// Courier. couriertcpd hands each connection to courieresmtpd, and TLS is a third program, couriertls, which reads key
// and chain from one file at each handshake: a renewed certificate is presented without a restart.

import { freePort, type MailServer, type ServerOptions, startServer } from './process.ts';

export async function startCourier(options: ServerOptions): Promise<MailServer> {
  const ports = { smtp: await freePort(), submissions: await freePort() };
  const listen = '/usr/sbin/couriertcpd -address=127.0.0.1 -nodnslookup -noidentlookup -user=courier -group=courier';
  return startServer(options, {
    name: 'Courier',
    image: 'courier',
    ports,
    // Compiled in, with the folders where the programs look for one another and for their settings.
    accounts: ['courier'],
    files: { '/etc/courier/me': options.hostname },
    script: `
      cat /run/tls/privkey.pem /run/tls/fullchain.pem > /etc/courier/esmtpd.pem
      chmod 600 /etc/courier/esmtpd.pem
      chown -R courier:courier /etc/courier /var/lib/courier
      export COURIERTLS=/usr/bin/couriertls TLS_CERTFILE=/etc/courier/esmtpd.pem TLS_VERIFYPEER=NONE
      ${listen} ${ports.smtp} /usr/sbin/courieresmtpd &
      ESMTP_TLS=1 ${listen} ${ports.submissions} /usr/bin/couriertls -server -tcpd /usr/sbin/courieresmtpd
    `,
  });
}
