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
const made: string[] = [];
const server = createServer(({ method, url }, response) => {
  made.push(`${method} ${url}`);
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
const { MOST_REQUESTS, requestsOf, Unanswered } = await import('../../src/github/requests.ts');

let waits: number[] = [];
beforeEach(() => {
  takeToken({ 'INPUT_GITHUB-TOKEN': 'any' });
  waits = [];
  answers = [];
  made.length = 0;
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
  assert.deepEqual(made, ['GET /x', 'GET /x']);
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

test('what changes something is sent once, whatever the server has made of it, and again at a limit alone', async () => {
  const outcomeOf = async (...given: readonly Answer[]) => {
    answers = [...given];
    made.length = 0;
    const outcome = await requests()
      .change('POST /x', { title: 'y' })
      .then(
        () => 'done',
        (error: Error) => error.message,
      );
    return [outcome, ...made];
  };
  assert.deepEqual(await outcomeOf({ status: 201 }), ['done', 'POST /x']);
  assert.deepEqual(await outcomeOf({ status: 502 }), ['GitHub answers 502', 'POST /x']);
  assert.deepEqual(waits, []);
  assert.deepEqual(await outcomeOf({ status: 429 }, { status: 201 }), ['done', 'POST /x', 'POST /x']);
  assert.deepEqual(waits, [60_000]);
});

test('a refusal is a limit by its status, its words or its header, and else no reason to wait', async () => {
  const limited = 'GitHub answers no more requests for a while (rate limit)';
  const refused = 'GitHub answers 403: the job needs "permissions: contents: read"';
  for (const [answer, waited, outcome] of [
    [{ status: 429 }, [60_000], limited],
    [{ status: 403, message: 'API rate limit exceeded' }, [60_000], limited],
    [{ status: 403, headers: { 'retry-after': '7' } }, [7000], refused],
    [{ status: 403, headers: { 'retry-after': '0' } }, [0], refused],
    [{ status: 403, headers: { 'retry-after': '' } }, [], refused],
    [{ status: 403, headers: { 'retry-after': '-1' } }, [], refused],
    [{ status: 403, headers: { 'retry-after': 'soon' } }, [], refused],
    [{ status: 403, headers: { 'x-ratelimit-remaining': '0', 'retry-after': '7' } }, [], refused],
    [{ status: 403, headers: { 'x-ratelimit-remaining': '1', 'retry-after': '7' } }, [7000], refused],
    [{ status: 404, headers: { 'retry-after': '7' } }, [], refused.replace('403', '404')],
    [{ status: 406 }, [], 'GitHub answers 406: the change is too large to be listed'],
    [{ status: 410 }, [], 'GitHub answers 410'],
    [{ status: 499 }, [], 'GitHub answers 499'],
    [{ status: 500 }, [1000], 'GitHub answers 500'],
  ] as const satisfies readonly (readonly [Answer, readonly number[], string])[]) {
    waits = [];
    const got = await asked(answer, answer);
    assert.deepEqual([got.outcome, got.waits], [outcome, waited], JSON.stringify(answer));
  }
});

test('an answer tells its status, and that nobody answered tells none', async () => {
  answers = [{ status: 410 }];
  const statusOf = (error: unknown) => (error instanceof Unanswered ? error.status : undefined);
  assert.equal(await requests().get('/x', {}).catch(statusOf), 410);
  server.closeAllConnections();
  const unreachable = await requests()
    .get('/x', { baseUrl: 'http://127.0.0.1:1' })
    .catch((error: Error) => [error.message, statusOf(error)]);
  assert.deepEqual(unreachable, ['GitHub could not be reached', null]);
});
