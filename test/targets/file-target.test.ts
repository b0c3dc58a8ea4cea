import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { FileTarget } from '../../src/model/target.ts';
import { fileTargetIn } from '../../src/targets/file-target.ts';
import { parseList } from '../../src/targets/list.ts';
import { parseYaml } from '../../src/targets/yaml.ts';

test('a file is a target in a list, in YAML and as an argument', () => {
  const expected = { kind: 'file', file: 'mail/a.pem', name: 'mail.example.com' };
  const [listed] = parseList('file:mail/a.pem name=mail.example.com # text', 'hosts.txt', true);
  const [yaml] = parseYaml('- target: "file:mail/a.pem"\n  name: mail.example.com\n', 'hosts.yml').targets;
  const argument = fileTargetIn('file:mail/a.pem name=mail.example.com');
  for (const target of [listed, yaml, argument]) {
    const { kind, file, name } = (target ?? {}) as FileTarget;
    assert.deepEqual({ kind, file, name }, expected);
    assert.deepEqual(target?.referenceIdentifiers, ['mail.example.com']);
  }
  assert.deepEqual(listed?.writtenAt, { file: 'hosts.txt', line: 1 });
});

test('a path in an argument may have spaces', () => {
  assert.equal(fileTargetIn('file:my mail/a.pem name=mail.example.com').file, 'my mail/a.pem');
});

test('its key, its server, and that any name will do are options of a file', () => {
  const text = 'file:mail/a.pem name=* key=mail/b.key server=postfix';
  const [listed] = parseList(text, 'hosts.txt', true);
  const [yaml] = parseYaml(
    '- target: "file:mail/a.pem"\n  name: "*"\n  key: mail/b.key\n  server: postfix\n',
    'hosts.yml',
  ).targets;
  for (const target of [listed, yaml, fileTargetIn(text)]) {
    const { name, isForAnyName, keyFile, server } = target as FileTarget;
    assert.deepEqual([name, isForAnyName, keyFile, server], [null, true, 'mail/b.key', 'postfix']);
  }
});

const bad: readonly (readonly [text: string, expected: RegExp])[] = [
  ['file:', /expected file:PATH/],
  ['file:a name=b:25', /cannot read name "b:25": expected a host name without a port/],
  ['file:a name=b.example.', /cannot read name "b.example.": expected a host name without a dot at its end/],
  ['file:a name=b..c', /expected a host name or an IP address/],
  ['file:a name=b name=c', /option "name" is given twice: expected it once/],
  ['file:a key=', /cannot read key "": expected key=PATH/],
  ['file:a server=x', /cannot read server "x": expected one of postfix/],
  ['file:a profile=lax', /cannot read profile "lax": expected gmail or strict/],
  ['file:a port=25', /unknown option "port" of a file: expected name or key or server or profile/],
];
for (const [text, expected] of bad) {
  test(`refuses ${text}`, () => assert.throws(() => fileTargetIn(text), { name: 'UsageError', message: expected }));
}

test('a host takes no name', () => {
  assert.throws(() => parseYaml('- target: a.example\n  name: b.example\n', 'x.yml').targets, /unknown key "name"/);
});

test('a path of a list that has the letters of a key is not taken for a path, and not shown', () => {
  const letters = randomBytes(48).toString('base64');
  for (const [path, listed] of [
    ['a line of a key', `file:${letters}`],
    ['in the middle of a path', `file:mail/${letters}.pem name=mail.example.com`],
    ['in parts', `file:${letters.match(/.{1,20}/g)?.join('/')}`],
    ['in hexadecimal digits', `file:${randomBytes(40).toString('hex')}`],
    ['for the key', `file:mail.pem key=${letters}`],
  ] as const)
    assert.throws(
      () => parseList(listed, 'hosts.txt', true),
      ({ message }: Error) =>
        /it is letters like those of a key/.test(message) && !message.includes(letters.slice(0, 40)),
      path,
    );
  // Whoever types it sees it anyway.
  assert.equal(fileTargetIn(`file:${letters}`).file, letters);
});

test('paths of words are paths, however long they are', () => {
  for (const path of [
    'infrastructure/production/certificates/mail/example/fullchain',
    'Infrastructure2026/Production/Certificates/MailServers/Mx1/Fullchain',
    'a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u/v/w/x/y/z',
    'Users/Runner/WorkArea/MailServers/Certificates2026/Fullchain',
    'mail/live/mail.example.com-0001/fullchain.pem',
    'certs/9f86d081884c7d659a2feaa0c55ad015.pem',
  ])
    assert.equal((parseList(`file:${path}`, 'hosts.txt', true)[0] as FileTarget).file, path);
});
