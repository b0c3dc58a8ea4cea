import type { KnownCertificate } from '../../src/model/known.ts';
import type { Observation, Probed } from '../../src/model/observation.ts';
import type { Target } from '../../src/model/target.ts';
import rule from '../../src/rules/newer-certificate-not-deployed.ts';
import { type Issued, issue, type KeyType } from '../support/ca.ts';
import { aFileTarget, aHandshake, anInterruption, aReading, aTarget, daysFromNow, now } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const ca = await issue({ subject: 'CN=Test CA', isCa: true });
const lasting = (fromDays: number, keyType: KeyType = 'ecdsa', dnsNames = ['mail.example.com']) =>
  issue({
    subject: 'CN=mail.example.com',
    dnsNames,
    keyType,
    issuer: ca,
    notBefore: daysFromNow(fromDays),
    notAfter: daysFromNow(fromDays + 90),
  });
const [old, renewed, justRenewed] = [await lasting(-70), await lasting(-8), await lasting(-1)];
const [early, ofTwoDays] = [await lasting(1), await lasting(-2)];
const outOfDate = await issue({
  subject: 'CN=mail.example.com',
  dnsNames: ['mail.example.com'],
  issuer: ca,
  notBefore: daysFromNow(-5),
  notAfter: daysFromNow(-1),
});
const longer = await issue({
  subject: 'CN=mail.example.com',
  dnsNames: ['mail.example.com'],
  issuer: ca,
  notBefore: daysFromNow(-100),
  notAfter: daysFromNow(80),
});
const brief = await issue({
  subject: 'CN=mail.example.com',
  dnsNames: ['mail.example.com'],
  issuer: ca,
  notBefore: daysFromNow(-5),
  notAfter: daysFromNow(10),
});
const sameEnd = await issue({
  subject: 'CN=mail.example.com',
  dnsNames: ['mail.example.com'],
  issuer: ca,
  notBefore: daysFromNow(-5),
  notAfter: daysFromNow(20),
});
const oldRsa = await lasting(-70, 'rsa');
const selfSigned = await issue({
  subject: 'CN=mail.example.com',
  dnsNames: ['mail.example.com'],
  notBefore: daysFromNow(-5),
  notAfter: daysFromNow(3000),
});
const [otherKey, otherName] = [await lasting(-8, 'rsa'), await lasting(-8, 'ecdsa', ['www.example.com'])];

const served = ({ pem }: Issued, address = '192.0.2.1'): Probed =>
  aHandshake({ presentedChain: [pem], endpoint: { address, port: 587, family: 4 } });
const inFile = (file: string, ...chain: Issued[]) => ({
  target: aFileTarget({ file }),
  observations: [aReading({ presentedChain: chain.map(({ pem }) => pem) })],
});
const seen = (
  observations: readonly Observation[],
  files: ReturnType<typeof inFile>[],
  target: Target = aTarget(),
) => ({
  target,
  observations,
  siblings: [...files, { target: aTarget({ port: 465 }), observations: [served(renewed)] }],
  exceptions: [],
});

/** A certificate of the list, as a log of Certificate Transparency has it: of the key it says nothing. */
const listed = (facts: Partial<KnownCertificate> = {}): KnownCertificate => ({
  sha256: null,
  keySha256: null,
  keyAlgorithm: null,
  name: 'mail.example.com',
  issuer: 'CN=Test CA',
  names: ['mail.example.com'],
  isSelfIssued: false,
  notBefore: daysFromNow(-5).toISOString(),
  notAfter: daysFromNow(85).toISOString(),
  ...facts,
});
const knowing = (certificate: KnownCertificate, ...observations: Observation[]) => ({
  ...seen(observations, []),
  known: { earlier: [], locked: null, certificates: [{ where: '"ct.json" lists', certificate }] },
});
const behind = (where: string, until: string, issued: string, evidence: object) => ({
  kind: 'fail' as const,
  message: `192.0.2.1 still serves "mail.example.com" (until 21 June 2026); ${where} "mail.example.com" (until ${until}), issued ${issued} ago`,
  evidence: { addresses: ['192.0.2.1'], ...evidence },
});
const ofLog = behind('"ct.json" lists', '25 August 2026', '5 days', { issuedDaysAgo: 5 });

