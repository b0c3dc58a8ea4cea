/** Lists of what a monitor looks at, in whatever file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discoverIn } from '../../src/discover/find.ts';

async function listed(key: string, ...items: readonly string[]) {
  const text = `jobs:\n  - ${key}:\n${items.map((item) => `      - ${item}\n`).join('')}`;
  const finds = await discoverIn([{ path: 'probes.yml', text: `# smtp\n${text}` }]);
  return finds.map(
    ({ host, port, mode, certainty, line, why }) => `${line} ${host}:${port} ${mode} ${certainty}: ${why}`,
  );
}

test('addresses with a port of SMTP, and with another one where the scheme says so', async () => {
  assert.deepEqual(
    await listed(
      'targets',
      'mail.acme.net:465',
      'mail.acme.net:443',
      'mail.acme.net',
      'mail:25',
      'no server at all:25',
      'smtp://mail.acme.net',
      'smtps://mail.acme.net:2526',
      'tcp://mail.acme.net:587',
      'tcp://mail.acme.net:8443',
      'https://mail.acme.net:465',
      'smtp://mail.acme.net:26',
    ),
    [
      '4 mail.acme.net:465 implicit certain: one of "targets"',
      '10 mail.acme.net:2526 implicit certain: one of "targets"',
      '11 mail.acme.net:587 starttls certain: one of "targets"',
      '14 mail.acme.net:26 starttls certain: one of "targets"',
    ],
  );
});

test('a word of code is no address', async () => {
  const finds = await discoverIn([{ path: 'mail.tf', text: 'targets = [var.mail, "smtp.acme.net:25", smtp.acme]\n' }]);
  assert.deepEqual(
    finds.map(({ host }) => host),
    ['smtp.acme.net'],
  );
});

test('a list of that kind is told by its key, and a single value is no list', async () => {
  for (const key of [
    'target',
    'targets',
    'static',
    'source',
    'urls',
    'hosts',
    'endpoint',
    'addresses',
    'servers',
    'URLs',
    'blackbox_smtp_targets',
    'tls-endpoints',
  ])
    assert.equal((await listed(key, 'mail.acme.net:25')).length, 1, key);
  for (const key of ['mytargets', 'targets_of_others', 'names', 'allowed_hosts'])
    assert.deepEqual(await listed(key, 'mail.acme.net:25'), [], key);
  assert.deepEqual(await discoverIn([{ path: 'probes.yml', text: '# smtp\ntargets: mail.acme.net:25\n' }]), []);
});
