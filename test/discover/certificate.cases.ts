import type { Cases } from '../support/discovery.ts';

const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';

export default {
  format: 'certificate',
  cases: [
    { name: 'a chain for mail', path: 'mail/fullchain.pem', text: `# ours\n«${PEM}${PEM}`, finds: [':0 implicit'] },
    { name: 'a certificate of any server', path: 'tls/www.crt', text: `«${PEM}`, finds: [':0 implicit likely'] },
    { name: 'as many as a chain may have', path: 'mail/chain.pem', text: `«${PEM.repeat(10)}`, finds: [':0 implicit'] },
    { name: 'one more than that', path: 'mail/chain.pem', text: PEM.repeat(11), finds: [] },
    {
      name: 'of OpenSSL with its trust, behind what a comment says',
      path: 'mail/x.pem',
      text: '# -----BEGIN CERTIFICATE-----\n«-----BEGIN TRUSTED CERTIFICATE-----\nMIIB\n',
      finds: [':0 implicit'],
    },
    ...['smtp', 'tls/smtps', 'mx', 'mx10', 'email', 'tls/x.mail', 'exim', 'exim4', 'my-mta'].map((name) => ({
      name: `of mail by its path: ${name}`,
      path: `${name}.pem`,
      text: `«${PEM}`,
      finds: [':0 implicit'],
    })),
    ...['webmail', 'mailbox', 'amx', 'mxa'].map((name) => ({
      name: `not of mail by its path: ${name}`,
      path: `${name}.pem`,
      text: `«${PEM}`,
      finds: [':0 implicit likely'],
    })),
    { name: 'of mail by the last word', path: 'tls/smtp', text: `«${PEM}`, finds: [':0 implicit'] },
    { name: 'a bundle of authorities', path: 'mail/ca-bundle.pem', text: PEM.repeat(30), finds: [] },
    {
      name: 'a key alone',
      path: 'mail/key.pem',
      text: '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n',
      finds: [],
    },
  ],
} satisfies Cases;
