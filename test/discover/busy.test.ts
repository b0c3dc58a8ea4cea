/** Files that are written to keep a run busy are read in a time that grows as they do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discoverIn } from '../../src/discover/find.ts';

/** What strangers may commit to keep a run busy: what takes time by its square takes minutes for some of these. */
const BUSY = [
  '"',
  '{',
  '[',
  '(',
  '<',
  '<!--',
  '<a b="',
  '{{',
  '${',
  'a:\n',
  '\n',
  '- ',
  '"\\',
  'relay ',
  '<<E\n',
  '`',
  ':',
  '&a ',
  '*a ',
  '? ',
  'SMTP_HOST=a.b\n',
];
const READERS = [
  'a.tf',
  'a.json',
  'a.yaml',
  'a.xml',
  'a.php',
  'a.toml',
  'a.zone',
  'main.cf',
  'smtpd.conf',
  'exim.conf',
  'dnsconfig.js',
  '.env',
  'a.mc',
  'remotes',
];

test('a header that does not end keeps no reader busy', { timeout: 20_000 }, async () => {
  const text = `smtp = 1\n[${'a'.repeat(100_000)}\n`;
  assert.deepEqual(await discoverIn([{ path: 'a.toml', text }]), []);
});

test('no text keeps a reader busy', { timeout: 120_000 }, async () => {
  for (const path of READERS) {
    for (const piece of BUSY) {
      assert.ok(
        (await discoverIn([{ path, text: `smtp\n${piece.repeat(60_000 / piece.length)}` }])).length <= 500,
        path,
      );
    }
  }
});
