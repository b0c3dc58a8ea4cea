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
  ['passes a certificate that is trusted as it is', aChain(aTrustedPath([aCertificate()])), 'pass'],
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
  ...[
    [
      "the server's own certificate alone",
      [aCertificate()],
      "C=US, O=Let's Encrypt, CN=YR1",
      "; Let's Encrypt's chains since May 2026 have two certificates or more after the server's own",
    ] as const,
    [
      'YR1 without Root YR',
      [aCertificate(), aCaCertificate({ name: 'YR1', subject: "C=US, O=Let's Encrypt, CN=YR1", issuerUrls })],
      'C=US, O=ISRG, CN=Root YR',
      "; Let's Encrypt's chains since May 2026 have one certificate more, which a deploy script that keeps a single issuer leaves out",
    ] as const,
    [
      'Root YE without the root that cross-signed it',
      [
        aCertificate(),
        aCaCertificate({ name: 'YE1', subject: "C=US, O=Let's Encrypt, CN=YE1" }),
        aCaCertificate({ name: 'Root YE', subject: 'C=US, O=ISRG, CN=Root YE', issuerUrls }),
      ],
      'C=US, O=Internet Security Research Group, CN=ISRG Root X2',
      "; Let's Encrypt's chains since May 2026 have one certificate more, which a deploy script that keeps a single issuer leaves out",
    ] as const,
    [
      'Root YE, though the certificate below it has another name',
      [
        aCertificate(),
        aCaCertificate({ name: 'X', subject: 'CN=X' }),
        aCaCertificate({ name: 'Root YE', subject: 'C=US, O=ISRG, CN=Root YE', issuerUrls }),
      ],
      'C=US, O=Internet Security Research Group, CN=ISRG Root X2',
      "; Let's Encrypt's chains since May 2026 have one certificate more, which a deploy script that keeps a single issuer leaves out",
    ] as const,
    [
      "the server's own certificate is none of a CA, whatever its name",
      [aCertificate({ subject: "C=US, O=Let's Encrypt, CN=YR1" })],
      'O=Other CA, CN=X',
      '',
    ] as const,
    ['a name that only begins like one', [aCertificate()], "C=US, O=Let's Encrypt, CN=YR1 Test", ''] as const,
    ["another CA's", [aCertificate()], 'O=Other CA, CN=YR1', ''] as const,
  ].map(([what, certificates, missingIssuer, hint]): Parameters<typeof testRule<'certificate'>>[1][number] => {
    const top = certificates.at(-1)?.name;
    return [
      `knows the shapes of Generation Y: ${what}`,
      aChain(anIncompletePath(certificates as never, missingIssuer)),
      {
        kind: 'fail',
        message: `the chain has no certificate of "${missingIssuer}", which issued "${top}", nor is it a trust anchor${hint}`,
        evidence: {
          missingIssuer,
          presentedCertificates: certificates.map(({ subject }) => subject),
          issuerUrls: certificates.at(-1)?.issuerUrls ?? [],
        },
      },
    ];
  }),
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
