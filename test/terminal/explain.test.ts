import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostOf } from '../../src/model/target.ts';
import { ruleOf, rules } from '../../src/rules/index.ts';
import { argumentsOf } from '../../src/settings/from-arguments.ts';
import { explain } from '../../src/terminal/explain.ts';

test('explains a rule: what, why, who refuses in which words, what mends it where, and the sources', () => {
  const text = explain('certificate-host-mismatch');
  for (const part of [
    /^certificate-host-mismatch: error\n {2}The certificate names the host/,
    /\nWhy\n {2}Since April 2020 Gmail refuses/,
    /\nSeen\n {2}Gmail: "TLS Negotiation failed, the certificate doesn't match the host\., code: 0"\n/,
    /\nFix\n {2}Enter one of the names/,
    /\n {2}Postfix:\n {4}certbot certonly --cert-name mail\.example\.com -d mail\.example\.com --deploy-hook 'postfix reload'\n {4}postconf -e /,
    /\n {2}Any other:\n/,
    /\nTry\n {2}openssl s_client -connect mail\.example\.com:587 -starttls smtp /,
    /\nSources\n {2}RFC 9525 section 6, Verifying Service Identity\n {4}https:/,
    /docs\/rules\.md#certificate-host-mismatch\n$/,
  ])
    assert.match(text, part);
});

test('every rule can be explained', () => {
  for (const { id } of rules) assert.ok(explain(id).startsWith(`${id}: `));
});

test('alone it lists every rule, with what it asks for', () => {
  const text = explain('');
  for (const { id, level, title } of rules) {
    assert.ok(text.includes(`${id}: ${level}\n`), id);
    assert.ok(text.replace(/\s+/g, ' ').includes(title), title);
  }
  for (const line of text.split('\n')) assert.ok(line.length <= 80, line);
});

test('a message that somebody saw leads to its rules, and to all of it where there is one', () => {
  assert.match(
    explain("TLS Negotiation failed, the certificate doesn't match the host."),
    /^This is what 5 rules find, the likeliest first:\n\ncertificate-host-mismatch: error\n {2}The certificate names/,
  );
  assert.match(
    explain('stat=Deferred (TLS is required, but was not offered by host x)'),
    /^starttls-not-supported: error\n/,
  );
  assert.throws(
    () => explain('the cat has the mail'),
    /no rule is known for this message: .*"explain" alone lists them/,
  );
});

test('a rule is found however its name is written', () => {
  assert.equal(explain('CHAIN-Incomplete'), explain('chain-incomplete'));
});

test('what there is nothing of has no heading', () => {
  const headings = (id: string) => explain(id).match(/^\S.*$/gm);
  assert.deepEqual(headings('exception-expired'), [
    `exception-expired: ${ruleOf('exception-expired').level}`,
    'Why',
    'Fix',
    'Sources',
    'More',
  ]);
  assert.match(
    explain('chain-incomplete'),
    /\nRun \(mail\.example\.com stands for your host; the paths are certbot's\)\n {2}Postfix:\n/,
  );
});

test('a list ends with how to see more of its first rule', () => {
  assert.match(explain(''), /\n\n"explain endpoint-unreachable" says more of the first one\.\n$/);
});

test('a rule without commands has no heading for them', () => {
  assert.doesNotMatch(explain('look-incomplete'), /\nRun|\nSeen/);
});

test('a misspelt id is refused with the nearest ones', () => {
  const refuses = (id: string, message: RegExp) => assert.throws(() => explain(id), { name: 'UsageError', message });
  refuses(
    'certificate-expire',
    /^no rule is named "certificate-expire": expected for example certificate-expired, certificate-expires-soon, [a-z-]+; "explain" alone lists them$/,
  );
  refuses('chain-imcomplete', /expected for example chain-incomplete, /);
  refuses('mismatch', /expected for example certificate-host-mismatch, /);
  refuses('x'.repeat(100_000), /expected for example /);
});

test('"explain RULE" is a command, and nothing goes with it', () => {
  assert.deepEqual(argumentsOf(['explain', 'chain-incomplete']), {
    problems: [],
    lines: new Map(),
    given: {},
    targets: [],
    explained: 'chain-incomplete',
    searched: null,
  });
  assert.equal(argumentsOf(['explain']).explained, '');
  assert.equal(argumentsOf(['explain', 'certificate', 'has', 'expired']).explained, 'certificate has expired');
  assert.throws(() => argumentsOf(['explain', 'a', '--retries', '1']), /^UsageError: explain .* without options$/);
});

test('a host called explain is listed with its port', () => {
  const { targets, explained } = argumentsOf(['explain:587', 'mail.example.com']);
  assert.deepEqual([targets.map(hostOf), explained], [['explain', 'mail.example.com'], null]);
});
