/** The search for servers that nobody listed ends with the time for the whole run. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runAction } from '../support/dist.ts';

test('files that are not searched in time are no reason to be green', async () => {
  const { code, stdout } = await runAction({
    inputs: { 'total-timeout-ms': '1' },
    files: Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`${index}/.env`, 'SMTP_HOST=mail.example.com\n']),
    ),
  });
  assert.equal(code, 2);
  assert.match(stdout, /total-timeout-ms, 1, has passed while files were searched for servers/);
});

test('a file that is too dear to read is named', async () => {
  const { code, stdout } = await runAction({
    inputs: { hosts: 'file:cert.pem name=mail.example.com', discover: '**', 'fail-on': 'never' },
    files: { 'mail.yml': `smtp_host: mail.example.com\n${'[a, b]\n'.repeat(30_000)}`, 'cert.pem': '' },
  });
  assert.match(stdout, /servers may be named in what could not be read: mail\.yml/, String(code));
});
