import rule from '../../src/rules/old-certificate-left-beside-new.ts';
import { issue } from '../support/ca.ts';
import { aFile, daysFromNow } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const names = { subject: 'CN=mail.example.com', dnsNames: ['mail.example.com'] };
const { pem: own } = await issue(names);
const { pem: older } = await issue({ ...names, notAfter: daysFromNow(5) });
const { pem: other } = await issue({ ...names, dnsNames: ['smtp.example.com'], notAfter: daysFromNow(5) });
const { pem: rsa } = await issue({ ...names, keyType: 'rsa', notAfter: daysFromNow(5) });
const beside = (first: string, certificate: string) =>
  aFile({ presentedChain: [first], neighbours: [{ file: 'mail/x.pem', certificate }] });

testRule(rule, [
  ['passes the same certificate twice, as cert.pem and fullchain.pem', beside(own, own), 'pass'],
  ['passes a certificate for other names', beside(own, other), 'pass'],
  ['passes one of the other key type', beside(own, rsa), 'pass'],
  ['passes what cannot be decoded, since nobody listed it', beside(own, 'x'), 'pass'],
  ['does not apply to a key alone', aFile({ presentedChain: [] }), 'not-applicable'],
  ['fails where the listed file is the older one', beside(older, own), 'fail'],
  [
    'fails where an older one was left',
    beside(own, older),
    {
      kind: 'fail',
      message:
        '"mail/x.pem" holds the older "mail.example.com" (until 2026-06-06); this file holds "mail.example.com" (until 2026-08-20)',
      evidence: { file: 'mail/chain.pem', files: ['mail/x.pem'] },
    },
  ],
]);
