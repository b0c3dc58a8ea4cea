import type { LookName } from '../../src/model/look.ts';
import type { Observation } from '../../src/model/observation.ts';
import rule from '../../src/rules/certificates-differ.ts';
import { issue, type KeyType } from '../support/ca.ts';
import { aFileTarget, aHandshake, anInterruption, aTarget, daysFromNow } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

async function presenting(
  leftDays: number,
  { keyType = 'ecdsa' as KeyType, lifetimeDays = 90, name = 'mail.example.com' } = {},
) {
  const validity = { notBefore: daysFromNow(leftDays - lifetimeDays), notAfter: daysFromNow(leftDays) };
  const { pem } = await issue({ subject: `CN=${name}`, dnsNames: [name], keyType, ...validity });
  return (address: string, name: LookName = 'first'): Observation =>
    aHandshake({
      presentedChain: [pem],
      endpoint: { address, port: 587, family: 4 },
      look: { name, serverName: 'mail.example.com' },
    });
}
const fresh = await presenting(85);
const alsoFresh = await presenting(85);
const stale = await presenting(20);
const reissued = await presenting(60, { lifetimeDays: 61 });
const sameEnd = await presenting(85, { lifetimeDays: 86 });
const staleRsa = await presenting(20, { keyType: 'rsa' });
const rsaOfThatDay = await presenting(30, { keyType: 'rsa' });
const middleRsa = await presenting(50, { keyType: 'rsa' });
const freshRsa = await presenting(60, { keyType: 'rsa' });

const seen = (...observations: Observation[]) => ({ target: aTarget(), observations, siblings: [], exceptions: [] });
const onPort = (port: number, ...observations: Observation[]) => ({ target: aTarget({ port }), observations });

const unresolved = { ...anInterruption('resolve', { kind: 'timeout', limitMs: 1 }), endpoint: null };
const cutAt = (address: string) => ({
  ...anInterruption('connect', { kind: 'timeout', limitMs: 1 }),
  endpoint: { address, port: 587, family: 4 as const },
});
const rsaLook = { name: 'rsa', serverName: 'mail.example.com' } as const;
const withoutAddress = (one: Observation) => ({ ...one, endpoint: null }) as Observation;
const staleForAnother = await presenting(20, { keyType: 'rsa', name: 'other.example' });