testRule(rule, [
  ['sees one that a list has', knowing(listed(), served(old)), ofLog],
  ['sees one of the same type of key', knowing(listed({ keyAlgorithm: 'ec' }), served(old)), ofLog],
  ['leaves one of another type of key', knowing(listed({ keyAlgorithm: 'rsa' }), served(old)), 'pass'],
  [
    'leaves one for other names, of a key that is not told',
    knowing(listed({ names: ['*.example.com'] }), served(old)),
    'pass',
  ],
  [
    'leaves one that is older than what one address has, of a key that is not told',
    knowing(listed(), served(old), served(justRenewed, '192.0.2.2')),
    'pass',
  ],
  ['leaves one that has run out', knowing(listed({ notAfter: daysFromNow(-1).toISOString() }), served(old)), 'pass'],
  ['takes one that ends now', knowing(listed({ notAfter: now.toISOString() }), served(old)), 'fail'],
  ['leaves one that signs itself', knowing(listed({ isSelfIssued: true }), served(old)), 'pass'],
  ['takes one that is valid from now on', knowing(listed({ notBefore: now.toISOString() }), served(old)), 'fail'],
  [
    'takes a file that has run out, since it was to be deployed',
    seen([served(old)], [inFile('out.pem', outOfDate)]),
    behind('"out.pem" holds', '31 May 2026', '5 days', { file: 'out.pem', issuedDaysAgo: 5 }),
  ],
  [
    'is no note once two days are over',
    seen([served(old)], [inFile('live.pem', ofTwoDays)]),
    behind('"live.pem" holds', '28 August 2026', '48 hours', { file: 'live.pem', issuedDaysAgo: 2 }),
  ],
  [
    'speaks of the one that lasts longer, of two that were issued together',
    seen([served(old)], [inFile('short.pem', brief), inFile('long.pem', sameEnd)]),
    behind('"long.pem" holds', '21 June 2026', '5 days', { file: 'long.pem', issuedDaysAgo: 5 }),
  ],
  [
    'and in the other order',
    seen([served(old)], [inFile('long.pem', sameEnd), inFile('short.pem', brief)]),
    behind('"long.pem" holds', '21 June 2026', '5 days', { file: 'long.pem', issuedDaysAgo: 5 }),
  ],
  [
    'leaves a file that names only one of two',
    seen(
      [served(old)],
      [inFile('live.pem', renewed)],
      aTarget({ referenceIdentifiers: ['mail.example.com', 'x.example'] }),
    ),
    'pass',
  ],
  ['passes where the file is what is served', seen([served(renewed)], [inFile('live.pem', renewed)]), 'pass'],
  ['passes where the file is the older one', seen([served(renewed)], [inFile('live.pem', old)]), 'pass'],
  ['leaves what another port serves to certificates-differ', seen([served(old)], []), 'pass'],
  [
    'passes over a file that was issued before what is served',
    seen([served(old)], [inFile('backup.pem', longer)]),
    'pass',
  ],
  ['sees one that was issued last and ends first', seen([served(longer)], [inFile('short.pem', brief)]), 'fail'],
  [
    'sees one that was issued last and ends at the same time',
    seen([served(old)], [inFile('live.pem', sameEnd)]),
    'fail',
  ],
  [
    'speaks of the file that was issued last, not of the one that lasts longest',
    seen([served(old)], [inFile('renewed.pem', renewed), inFile('brief.pem', brief)]),
    {
      kind: 'fail',
      message:
        '192.0.2.1 still serves "mail.example.com" (until 21 June 2026); "brief.pem" holds "mail.example.com" (until 11 June 2026), issued 5 days ago',
      evidence: { file: 'brief.pem', addresses: ['192.0.2.1'], issuedDaysAgo: 5 },
    },
  ],
  [
    'speaks of the newest of several files',
    seen([served(old)], [inFile('older.pem', renewed), inFile('live.pem', justRenewed), inFile('x.pem', renewed)]),
    {
      kind: 'fail',
      level: 'note',
      message:
        '192.0.2.1 still serves "mail.example.com" (until 21 June 2026); "live.pem" holds "mail.example.com" (until 29 August 2026), issued 24 hours ago',
      evidence: { file: 'live.pem', addresses: ['192.0.2.1'], issuedDaysAgo: 1 },
    },
  ],
  [
    'sees a stale ECDSA certificate beside a fresh RSA one',
    seen(
      [served(otherKey), { ...served(old), look: { name: 'ecdsa', serverName: 'mail.example.com' } }],
      [inFile('live.pem', renewed)],
    ),
    'fail',
  ],
  [
    'leaves what a sender without SNI is shown to its own rule',
    seen(
      [served(renewed), { ...served(old), look: { name: 'without-sni', serverName: null } }],
      [inFile('live.pem', renewed)],
    ),
    'pass',
  ],
  ['passes over a certificate that signs itself', seen([served(old)], [inFile('snakeoil.pem', selfSigned)]), 'pass'],
  [
    'sees the key type that the first look did not',
    seen(
      [served(renewed), { ...served(oldRsa), look: { name: 'rsa', serverName: 'mail.example.com' } }],
      [inFile('live.pem', otherKey)],
    ),
    'fail',
  ],
  ['passes over a file that is not valid yet', seen([served(old)], [inFile('live.pem', early)]), 'pass'],
  ['does not compare key types', seen([served(old)], [inFile('live.pem', otherKey)]), 'pass'],
  ['does not compare what is for another host', seen([served(old)], [inFile('live.pem', otherName)]), 'pass'],
  [
    'passes where nothing was seen',
    seen([anInterruption('connect', { kind: 'timeout', limitMs: 1 })], [inFile('live.pem', renewed)]),
    'pass',
  ],
  ['passes a file that holds a key alone', seen([served(old)], [inFile('live.pem')]), 'pass'],
  [
    'does not apply to the file itself',
    seen([aReading({ presentedChain: [old.pem] })], [inFile('live.pem', renewed)], aFileTarget({ file: 'a.pem' })),
    'not-applicable',
  ],
  [
    'warns of a renewed certificate that no server has loaded, at each address',
    seen([served(old), served(renewed, '192.0.2.2'), served(old, '192.0.2.3')], [inFile('live.pem', renewed, old)]),
    {
      kind: 'fail',
      message:
        '192.0.2.1, 192.0.2.3 still serve "mail.example.com" (until 21 June 2026); "live.pem" holds "mail.example.com" (until 22 August 2026), issued 8 days ago',
      evidence: { file: 'live.pem', addresses: ['192.0.2.1', '192.0.2.3'], issuedDaysAgo: 8 },
    },
  ],
  [
    'only notes one so new that it may be about to be deployed',
    seen([served(old)], [inFile('live.pem', justRenewed)]),
    {
      kind: 'fail',
      level: 'note',
      message:
        '192.0.2.1 still serves "mail.example.com" (until 21 June 2026); "live.pem" holds "mail.example.com" (until 29 August 2026), issued 24 hours ago',
      evidence: { file: 'live.pem', addresses: ['192.0.2.1'], issuedDaysAgo: 1 },
    },
  ],
]);
