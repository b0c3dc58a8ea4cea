import type { Cases } from '../support/discovery.ts';

export default {
  format: 'haraka',
  cases: [
    { name: 'its name', path: 'haraka/config/me', text: '«mail.acme.net\n', finds: ['mail.acme.net:25'] },
    {
      name: 'forwarding, by domain',
      path: 'config/smtp_forward.ini',
      text: 'host=«a.acme.net\nport=2525\n; host=x\n[acme.org]\nhost=«b.acme.net\n',
      finds: ['a.acme.net:2525', 'b.acme.net:25'],
    },

    {
      name: 'a name that does not speak of mail',
      path: 'haraka/config/me',
      text: '«out.acme.net\n',
      finds: ['out.acme.net:25'],
    },
    {
      name: 'a name among other lines',
      path: 'config/me',
      text: '# the name of mail\n«mail.acme.net  \ntwo words\n',
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'next hops of domains',
      path: 'config/relay_dest_domains.ini',
      text: '[domains]\n; x.org = {"nexthop":"x.acme.net"}\n\t # x.org = {"nexthop":"x.acme.net"}\na.org = {"action":"accept","nexthop":"[«a.acme.net]:2525"}\nb.org={ "nexthop"  :  "«b.acme.net" }\nc.org={"action":"accept"}\n',
      finds: ['a.acme.net:2525', 'b.acme.net:25'],
    },
    {
      name: 'a section without a host',
      path: 'smtp_proxy.ini',
      text: 'port=587\n[a.org]\nhost=«a.acme.net\nport=587\n',
      finds: ['a.acme.net:587'],
    },
  ],
} satisfies Cases;
