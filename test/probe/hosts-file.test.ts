import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readHostsFile } from '../../src/probe/hosts-file.ts';
import { folderWith } from '../support/folder.ts';

const LINES = [
  '# 192.0.2.9 commented.example',
  '',
  '  192.0.2.1\tMail.Example.com  mail # 192.0.2.2 behind.example',
  '2001:db8::1 mail.example.com',
  '192.0.2.3 rooted.example.',
  '192.0.2.4.5 nonsense.example',
  'fe80::zz nonsense.example',
  '192.0.2.5 nonsense.example2#glued',
  '192.0.2.6',
  '192.0.2.7 last.example',
];

for (const [host, addresses] of [
  ['mail.example.com', ['192.0.2.1 4', '2001:db8::1 6']],
  ['mail', ['192.0.2.1 4']],
  ['rooted.example', ['192.0.2.3 4']],
  ['nonsense.example2', ['192.0.2.5 4']],
  ['last.example', ['192.0.2.7 4']],
  ['commented.example', undefined],
  ['behind.example', undefined],
  ['nonsense.example', undefined],
  ['192.0.2.6', undefined],
  ['', undefined],
  ['other.example', undefined],
] as const) {
  test(`the hosts file ${addresses === undefined ? 'says nothing of' : 'lists'} "${host}"`, (t) => {
    for (const lineEnd of ['\n', '\r\n']) {
      const file = join(folderWith(t, { hosts: LINES.join(lineEnd) }), 'hosts');
      const found = readHostsFile(file)(host)?.map(({ address, family }) => `${address} ${family}`);
      assert.deepEqual(found, addresses);
    }
  });
}

test('a hosts file that is not there lists nothing', (t) => {
  assert.equal(readHostsFile(join(folderWith(t, {}), 'hosts'))('mail.example.com'), undefined);
});
