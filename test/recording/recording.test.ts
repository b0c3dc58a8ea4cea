import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Report } from '../../src/model/report.ts';
import { parseRecording } from '../../src/recording/read.ts';
import { renderRecording } from '../../src/recording/write.ts';
import { renderers } from '../../src/report/index.ts';
import { runSettingsOf } from '../../src/settings/run-settings.ts';
import { run } from '../../src/world/run.ts';
import { goodChain } from '../support/ca.ts';
import { runCommand } from '../support/dist.ts';
import { aRecordingOf } from '../support/facts.ts';
import { goldenReports } from '../support/golden.ts';
import { host, startMailServers } from '../support/mail-servers.ts';

const folder = mkdtempSync(join(tmpdir(), 'recording-'));
const servers = await startMailServers();
after(async () => {
  await servers.stop();
  rmSync(folder, { recursive: true });
});
const file = join(folder, 'seen.json');

test('a recording is judged again offline to the same report, byte for byte, in every format', async () => {
  const targets = [host, `${host}:465`, `${host}:25`];
  const redirections = [
    `${host}:587:127.0.0.1:${servers.good.port}`,
    `${host}:465:127.0.0.1:${servers.selfSigned.port}`,
    `${host}:25:127.0.0.1:${servers.plain.port}`,
  ];
  const live = ['--trust-anchors', servers.anchorsFile, '--warn-below', '99%', '--retries', '0', '--record', file];
  for (const format of ['text', 'json', 'markdown']) {
    const options = redirections.flatMap((one) => ['--connect-to', one]);
    const recorded = await runCommand([...targets, ...options, ...live, '--format', format]);
    assert.equal(recorded.code, 1, recorded.stderr);
    const replayed = await runCommand(['--replay', file, '--format', format]);
    assert.equal(replayed.stderr, '');
    assert.equal(replayed.stdout, recorded.stdout);
    assert.equal(replayed.code, recorded.code);
  }
});

test('other settings and another date override those of the recording', async () => {
  const { stdout } = await runCommand(['--replay', file, '--now', '2150-01-01']);
  assert.match(stdout, /mail\.example\.com:587 \[127\.0\.0\.1\]: error certificate-expired/);
});

test('what was observed with the offer of other senders is not judged as Gmail would', async () => {
  const strict = join(folder, 'strict.json');
  const live = ['--connect-to', `${host}:587:127.0.0.1:${servers.good.port}`, '--trust-anchors', servers.anchorsFile];
  const recorded = await runCommand([host, ...live, '--profile', 'strict', '--retries', '0', '--record', strict]);
  assert.equal(recorded.code, 0, recorded.stderr);
  const { code, stderr } = await runCommand(['--replay', strict, '--profile', 'gmail']);
  assert.equal(code, 2);
  assert.match(
    stderr,
    /cannot judge by gmail what was observed by strict, which offers other algorithms: expected a run/,
  );
  assert.equal((await runCommand(['--replay', strict])).code, 0);
});

test('a recording holds its targets and trust anchors; others beside it are refused', async () => {
  for (const [args, expected] of [
    [[host], /cannot use a target with replay: expected a recording alone/],
    [['--trust-anchors', servers.anchorsFile], /cannot use trust-anchors with replay/],
  ] as const) {
    const { code, stderr } = await runCommand(['--replay', file, ...args]);
    assert.equal(code, 2);
    assert.match(stderr, expected);
  }
});

