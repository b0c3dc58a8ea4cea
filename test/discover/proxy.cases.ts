import type { Cases } from '../support/discovery.ts';

export default {
  format: 'proxy',
  cases: [
    {
      name: 'back ends of every proxy, by the ports of mail',
      path: 'haproxy.cfg',
      text: 'backend mail\n  server a «a.acme.net:25 check\n  server ipv4@«b.acme.net:submission\n  server c c.acme.net:25 send-proxy-v2\n  server d d.acme.net:993\n  server e 192.0.2.1:25\n  # server f f.acme.net:25\n',
      finds: ['a.acme.net:25', 'b.acme.net:587'],
    },
    {
      name: 'nginx that tells the address of the client first is answered by nobody else',
      path: 'nginx.conf',
      text: 'stream {\n  server {\n    listen 25;\n    proxy_pass mail.acme.net:25;\n    proxy_protocol  on;\n  }\n}\n',
      finds: [],
    },
    {
      name: 'the same without an indent',
      path: 'nginx.conf',
      text: 'stream { server { listen 25; proxy_pass mail.acme.net:25;\nproxy_pass mail.acme.net:25;\nproxy_protocol on;\n} }\n',
      finds: [],
    },
    {
      name: 'and where it is switched off or commented out',
      path: 'nginx.conf',
      text: 'stream {\n  server {\n    proxy_pass «mail.acme.net:25;\n    # proxy_protocol on;\n    proxy_protocol off;\n    proxy_protocol once;\n  }\n}\n',
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'several servers in a line, and a line that is commented out',
      path: 'nginx.conf',
      text: 'stream {\n  upstream a { server «a.acme.net:25 weight=5; server «b.acme.net:465 backup; }\n  # upstream c { server c.acme.net:25; }\n  server { listen 587; proxy_pass «d.acme.net:587; } # server e.acme.net:25;\n  log_format x "server f.acme.net:25";\n}\n',
      finds: ['a.acme.net:25', 'b.acme.net:465', 'd.acme.net:587'],
    },
  ],
} satisfies Cases;
