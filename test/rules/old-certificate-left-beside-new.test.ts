import rule from '../../src/rules/old-certificate-left-beside-new.ts';
import { issue } from '../support/ca.ts';
import { aFile, daysFromNow } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const names = { subject: 'CN=mail.example.com', dnsNames: ['mail.example.com'] };
const { pem: own } = await issue(names);
const { pem: older } = await issue({ ...names, notBefore: daysFromNow(-80), notAfter: daysFromNow(5) });
const { pem: reissued } = await issue({ ...names, notBefore: daysFromNow(-1), notAfter: daysFromNow(70) });
const { pem: sameEnd } = await issue({ ...names, notBefore: daysFromNow(-1) });
const { pem: twin } = await issue(names);
const { pem: other } = await issue({ ...names, dnsNames: ['smtp.example.com'], notAfter: daysFromNow(5) });
const { pem: rsa } = await issue({ ...names, keyType: 'rsa', notAfter: daysFromNow(5) });
const [{ pem: ca }, { pem: otherCa }] = [
  await issue({ subject: 'CN=CA', isCa: true }),
  await issue({ subject: 'CN=CA', isCa: true, notAfter: daysFromNow(5) }),
];
const two = ['mail.example.com', 'mx.example.com'];
const { pem: both } = await issue({ ...names, dnsNames: two });
const { pem: bothTurned } = await issue({ ...names, dnsNames: two.toReversed(), notAfter: daysFromNow(5) });
const beside = (first: string, certificate: string) =>
  aFile({ presentedChain: [first], neighbours: [{ file: 'mail/x.pem', certificate }] });

testRule(rule, [
  ['passes the same certificate twice, as cert.pem and fullchain.pem', beside(own, own), 'pass'],
  ['passes a certificate for other names', beside(own, other), 'pass'],
  ['passes one of the other key type', beside(own, rsa), 'pass'],
  ['passes what cannot be decoded, since nobody listed it', beside(own, 'x'), 'pass'],
  ['does not apply to what cannot be decoded', beside('x', own), 'not-applicable'],
  ['passes a CA beside another, which have no names', beside(ca, otherCa), 'pass'],
  ['sees the same names in another order', beside(both, bothTurned), 'fail'],
  ['does not apply to a key alone', aFile({ presentedChain: [] }), 'not-applicable'],
  ['fails where the listed file is the older one', beside(older, own), 'fail'],
  [
    'takes the one that was issued last for the newer one, though it ends first',
    beside(own, reissued),
    {
      kind: 'fail',
      message:
        '"mail/x.pem" holds the newer "mail.example.com" (until 10 August 2026); this file holds "mail.example.com" (until 20 August 2026)',
      evidence: { file: 'mail/chain.pem', files: ['mail/x.pem'] },
    },
  ],
  [
    'accuses the older one beside a newer that ends first, and never the newest',
    beside(reissued, own),
    {
      kind: 'fail',
      message:
        '"mail/x.pem" holds the older "mail.example.com" (until 20 August 2026); this file holds "mail.example.com" (until 10 August 2026)',
      evidence: { file: 'mail/chain.pem', files: ['mail/x.pem'] },
    },
  ],
  [
    'tells two that end together by their beginning',
    beside(sameEnd, own),
    {
      kind: 'fail',
      message:
        '"mail/x.pem" holds the older "mail.example.com" (until 20 August 2026); this file holds "mail.example.com" (until 20 August 2026)',
      evidence: { file: 'mail/chain.pem', files: ['mail/x.pem'] },
    },
  ],
  [
    'calls neither of two with the same dates the newer one',
    beside(twin, own),
    {
      kind: 'fail',
      message:
        '"mail/x.pem" holds another, "mail.example.com" (until 20 August 2026); this file holds "mail.example.com" (until 20 August 2026)',
      evidence: { file: 'mail/chain.pem', files: ['mail/x.pem'] },
    },
  ],
  [
    'fails where an older one was left',
    beside(own, older),
    {
      kind: 'fail',
      message:
        '"mail/x.pem" holds the older "mail.example.com" (until 6 June 2026); this file holds "mail.example.com" (until 20 August 2026)',
      evidence: { file: 'mail/chain.pem', files: ['mail/x.pem'] },
    },
  ],
  [
    'names every file that holds another',
    aFile({
      presentedChain: [own],
      neighbours: ['mail/x.pem', 'mail/y.pem'].map((file) => ({ file, certificate: older })),
    }),
    {
      kind: 'fail',
      message:
        '"mail/x.pem" holds the older "mail.example.com" (until 6 June 2026), "mail/y.pem" holds the older "mail.example.com" (until 6 June 2026); this file holds "mail.example.com" (until 20 August 2026)',
      evidence: { file: 'mail/chain.pem', files: ['mail/x.pem', 'mail/y.pem'] },
    },
  ],
]);