test('a file that is no recording, or a newer one, is refused with what was expected', async () => {
  const [report] = [...(await goldenReports()).values()];
  // A recording holds certificates that OpenSSL could decode, and the reports of the tests hold none.
  const whole = renderRecording(aRecordingOf(report as Report)).replace(
    /"-----BEGIN [^"]*"/g,
    JSON.stringify((await goodChain()).endEntity.pem),
  );
  assert.ok(parseRecording(whole, 'x.json'));
  const changed = (change: (json: Record<string, never>) => void) => {
    const json = JSON.parse(whole);
    change(json);
    return JSON.stringify(json);
  };
  const refused = (text: string, expected: RegExp) =>
    assert.throws(() => parseRecording(text, 'x.json'), { name: 'UsageError', message: expected });
  refused('hello', /cannot replay "x\.json": expected a recording, as --record writes it/);
  refused('[]', /expected a recording/);
  refused('{"schemaVersion":1}', /expected a recording/);
  refused(
    changed((json) => Object.assign(json, { recordingVersion: 2 })),
    /expected recording version 1, which this release reads; the file has version 2/,
  );
  for (const key of ['judgedAt', 'judgedBy', 'trustAnchors', 'anchors', 'exceptions', 'seen']) {
    refused(
      changed((json) => delete json[key]),
      new RegExp(`a whole recording; ${key} has another form than `),
    );
  }
  const seen = (change: object) =>
    changed((json) => Object.assign((json as Record<string, object[]>)['seen']?.[1] ?? {}, change));
  refused(seen({ target: { host: 1 } }), / seen\[1\]\.\S+ has another form than /);
  refused(seen({ observations: [{ outcome: 'handshake' }] }), / seen\[1\]\.\S+ has another form than /);
  refused(
    seen({ observations: [{ outcome: 'interruption', look: {}, startedAt: '' }] }),
    / seen\[1\]\.\S+ has another form than /,
  );
  for (const host of ['x\n::error::boo', 'a$(touch x)', 'A.example', '']) {
    refused(
      seen({ target: { host, port: 25, mode: 'starttls', referenceIdentifiers: [] } }),
      / seen\[1\]\.\S+ has another form than /,
    );
  }
  for (const endpoint of [
    { address: null, port: 25 },
    { address: '1.2.3.4; touch x', port: 25 },
    { address: '192.0.2.1', port: 0 },
  ]) {
    refused(
      seen({
        observations: [
          {
            outcome: 'interruption',
            look: { name: 'first' },
            startedAt: '',
            endpoint,
            step: 'connect',
            cause: { kind: 'aborted' },
          },
        ],
      }),
      / seen\[1\]\.\S+ has another form than /,
    );
  }
  const cut = {
    outcome: 'interruption',
    look: { name: 'first' },
    startedAt: '',
    endpoint: null,
    step: 'connect',
    cause: { kind: 'aborted' },
  };
  for (const unknown of [
    { look: { name: 'a-later-look' } },
    { step: 'later' },
    { cause: { kind: 'later' } },
    { cause: { kind: 'constructor' } },
    { cause: { kind: 'tls-alert', alertNumber: {} } },
  ]) {
    refused(seen({ observations: [{ ...cut, ...unknown }] }), / seen\[1\]\.\S+ has another form than /);
  }
  const planted = join(folder, 'planted.json');
  writeFileSync(
    planted,
    changed((json) => Object.assign(json, { judgedBy: { format: [`text=${join(folder, 'x')}`] } })),
  );
  const misused = await runCommand(['--replay', planted]);
  assert.equal(misused.code, 2);
  assert.match(misused.stderr, /it sets format, expected profile, warn-below/);
  writeFileSync(join(folder, 'empty.json'), '');
  const { code, stderr } = await runCommand(['--replay', join(folder, 'empty.json')]);
  assert.equal(code, 2);
  assert.match(stderr, /cannot replay ".*empty\.json": expected a recording/);
  assert.ok(parseRecording(readFileSync(file, 'utf8'), file).anchors.given.length <= 1, 'only anchors of use are kept');
});

/** Every place in a JSON value, as the keys that lead there. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

/** A copy with another value at that place. */
function changedAt(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) };
  copy[key] = changedAt(copy[key], rest, other);
  return copy;
}

test('a recording with anything unknown or of another form is judged or refused, and never an internal error', async () => {
  const whole = JSON.parse(readFileSync(file, 'utf8'));
  // One of each kind is enough, and what is not there may be.
  const [good, plain] = [whole.seen[0], whole.seen[2]];
  const listed = { ...good.target, profile: 'gmail', server: 'postfix', writtenAt: { file: 'hosts.txt', line: 1 } };
  const small = { ...whole, seen: [{ ...good, target: listed, observations: good.observations.slice(0, 2) }, plain] };
  const broken = join(folder, 'broken.json');
  const judged = async (recording: unknown) => {
    writeFileSync(broken, JSON.stringify(recording));
    const { report } = await run(await runSettingsOf({ replay: [broken] }, []));
    for (const render of Object.values(renderers)) render(report);
  };
  await judged(small);
  for (const place of placesIn(small)) {
    for (const other of [null, 'lax', 7, [], {}, ['lax']]) {
      try {
        await judged(changedAt(small, place, other));
      } catch (error) {
        assert.equal(
          (error as Error).name,
          'UsageError',
          `${place.join('.')} = ${JSON.stringify(other)}: ${(error as Error).stack}`,
        );
      }
    }
  }
});
