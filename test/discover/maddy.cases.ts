import type { Cases } from '../support/discovery.ts';

export default {
  format: 'maddy',
  cases: [
    {
      name: 'where it listens for others, and its name',
      path: 'maddy.conf',
      text: '$(hostname) = «mx.acme.net\n# hostname x.acme.net\n\tsmtp   tcp://0.0.0.0:25 tls://0.0.0.0:2500 {\n}\nsubmission tls://127.0.0.1:465 tcp://localhost:587 tls://[::1]:465 tcp://10.127.0.1:587 tcp://0.0.0.0:99999 {\n}\nimap tls://0.0.0.0:993 {\n}\n',
      finds: ['mx.acme.net:25', '^mx.acme.net:587', '^mx.acme.net:2500 implicit'],
    },
    {
      name: 'where it hands mail to',
      path: 'maddy.conf',
      text: '$(hostname)=  x.acme.net\nsmtp tcp://127.0.0.1:25 {\n}\ntarget.smtp relay {\n  targets   tls://«a.acme.net:2500 tcp://[«8.8.8.8]:2525 tcp://«b.acme.net:2500\n  target tcp://«c.acme.net:26\n# targets tcp://x.acme.net:25\n  my_targets tcp://x.acme.net:25\n}\n',
      finds: ['a.acme.net:2500 implicit', '8.8.8.8:2525', 'b.acme.net:2500', 'c.acme.net:26'],
    },
    {
      name: 'a name, and no listener in this file',
      path: 'maddy.conf',
      text: '$(hostname)\t =\t «mx.acme.net\nimport smtp.conf\n',
      finds: ['mx.acme.net:25'],
    },
  ],
} satisfies Cases;
