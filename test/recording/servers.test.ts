/**
 * Real mail servers, as they were seen on the day that they were recorded: Courier, Dovecot, Exim, Go, Haraka, OpenSMTPD,
 * Postfix and Sendmail. `npm run recordings` records more of them.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseRecording } from '../../src/recording/read.ts';
import { renderRecording } from '../../src/recording/write.ts';
import { recordedFiles, recordedReports, recordingsFolder, recordingText } from '../support/recordings.ts';

const reports = await recordedReports();

/** What is wrong with each of them, by whoever set it up; the report beside the recording says the rest. */
const faults: Readonly<Record<string, readonly string[]>> = {
  'courier-expired': ['auth-not-offered', 'certificate-expired'],
  'dovecot-name-of-the-hoster': ['auth-before-tls', 'certificate-host-mismatch'],
  'exim-as-installed': ['certificate-self-signed', 'certificate-without-san'],
  'exim-good': ['auth-not-offered'],
  'go-other-key-type-other-host': ['certificate-depends-on-sni', 'certificate-host-mismatch'],
  'haraka-without-intermediate': ['auth-not-offered', 'certificate-depends-on-sni', 'chain-incomplete'],
  'nobody-listens': ['endpoint-unreachable'],
  'opensmtpd-broken-tls': ['tls-handshake-failed'],
  'postfix-expires-soon': ['certificate-expires-soon'],
  'postfix-one-key-type-stale': ['certificate-expires-soon', 'certificates-differ'],
  'postfix-only-with-sni': ['certificate-depends-on-sni'],
  'postfix-self-signed': ['certificate-self-signed'],
  'postfix-without-certificate': ['starttls-not-supported', 'tls-handshake-failed'],
  'sendmail-root-instead-of-intermediate': ['auth-not-offered', 'chain-incomplete'],
};

test('what was wrong with each server is what is found, and no more', () => {
  const found = [...reports].map(([name, { targets }]) => [
    name,
    [...new Set(targets.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)))].sort(),
  ]);
  assert.deepEqual(Object.fromEntries(found), faults);
});

for (const [file, text] of await recordedFiles()) {
  test(`the report of ${file}`, () => {
    const expected = readFileSync(join(recordingsFolder, file), 'utf8');
    assert.equal(text, expected, `if the change is meant, run "npm run golden" and look at test/recordings/${file}`);
  });
}

test('test/recordings holds recordings and their reports, and nothing else', () => {
  const names = [...reports.keys()].flatMap((name) => [`${name}.json`, `${name}.txt`]);
  assert.deepEqual(readdirSync(recordingsFolder).sort(), names.sort());
});

for (const name of reports.keys()) {
  test(`${name}: read and written again it says the same`, () => {
    const text = recordingText(name);
    assert.deepEqual(JSON.parse(renderRecording(parseRecording(text, name))), JSON.parse(text));
  });
}
