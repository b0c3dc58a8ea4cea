/** A run over files that ask for a lot of work ends by a signal, or by its own limit, with its report. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { certificateFiles, password } from '../support/certificate-files.ts';
import { runCommand } from '../support/dist.ts';

const made = await certificateFiles();
after(() => made.remove());

/** Each takes seconds: three keys, each as dear as one may be. The old kind is derived by our own rounds. */
const old = ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-nomac'];
const files = [
  ...[1, 2, 3].map((number) => made.pkcs12(`new-${number}.p12`, ['-iter', '990000', '-nomac'])),
  ...[4, 5, 6].map((number) => made.pkcs12(`old-${number}.p12`, ['-iter', '490000', ...old])),
];
const environment = { PATH: process.env['PATH'] ?? '', P12: password };

interface Reported {
  readonly verdict: string;
  readonly targets: readonly { readonly verdict: string; readonly findings: readonly { readonly message: string }[] }[];
}

const argumentsFor = (report: string, ...listed: readonly string[]) => [
  ...listed.map((file) => `file:${file}`),
  ...['--pkcs12-password-env', 'P12', '--trust-anchors', made.path('root.crt.txt'), '--format', `json=${report}`],
];

const reported = (file: string): Reported => JSON.parse(readFileSync(file, 'utf8'));

/** Has the program say when it opens a PKCS#12 file. */
const saying = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { openSync } = fs;
  fs.openSync = (file, ...rest) => {
    if (String(file).endsWith('.p12')) fs.writeSync(2, 'opened');
    return openSync(file, ...rest);
  };
  syncBuiltinESMExports();
`)}`;

for (const [kind, listed] of [
  ['PBKDF2', files],
  ["RFC 7292's own derivation", files.slice(3)],
] as const)
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    test(`${signal} ends the reading of PKCS#12 files with a million rounds of ${kind}, and there is a report`, async () => {
      const report = made.path('stopped.json');
      const child = spawn(
        process.execPath,
        [
          '--import',
          saying,
          join(import.meta.dirname, '..', '..', 'dist', 'cli', 'index.js'),
          ...argumentsFor(report, ...listed),
        ],
        { env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
      );
      child.stdout.resume();
      const exited = once(child, 'exit');
      await once(child.stderr, 'data');
      const started = performance.now();
      child.kill(signal);
      const [code] = await exited;
      const tookMs = performance.now() - started;
      assert.equal(code, 3);
      assert.ok(tookMs < 2500, `${tookMs} ms`);
      const { verdict, targets } = reported(report);
      rmSync(report);
      assert.deepEqual(
        [verdict, targets.length, targets.at(-1)?.verdict],
        ['inconclusive', listed.length, 'inconclusive'],
      );
      assert.match(targets.at(-1)?.findings[0]?.message ?? '', /^the file was not read: the run was stopped/);
    });

test('the limit of the whole run ends it as well, and other reports are as they were', async () => {
  const report = made.path('late.json');
  const { code } = await runCommand(
    [...argumentsFor(report, ...files), '--total-timeout-ms', '300'],
    process.execPath,
    environment,
  );
  assert.equal(code, 3);
  const { targets } = reported(report);
  assert.match(
    targets.at(-1)?.findings[0]?.message ?? '',
    /^the file was not read: the whole run has a limit of 300 ms/,
  );
});