testRule(rule, [
  [
    'passes where addresses of one family could not be resolved',
    seen(unresolved, fresh('192.0.2.1'), freshRsa('192.0.2.1', 'rsa')),
    'pass',
  ],
  [
    'passes a stale key type that is for another host',
    seen(fresh('192.0.2.1'), staleForAnother('192.0.2.1', 'rsa')),
    'pass',
  ],
  [
    'passes a stale key type where the first look saw nothing',
    seen(cutAt('192.0.2.1'), staleRsa('192.0.2.1', 'rsa')),
    'pass',
  ],
  ['passes one certificate everywhere', seen(fresh('192.0.2.1'), fresh('192.0.2.2')), 'pass'],
  [
    'passes what cannot be compared',
    seen(fresh('192.0.2.1'), anInterruption('connect', { kind: 'timeout', limitMs: 1 })),
    'pass',
  ],
  [
    'does not compare with a file, which is not served',
    {
      ...seen(stale('192.0.2.1')),
      siblings: [{ target: aFileTarget({ file: 'a.pem' }), observations: [fresh('192.0.2.1')] }],
    },
    'pass',
  ],
  [
    'does not apply to a file',
    {
      ...seen(stale('192.0.2.1')),
      target: aFileTarget({ file: 'a.pem' }),
      siblings: [onPort(587, fresh('192.0.2.1'))],
    },
    'not-applicable',
  ],
  ['passes two key types that are both in time', seen(fresh('192.0.2.1'), freshRsa('192.0.2.1', 'rsa')), 'pass'],
  ['leaves the look without SNI to its own rule', seen(fresh('192.0.2.1'), stale('192.0.2.1', 'without-sni')), 'pass'],
  [
    'does not compare an RSA certificate at one address with an ECDSA one at another',
    seen(fresh('192.0.2.1'), staleRsa('192.0.2.2')),
    'pass',
  ],
  [
    'finds a stale RSA certificate at one address though the newest of all is ECDSA',
    seen(fresh('192.0.2.1'), staleRsa('192.0.2.2'), freshRsa('192.0.2.3')),
    'fail',
  ],
  [
    'compares key types across addresses by every look',
    seen(fresh('192.0.2.1'), freshRsa('192.0.2.1', 'rsa'), fresh('192.0.2.2'), middleRsa('192.0.2.2', 'rsa')),
    'fail',
  ],
  [
    'takes the one that was issued last for the newest, though it ends first',
    seen(reissued('192.0.2.1'), fresh('192.0.2.2')),
    {
      kind: 'fail',
      message:
        '192.0.2.2 still serves "mail.example.com" (until 25 August 2026), which was issued first; 192.0.2.1 serves "mail.example.com" (until 31 July 2026)',
      evidence: {
        differences: [
          '192.0.2.2 still serves "mail.example.com" (until 25 August 2026), which was issued first; 192.0.2.1 serves "mail.example.com" (until 31 July 2026)',
        ],
      },
    },
  ],
  [
    'tells two that end together by their beginning',
    seen(fresh('192.0.2.1'), sameEnd('192.0.2.2')),
    {
      kind: 'fail',
      message:
        '192.0.2.1 still serves "mail.example.com" (until 25 August 2026), which was issued first; 192.0.2.2 serves "mail.example.com" (until 25 August 2026)',
      evidence: {
        differences: [
          '192.0.2.1 still serves "mail.example.com" (until 25 August 2026), which was issued first; 192.0.2.2 serves "mail.example.com" (until 25 August 2026)',
        ],
      },
    },
  ],
  [
    'warns of another certificate that ends the same day',
    seen(fresh('192.0.2.1'), alsoFresh('192.0.2.2')),
    {
      kind: 'fail',
      message: '192.0.2.2 serves another certificate than 192.0.2.1, "mail.example.com" (until 25 August 2026)',
      evidence: {
        differences: ['192.0.2.2 serves another certificate than 192.0.2.1, "mail.example.com" (until 25 August 2026)'],
      },
    },
  ],
  [
    'says which of two is stale where the first look saw the RSA one',
    seen(freshRsa('192.0.2.1'), stale('192.0.2.1', 'ecdsa')),
    {
      kind: 'fail',
      message:
        '192.0.2.1 still serves the ECDSA certificate "mail.example.com" (until 21 June 2026), which expires first, beside the RSA one "mail.example.com" (until 31 July 2026)',
      evidence: {
        differences: [
          '192.0.2.1 still serves the ECDSA certificate "mail.example.com" (until 21 June 2026), which expires first, beside the RSA one "mail.example.com" (until 31 July 2026)',
        ],
      },
    },
  ],
  [
    'or where the further look saw the fresh one',
    seen(stale('192.0.2.1'), freshRsa('192.0.2.1', 'rsa')),
    {
      kind: 'fail',
      message:
        '192.0.2.1 still serves the ECDSA certificate "mail.example.com" (until 21 June 2026), which expires first, beside the RSA one "mail.example.com" (until 31 July 2026)',
      evidence: {
        differences: [
          '192.0.2.1 still serves the ECDSA certificate "mail.example.com" (until 21 June 2026), which expires first, beside the RSA one "mail.example.com" (until 31 July 2026)',
        ],
      },
    },
  ],
  [
    'compares a look with the first at its own address only',
    seen(fresh('192.0.2.1'), freshRsa('192.0.2.2'), stale('192.0.2.2', 'ecdsa')),
    {
      kind: 'fail',
      message:
        '192.0.2.2 still serves "mail.example.com" (until 21 June 2026), which expires first; 192.0.2.1 serves "mail.example.com" (until 25 August 2026); 192.0.2.2 still serves the ECDSA certificate "mail.example.com" (until 21 June 2026), which expires first, beside the RSA one "mail.example.com" (until 31 July 2026)',
      evidence: {
        differences: [
          '192.0.2.2 still serves "mail.example.com" (until 21 June 2026), which expires first; 192.0.2.1 serves "mail.example.com" (until 25 August 2026)',
          '192.0.2.2 still serves the ECDSA certificate "mail.example.com" (until 21 June 2026), which expires first, beside the RSA one "mail.example.com" (until 31 July 2026)',
        ],
      },
    },
  ],
  [
    'says which address is stale',
    seen(fresh('192.0.2.1'), stale('192.0.2.2')),
    {
      kind: 'fail',
      message:
        '192.0.2.2 still serves "mail.example.com" (until 21 June 2026), which expires first; 192.0.2.1 serves "mail.example.com" (until 25 August 2026)',
      evidence: {
        differences: [
          '192.0.2.2 still serves "mail.example.com" (until 21 June 2026), which expires first; 192.0.2.1 serves "mail.example.com" (until 25 August 2026)',
        ],
      },
    },
  ],
  [
    'says which port is stale, at that port',
    { ...onPort(587, stale('192.0.2.1')), siblings: [onPort(465, fresh('192.0.2.1'))], exceptions: [] },
    {
      kind: 'fail',
      message:
        'port 587 still serves "mail.example.com" (until 21 June 2026), which expires first; port 465 serves "mail.example.com" (until 25 August 2026)',
      evidence: {
        differences: [
          'port 587 still serves "mail.example.com" (until 21 June 2026), which expires first; port 465 serves "mail.example.com" (until 25 August 2026)',
        ],
      },
    },
  ],
  [
    'and not at the port that is fresh',
    { ...onPort(465, fresh('192.0.2.1')), siblings: [onPort(587, stale('192.0.2.1'))], exceptions: [] },
    'pass',
  ],
  [
    'says which key type is stale',
    seen(fresh('192.0.2.1'), staleRsa('192.0.2.1', 'rsa')),
    {
      kind: 'fail',
      message:
        '192.0.2.1 still serves the RSA certificate "mail.example.com" (until 21 June 2026), which expires first, beside the ECDSA one "mail.example.com" (until 25 August 2026)',
      evidence: {
        differences: [
          '192.0.2.1 still serves the RSA certificate "mail.example.com" (until 21 June 2026), which expires first, beside the ECDSA one "mail.example.com" (until 25 August 2026)',
        ],
      },
    },
  ],
  [
    'passes a key type on the very day of its renewal',
    seen(fresh('192.0.2.1'), rsaOfThatDay('192.0.2.1', 'rsa')),
    'pass',
  ],
  [
    'takes a look that saw nothing for none of its type, where a recording names no host',
    {
      ...seen(fresh('192.0.2.1'), { ...cutAt('192.0.2.1'), look: rsaLook }),
      target: aTarget({ referenceIdentifiers: [] }),
    },
    'pass',
  ],
  [
    'compares what a recording gives no address for',
    seen(withoutAddress(fresh('192.0.2.1')), withoutAddress(staleRsa('192.0.2.1', 'rsa'))),
    'fail',
  ],
]);
