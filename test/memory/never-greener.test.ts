/** Whatever a state, a lock or a list says of fourteen real servers: no finding goes, none gets milder, no verdict better. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { exitCodeOf } from '../../src/judge/exit-code.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Known, KnownEndpoint } from '../../src/model/known.ts';
import type { Report } from '../../src/model/report.ts';
import { targetKeyOf } from '../../src/model/target.ts';
import { knownEndpointsOf } from '../../src/pki/known-endpoints.ts';
import { lockedOf } from '../../src/rule/changed.ts';
import { runSettingsOf } from '../../src/settings/run-settings.ts';
import { run } from '../../src/world/run.ts';
import { recordingsFolder } from '../support/recordings.ts';

const settings = await Promise.all(
  readdirSync(recordingsFolder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => runSettingsOf({ replay: [join(recordingsFolder, file)] }, [])),
);
const at = '2026-05-01T00:00:00.000Z';
const seenIn = (one: (typeof settings)[number]): KnownEndpoint[] =>
  (one.observed?.seen ?? []).flatMap((seen) => knownEndpointsOf(seen, at));
const all = settings.flatMap(seenIn);

const knownFrom = (endpoints: readonly KnownEndpoint[]): Known => ({
  earlier: { file: 'state.json', observedAt: at, endpoints },
  locked: { file: 'mail-certs.lock', entries: endpoints.map(lockedOf) },
  listed: { file: 'list.json', certificates: endpoints.map(({ certificate }) => certificate) },
});
const changed = (endpoints: readonly KnownEndpoint[], facts: object): Known =>
  knownFrom(endpoints.map((one) => ({ ...one, certificate: { ...one.certificate, ...facts } })));

const ORDER = ['pass', 'warn', 'inconclusive', 'fail'];
const LEVELS = ['note', 'warning', 'error'];

function assertNoGreener(without: Report, withKnown: Report): void {
  for (const [index, { findings, verdict }] of without.targets.entries()) {
    const other = withKnown.targets[index];
    assert.ok(other !== undefined && ORDER.indexOf(other.verdict) >= ORDER.indexOf(verdict));
    for (const { key, level, kind, accepted } of findings) {
      const found: Finding | undefined = other.findings.find((one) => one.key === key);
      assert.ok(found !== undefined, `${key} is gone`);
      assert.deepEqual([found.kind, found.accepted], [kind, accepted]);
      assert.ok(LEVELS.indexOf(found.level) >= LEVELS.indexOf(level), `${key} is milder`);
    }
  }
  const policy = { failOn: 'error', onInconclusive: 'fail' } as const;
  const codes = [without, withKnown].map((report) => [0, 3, 1].indexOf(exitCodeOf(report, policy)));
  assert.ok((codes[1] ?? 0) >= (codes[0] ?? 0));
}

for (const one of settings) {
  const [target] = one.targets;
  test(`${target === undefined ? '' : targetKeyOf(target)}: nothing known makes it greener`, async () => {
    const own = seenIn(one);
    const elsewhere = all.map((endpoint) => ({ ...endpoint, target: target === undefined ? '' : targetKeyOf(target) }));
    const { report: without } = await run(one);
    for (const known of [
      ...[{}, knownFrom([]), knownFrom(own), knownFrom(all), knownFrom(elsewhere)],
      ...[
        { notBefore: '1990-01-01T00:00:00Z', notAfter: '2999-01-01T00:00:00Z' },
        { notBefore: '2999-01-01T00:00:00Z', notAfter: '2999-01-02T00:00:00Z' },
        { names: [], issuer: '', name: '' },
        { keyAlgorithm: null, keySha256: null, sha256: null },
        { isSelfIssued: true },
      ].flatMap((facts) => [changed(own, facts), changed(elsewhere, facts)]),
    ]) {
      const { report } = await run({ ...one, observed: one.observed && { ...one.observed, known } });
      assertNoGreener(without, report);
    }
  });
}
