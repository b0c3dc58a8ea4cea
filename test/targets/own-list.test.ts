/** The list that is there without being named. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ownListIn } from '../../src/targets/list-file.ts';
import { folderWith } from '../support/folder.ts';

for (const [there, expected] of [
  [[], null],
  [['mail-hosts.json'], null],
  [['mail-hosts.txt'], '.github/mail-hosts.txt'],
  [['mail-hosts.yml'], '.github/mail-hosts.yml'],
  [['mail-hosts.yaml'], '.github/mail-hosts.yaml'],
  [
    ['mail-hosts.txt', 'mail-hosts.yaml'],
    /^there are both \.github\/mail-hosts\.txt and \.github\/mail-hosts\.yaml: expected one of them$/,
  ],
] as const) {
  test(`of ${there.join(' and ') || 'no list'} in .github ${expected instanceof RegExp ? 'none' : expected} is read`, (t) => {
    const folder = folderWith(t, {});
    mkdirSync(join(folder, '.github'));
    for (const name of there) writeFileSync(join(folder, '.github', name), '');
    if (expected instanceof RegExp) assert.throws(() => ownListIn(folder), { name: 'UsageError', message: expected });
    else assert.equal(ownListIn(folder), expected);
  });
}
