import rule from '../../src/rules/chain-incomplete.ts';
import {
  aCaCertificate,
  aCertificate,
  aChain,
  anIncompletePath,
  anUntrustedPath,
  aTrustedPath,
} from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const intermediate = { name: 'R1', subject: 'CN=R1', issuer: 'CN=Root YR', isSelfIssued: false };
const issuerUrls = ['http://yr.i.example/'];

testRule(rule, [
  ['passes a path that reaches a trust anchor', aChain(aTrustedPath()), 'pass'],
  [
    'does not apply to a chain that ends at a self-signed certificate',
    aChain(anUntrustedPath([aCaCertificate()])),
    'not-applicable',
  ],
  [
    'leaves a private root that was not sent to certificate-not-trusted',
    aChain(anIncompletePath([aCertificate(), aCaCertificate(intermediate)], 'CN=Root YR')),
    'pass',
  ],
  [
    'fails a second intermediate left out, known by the place it can be fetched from',
    aChain(anIncompletePath([aCertificate(), aCaCertificate({ ...intermediate, issuerUrls })], 'CN=Root YR')),
    'fail',
  ],
  [
    'does not apply where the search ended before every path was tried',
    aChain({ ...anIncompletePath(), cutShort: 'signatures' }),
    'not-applicable',
  ],
  [
    'says where a certificate of the name is there and has another key',
    aChain({ ...anIncompletePath(), isNamesakeThere: true }),
    {
      kind: 'fail',
      message: 'the certificate of "CN=Test CA" that is there has not signed "mail.example.com"',
      evidence: { missingIssuer: 'CN=Test CA', presentedCertificates: ['CN=mail.example.com'], issuerUrls: [] },
    },
  ],
  [
    'fails an end-entity certificate that came alone',
    aChain(anIncompletePath()),
    {
      kind: 'fail',
      message:
        'the chain has no certificate of "CN=Test CA", which issued "mail.example.com", nor is it a trust anchor',
      evidence: { missingIssuer: 'CN=Test CA', presentedCertificates: ['CN=mail.example.com'], issuerUrls: [] },
    },
  ],
]);
