import type { Cases } from '../support/discovery.ts';

const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';

export default {
  format: 'certificate',
  cases: [
    { name: 'a chain for mail', path: 'mail/fullchain.pem', text: `# ours\n«${PEM}${PEM}`, finds: [':0 implicit'] },
    { name: 'a certificate of any server', path: 'tls/www.crt', text: `«${PEM}`, finds: [':0 implicit likely'] },
    { name: 'a bundle of authorities', path: 'mail/ca-bundle.pem', text: PEM.repeat(30), finds: [] },
    {
      name: 'a key alone',
      path: 'mail/key.pem',
      text: '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n',
      finds: [],
    },
  ],
} satisfies Cases;
