/**
 * NIST's Public Key Interoperability Test Suite, whose certificates Debian's python3-cryptography-vectors carries. The
 * name of an end-entity certificate says what is expected of its path.
 */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isWithinValidity } from '../../src/pki/certificate.ts';
import { type FindPath, pathFinder } from '../../src/pki/path.ts';
import { trustAnchorsOf } from '../../src/pki/trust-anchors.ts';
import { profiles } from '../../src/profiles/index.ts';
import { hasFile } from '../support/requirements.ts';

const FOLDER = '/usr/lib/python3/dist-packages/cryptography_vectors/x509/PKITS_data/certs';
const ROOT = 'TrustAnchorRootCertificate.crt';
/** The certificates are valid from 2010 to 2030. */
const NOW = new Date('2020-01-01T00:00:00Z');

/** Where this program differs on purpose; `ours` are its reasons against the path, "" where it has none. */
const known: readonly { readonly name: RegExp; readonly ours: RegExp; readonly why: string }[] = [
  {
    name: /CRL|cRL|Revoked|BasicSelfIssued|SerialNumber|distributionPoint|onlyContains|onlySomeReasons/,
    ours: /^$/,
    why: 'fails by a CRL alone, and revocation is not looked at: whether Gmail does is not known',
  },
  { name: /DSA/, ours: /key-type-unsuitable|whole octets/, why: 'no sender knows DSA any more' },
];

function reasonsOf(findPath: FindPath, presented: readonly [string, ...string[]]): string {
  try {
    const path = findPath(presented);
    return [
      ...new Set(path.defects.map(({ kind }) => kind)),
      ...(path.kind === 'trusted' ? [] : [path.kind]),
      ...(path.certificates.every((one) => isWithinValidity(one, NOW)) ? [] : ['out of validity']),
    ].join();
  } catch (error) {
    return `undecodable: ${(error as Error).message}`;
  }
}

const isThere = existsSync(join(FOLDER, ROOT));
const pemIn = (file: string) => new X509Certificate(readFileSync(join(FOLDER, file))).toString();
const files = isThere ? readdirSync(FOLDER).filter((file) => file.endsWith('.crt')) : [];
const isEndEntity = (file: string) => file.endsWith('EE.crt');
const issuers = files.filter((file) => !isEndEntity(file) && file !== ROOT).map(pemIn);
const stated = files
  .filter((file) => isEndEntity(file) && /^(Valid|Invalid)/.test(file))
  .map((file) => ({ file, pem: pemIn(file) }));
const rootPem = isThere ? pemIn(ROOT) : '';

test("NIST's test suite is there, whole", (t) => {
  if (!hasFile(t, join(FOLDER, ROOT))) return;
  assert.ok(stated.length > 180, `${stated.length} paths`);
});

/** Few enough that a change to the sources can be tried on each test. */
const GROUP = 20;
for (let from = 0; from < stated.length; from += GROUP) {
  const group = stated.slice(from, from + GROUP);
  const [first, last] = [group[0], group.at(-1)].map((one) => one?.file.replace('EE.crt', ''));
  test(`NIST's paths from ${first} to ${last} are judged as expected, or are known not to be`, (t) => {
    const anchors = trustAnchorsOf({ public: [], given: [rootPem], private: [] }, 'test');
    const findPath = pathFinder(anchors, NOW, profiles.strict.limits);
    const differing = group.flatMap(({ file, pem }) => {
      const ours = reasonsOf(findPath, [pem, ...issuers]);
      return file.startsWith('Valid') === (ours === '') ? [] : [{ file, ours }];
    });
    const unexplained = differing.filter(
      ({ file, ours }) => !known.some((one) => one.name.test(file) && one.ours.test(ours)),
    );
    assert.deepEqual(unexplained, []);
    t.diagnostic(`${group.length} paths, ${differing.length} known differences`);
  });
}
