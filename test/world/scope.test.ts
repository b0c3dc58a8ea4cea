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
