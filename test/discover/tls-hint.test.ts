/** What settings beside a server say of how TLS begins on a port that does not say it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Setting, wordsOf } from '../../src/discover/key-words.ts';
import { flagOf, modeHintIn } from '../../src/discover/tls-hint.ts';

function setting(line: string): Setting {
  const [key = '', text = ''] = line.split('=');
  return { parents: [], key, words: wordsOf(key), text, at: 0, isDefault: false };
}
const hint = (lines: string, isTlsImplicit = false) =>
  modeHintIn(setting('SMTP_HOST=x'), { flags: lines.split(' ').map(setting) }, isTlsImplicit);

const CASES: readonly (readonly [lines: string, hint: 'implicit' | 'starttls' | undefined])[] = [
  ...['true', 'yes', 'on', '1', 'always', 'required', 'TRUE'].map((text) => [`SMTP_SSL=${text}`, 'implicit'] as const),
  ...['false', 'no', '0', 'untrue', 'truely', '10', ''].map((text) => [`SMTP_SSL=${text}`, undefined] as const),
  ...['SMTP_SECURE', 'SMTP_SMTPS', 'SMTP_TLS_WRAPPER', 'SMTP_USE_SSL'].map((key) => [`${key}=1`, 'implicit'] as const),
  ...['ssl', 'SSL', 'smtps', 'implicit', 'force_tls', 'ssl/tls', 'ssl_or_tls', 'tls_wrapper'].map(
    (text) => [`SMTP_ENCRYPTION=${text}`, 'implicit'] as const,
  ),
  ...['starttls', 'STARTTLS', 'starttls_required', 'smtp+starttls'].map(
    (text) => [`SMTP_ENCRYPTION=${text}`, 'starttls'] as const,
  ),
  ...['nossl', 'sslx', 'no-starttls', 'tls', 'none', 'auto'].map(
    (text) => [`SMTP_ENCRYPTION=${text}`, undefined] as const,
  ),
  ['SMTP_STARTTLS=true', 'starttls'],
  ['SMTP_STARTTLS_ENABLE=1', 'starttls'],
  ['SMTP_STARTTLS=false', undefined],
  ['SMTP_TLS=true', undefined],
  // TLS without STARTTLS is what is left.
  ['SMTP_TLS=true SMTP_STARTTLS=false', 'implicit'],
  ['SMTP_STARTTLS=off SMTP_TLS=true', 'implicit'],
  ['SMTP_STARTTLS=no SMTP_TLS=false', undefined],
  ['SMTP_TLS=true SMTP_STARTTLS=maybe', undefined],
  ['SMTP_STARTTLS=off SMTP_STARTTLS_MODE=maybe SMTP_TLS=true', 'implicit'],
  ['SMTP_TLS=true SMTP_TLS_MODE=off SMTP_STARTTLS=off', 'implicit'],
  ['SMTP_SECURITY=true SMTP_STARTTLS=off', undefined],
  ['SMTP_EXPLICIT_TLS=true', 'implicit'],
  ['SMTP_EXPLICIT_TLS=false SMTP_STARTTLS=off', undefined],
  // The first that says it; another server's says nothing.
  ['SMTP_SSL=true SMTP_STARTTLS=true', 'implicit'],
  ['SMTP_STARTTLS=true SMTP_SSL=true', 'starttls'],
  ['IMAP_SSL=true', undefined],
  ['IMAP_SSL=true SMTP_STARTTLS=true', 'starttls'],
  ['SSL=true', 'implicit'],
  ['OTHER_SMTP_SSL=true', 'implicit'],
];
for (const [lines, expected] of CASES) test(`${lines}: ${expected}`, () => assert.equal(hint(lines), expected));

test('where "tls" means from the first octet on, it says so', () => {
  for (const line of ['SMTP_ENCRYPTION=tls', 'SMTP_ENCRYPTION=TLS', 'SMTP_TLS=true'])
    assert.equal(hint(line, true), 'implicit', line);
  for (const line of ['SMTP_ENCRYPTION=notls', 'SMTP_ENCRYPTION=tlsx', 'SMTP_TLS=false', 'SMTP_ENCRYPTION=true'])
    assert.equal(hint(line, true), undefined, line);
});

test('a flag is of its last word that is not about flags', () => {
  assert.deepEqual(
    ['use_ssl', 'starttls.enable', 'enable_starttls_auto', 'use_enable'].map((key) => flagOf(wordsOf(key))),
    ['ssl', 'starttls', 'starttls', ''],
  );
});
