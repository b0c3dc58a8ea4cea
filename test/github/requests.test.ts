import assert from 'node:assert/strict';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, beforeEach, test } from 'node:test';
import { takeToken } from '../../src/github/token.ts';

interface Answer {
  readonly status: number;
  readonly message?: string;
  readonly headers?: OutgoingHttpHeaders;
}

let answers: Answer[] = [];
const server = createServer((_, response) => {
  const { status, message = '', headers = {} } = answers.shift() ?? { status: 200 };
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ message }));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
after(() => {
  server.close();
  server.closeAllConnections();
});
process.env['GITHUB_API_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
// It reads the environment as it is loaded.
const { MOST_REQUESTS, requestsOf } = await import('../../src/github/requests.ts');

let waits: number[] = [];
beforeEach(() => {
  takeToken({ 'INPUT_GITHUB-TOKEN': 'any' });
  waits = [];
  answers = [];
});
const requests = () => requestsOf('contents: read', MOST_REQUESTS, async (durationMs) => void waits.push(durationMs));

/** What comes of one question that is answered so. */
async function asked(...given: readonly Answer[]) {
  answers = [...given];
  const { get, count } = requests();
  const outcome = await get('/x', {}).then(
    () => 'answered',
    (error: Error) => error.message,
  );
  return { outcome, waits, count: count() };
}

test('asks once more after a fault of the server, and not a third time', async () => {
  assert.deepEqual(await asked({ status: 502 }), { outcome: 'answered', waits: [1000], count: 2 });
  waits = [];
  assert.deepEqual(await asked({ status: 500 }, { status: 500 }), {
    outcome: 'GitHub answers 500',
    waits: [1000],
    count: 2,
  });
});

test('waits as long as a secondary limit asks, up to a minute and a half', async () => {
  const limit = { status: 403, message: 'You have exceeded a secondary rate limit' };
  assert.deepEqual((await asked({ ...limit, headers: { 'retry-after': '90' } })).waits, [90_000]);
  waits = [];
  assert.deepEqual((await asked(limit)).waits, [60_000]);
  waits = [];
  assert.deepEqual(await asked({ ...limit, headers: { 'retry-after': '91' } }), {
    outcome: 'GitHub answers no more requests for a while (rate limit)',
    waits: [],
    count: 1,
  });
});

test('does not wait for the primary limit, which ends with the hour', async () => {
  const limit = { status: 429, headers: { 'x-ratelimit-remaining': '0', 'retry-after': '5' } };
  assert.deepEqual((await asked(limit)).waits, []);
});

test('what it may not ask says which permission is missing', async () => {
  for (const status of [403, 404])
    assert.equal(
      (await asked({ status, message: 'Resource not accessible by integration' })).outcome,
      `GitHub answers ${status}: the job needs "permissions: contents: read"`,
    );
  assert.match((await asked({ status: 422 })).outcome, /too large to be listed/);
});

test('a run makes ten requests at most', async () => {
  const { get, count } = requests();
  for (let made = 0; made < MOST_REQUESTS; made++) await get('/x', {});
  await assert.rejects(get('/x', {}), /it would take more than 10 requests to GitHub/);
  assert.equal(count(), 10);
});
