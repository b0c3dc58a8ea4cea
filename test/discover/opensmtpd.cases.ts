import type { Cases } from '../support/discovery.ts';

export default {
  format: 'opensmtpd',
  cases: [
    {
      name: 'a relay with a label',
      path: 'smtpd.conf',
      text: '# relay host smtp://old.acme.net\naction "out" relay host smtp+tls://bob@«mail.acme.net:587 auth <secrets>\naction "s" relay host smtps://x@«b.acme.net auth <secrets>\naction "l" lmtp "/run/lmtp"\n',
      finds: ['mail.acme.net:587', 'b.acme.net:465'],
    },
    {
      name: 'names of listeners',
      path: 'etc/mail/smtpd.conf',
      text: 'listen on eth0 tls pki mail hostname "«mail.acme.net"\nlisten on eth0 smtps pki mail hostname «mail.acme.net\nlisten on lo0 hostname x.acme.net\nlisten on eth0 port submission tls-require hostname «mail.acme.net auth\n',
      finds: ['mail.acme.net:25', 'mail.acme.net:465', 'mail.acme.net:587'],
    },

    {
      name: 'relays in each notation',
      path: 'smtpd.conf',
      text: '\t # action "x" relay host smtp://x.acme.net\n\taction "a" relay host "smtps://a@«a.acme.net:2500" auth <s>\naction "x" relay host lmtp://x.acme.net\naccept for any relay via tls+auth://x@«c.acme.net:587\naction "x" mda host x.acme.net\naction "d" relay host   «d.acme.net\naction "x" relayed host x.acme.net\naction "g" relay host smtp://«g.acme.net:2500\naction "x" relay\n',
      finds: ['a.acme.net:2500 implicit', 'c.acme.net:587', 'd.acme.net:25', 'g.acme.net:2500'],
    },
    {
      name: 'listeners of all kinds',
      path: 'smtpd.conf',
      text: '#listen on eth0 hostname x.acme.net\nlisten on  lo0 hostname x.acme.net\nlisten on 127.0.0.1 hostname x.acme.net\nlisten on localhost hostname x.acme.net\nlisten on socket hostname x.acme.net\nlisten on eth0 tls auth\n\t listen  on  8.8.8.8  port  2500 tls pki  "x.acme.net" hostname  "«a.acme.net"\nlisten on eth0 port smtps pki  «b.acme.net\nlisten on eth0 smtps port 2500 hostname «c.acme.net\nlisten on eth1 pki «d.acme.net\n',
      finds: ['a.acme.net:2500', 'b.acme.net:465', 'c.acme.net:2500 implicit', 'd.acme.net:25'],
    },
  ],
} satisfies Cases;
