import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { hostOf, targetKeyOf } from '../../src/model/target.ts';
import type { UsageError } from '../../src/problem.ts';
import { parseList, uniqueTargets } from '../../src/targets/list.ts';
import { readTargetsFile, readTextFile } from '../../src/targets/list-file.ts';
import { parseTarget } from '../../src/targets/parse.ts';

const folder = mkdtempSync(join(tmpdir(), 'targets-'));
after(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('reads one target a line, with comments, blank lines, any line ends and a byte order mark', () => {
  const targets = parseList('\uFEFF# ours\r\nmail.example.com:25 # the MX\r\n\r\n  [2001:db8::1]  ', 'hosts.txt', true);
  assert.deepEqual(
    targets.map((one) => [targetKeyOf(one), one.writtenAt]),
    [
      ['mail.example.com:25', { file: 'hosts.txt', line: 2 }],
      ['[2001:db8::1]:587', { file: 'hosts.txt', line: 4 }],
    ],
  );
});

test('reads options', () => {
  const [target] = parseList('mail.internal.example profile=strict', 'hosts.txt', true);
  assert.equal(target?.profile, 'strict');
  const [both] = parseList('mail.internal.example server=docker-mailserver profile=strict', 'hosts.txt', true);
  assert.deepEqual([both?.profile, both?.server], ['strict', 'docker-mailserver']);
});

test('an error carries file and line', () => {
  const refuses = (text: string, message: string | RegExp) =>
    assert.throws(() => parseList(text, 'hosts.txt', true), { name: 'UsageError', message });
  refuses('a.example\nb.example:0', 'hosts.txt:2: cannot read target "b.example…": expected a port from 1 to 65535');
  refuses(
    'a.example b.example',
    'hosts.txt:1: cannot read "b.example": expected one target a line, or commas between them, and behind each nothing but profile=NAME or server=NAME',
  );
  refuses('a.example colour=red', /hosts\.txt:1: unknown option "colour" of a host: expected profile or server/);
  refuses('a.example profile=strict profile=gmail', /hosts\.txt:1: option "profile" is given twice/);
  refuses(
    'a.example server=hMailServer',
    /hosts\.txt:1: cannot read server "hMailServer": expected one of postfix, exim, /,
  );
  refuses('a.example server=__proto__', /hosts\.txt:1: cannot read server "__proto__"/);
  refuses('a.example profile=lax', /hosts\.txt:1: cannot read profile "lax": expected gmail or strict/);
});

test('every bad line is reported, not the first', () => {
  assert.throws(
    () => parseList('a.example:0\nb.example\nc.example:x', 'hosts.txt', true),
    (error: UsageError) => {
      assert.deepEqual(
        error.problems.map(({ location }) => location?.line),
        [1, 3],
      );
      return true;
    },
  );
});

test('no target is an error, and one that is listed twice is checked once, with both places', () => {
  assert.throws(() => uniqueTargets([]), /no target given: expected at least one HOST/);
  const list = parseList('a.example\n\nMAIL.example.com:587\na.example server=postfix', 'hosts.txt', true);
  const { targets, notes } = uniqueTargets([parseTarget('mail.example.com'), ...list]);
  assert.deepEqual(targets.map(hostOf), ['mail.example.com', 'a.example']);
  assert.deepEqual(notes, [
    '"mail.example.com:587" is listed and again at hosts.txt:3, and checked once',
    '"a.example:587" is listed at hosts.txt:1 and again at hosts.txt:4, and checked once',
  ]);
});

test('what is typed is shown as it was typed, and has its line', () => {
  const refused = (text: string) => () => parseList(text, 'hosts', false);
  assert.throws(
    refused('a.example\nmx.example.com:x!y'),
    /^UsageError: hosts:2: cannot read target "mx\.example\.com:x!y": /,
  );
  assert.throws(refused('a.example profile=lax!x'), /cannot read profile "lax!x"/);
  const [first, second, third] = parseList('a.example b.example,c.example:25', 'hosts', false);
  assert.deepEqual(
    [first, second, third].map((one) => one && hostOf(one)),
    ['a.example', 'b.example', 'c.example'],
  );
  assert.deepEqual(third?.writtenAt, { file: 'hosts', line: 1 });
});

test('a file that is listed twice is named by its path, and options may come in any order', () => {
  const twice = parseList('file:a.pem name=a.example\nfile:a.pem name=a.example', 'hosts.txt', true);
  assert.deepEqual(uniqueTargets(twice).notes, [
    '"a.pem" is listed at hosts.txt:1 and again at hosts.txt:2, and checked once',
  ]);
  const [target] = parseList('a.example profile=strict', 'hosts.txt', true);
  assert.ok(target !== undefined);
  const reversed = Object.fromEntries(Object.entries(target).reverse()) as typeof target;
  assert.equal(uniqueTargets([target, reversed]).targets.length, 1);
});

test('a file that a setting names may be outside of the workspace, and no link in it may lead out', () => {
  const outside = fileWith('outside.txt', 'text');
  const workspace = mkdtempSync(join(folder, 'workspace-'));
  symlinkSync(outside, join(workspace, 'link'));
  assert.equal(readTextFile(outside, 'a list', 100, workspace), 'text');
  assert.throws(() => readTextFile(join(workspace, 'link'), 'a list', 100, workspace), {
    name: 'UsageError',
    message: /^cannot read ".*link": it leads out of .*; expected a list$/,
  });
  assert.throws(() => readTextFile(outside, 'a list', 3, null), /it has 4 bytes, 3 at most; expected a list$/);
});

test('a target that is listed again with other rules is checked by both', () => {
  const { targets, notes } = uniqueTargets(parseList('a.example\na.example profile=strict', 'hosts.txt', true));
  assert.deepEqual([targets.length, notes], [2, []]);
});

test('a file that two kinds of software are to load is checked for both', () => {
  const written = 'file:a.pem name=* server=exim\nfile:a.pem name=* server=postfix\nfile:a.pem name=* server=exim';
  const { targets, notes } = uniqueTargets(parseList(written, 'hosts.txt', true));
  assert.deepEqual(
    targets.map(({ server }) => server),
    ['exim', 'postfix'],
  );
  assert.deepEqual(notes, ['"a.pem" is listed at hosts.txt:1 and again at hosts.txt:3, and checked once']);
});

test('a file of targets is a plain list, or YAML by its name', async () => {
  const plain = fileWith('hosts.txt', 'mail.example.com\n');
  const yaml = fileWith(
    'hosts.yml',
    '# ours\ntargets:\n  - mail.example.com:25\n  - target: submissions://mail.example.com\n    profile: strict\n    server: exim\n',
  );
  assert.deepEqual(
    (await readTargetsFile(plain)).targets.map(({ writtenAt }) => writtenAt),
    [{ file: plain, line: 1 }],
  );
  assert.deepEqual(
    (await readTargetsFile(yaml)).targets.map(({ profile, server, writtenAt, ...one }) => [
      'port' in one && one.port,
      profile,
      server,
      writtenAt,
    ]),
    [
      [25, undefined, undefined, { file: yaml, line: 3 }],
      [465, 'strict', 'exim', { file: yaml, line: 4 }],
    ],
  );
  assert.equal((await readTargetsFile(fileWith('list.yaml', '- a.example\n- b.example:25\n'))).targets.length, 2);
});

test('a file that cannot be understood says where', async () => {
  const refuses = async (name: string, text: string, message: RegExp) =>
    assert.rejects(readTargetsFile(fileWith(name, text)), { name: 'UsageError', message });
  await refuses('empty.txt', '# nothing\n', /empty\.txt: no target in the file/);
  await refuses('broken.yml', 'targets:\n  - "a\n', /broken\.yml:\d: .*expected YAML/);
  await refuses(
    'other.yml',
    'hosts:\n  - a.example\n',
    /other\.yml:1: unknown key "hosts": expected targets or exceptions/,
  );
  await refuses('item.yml', '- a.example\n- port: 25\n', /item\.yml:2: expected a list of targets/);
  await refuses('nested.yml', '- a.example\n- target: [b.example]\n', /nested\.yml:2: expected a list of targets/);
  await refuses(
    'key.yml',
    '- target: a.example\n  profil: strict\n',
    /key\.yml:2: unknown key "profil": expected target, host, port, mode, profile, server/,
  );
  await refuses(
    'more.yml',
    'targets: [a.example]\nmore: [b.example]\n',
    /more\.yml:2: unknown key "more": expected targets or exceptions/,
  );
  await refuses(
    'true.yml',
    '- a.example\n- true\n-\n',
    /true\.yml:2: expected a list of targets[\s\S]*true\.yml:3: expected a list/,
  );
  await refuses('port.yml', '- a.example\n\n- b.example:0\n', /port\.yml:3: cannot read target/);
  await refuses('empty.yml', '[]\n', /empty\.yml: no target in the file/);
  await assert.rejects(readTargetsFile(join(folder, 'none.txt')), {
    name: 'UsageError',
    message: /cannot read ".*none\.txt": there is no such file or folder; expected a file of targets/,
  });
});

test('a line that is no target is shown as far as a host name could go: the file may be any file', async () => {
  const key = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7xVmWk3YwT8qJ';
  const lines = {
    [key]: `${key.slice(0, 30)}…`,
    'root:x:0:0:root:/root:/bin/bash': 'root…',
    'password=hunter2': 'password…',
    '!!hunter2': '…',
    'a.example token=hunter2': 'token',
    'a.example hunter2': 'hunter2',
    'a.example hunter2!x': 'hunter2…',
    'a.example x=hunter2': 'x',
    'a.example profile=hunter2/x': 'hunter2…',
  };
  const yaml: Readonly<Record<string, string>> = {
    'key: *hunter2': 'key',
    'db_password: hunter2': 'db_password',
    '- "hunter2': '',
  };
  const problemOf = async (name: string, text: string) =>
    readTargetsFile(fileWith(name, text)).then(
      () => '',
      ({ message }: Error) => message.slice(folder.length),
    );
  for (const [line, shown] of Object.entries(lines))
    assert.ok((await problemOf('secrets.txt', line)).includes(`"${shown}"`), line);
  for (const [text, shown] of Object.entries(yaml)) {
    const problem = await problemOf('secrets.yml', text);
    assert.ok(problem.includes(shown) && problem !== '' && !problem.includes('hunter2'), problem);
  }
});
