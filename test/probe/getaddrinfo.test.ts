/** How the machine itself is asked for names: on four threads, each of which is taken until it returns. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type GetaddrinfoOptions, getaddrinfo } from '../../src/probe/getaddrinfo.ts';

/** A machine that answers when a test says so. */
function machine(own: Partial<GetaddrinfoOptions> = {}) {
  const asked: string[] = [];
  const answers: { readonly is: (...addresses: readonly string[]) => void; readonly fails: (error: Error) => void }[] =
    [];
  const ask = getaddrinfo({ limitMs: 5000, ...own }, (name, { all, family }) => {
    asked.push(`${name} ${family} ${all ? 'all' : 'one'}`);
    return new Promise((resolve, reject) =>
      answers.push({ is: (...addresses) => resolve(addresses.map((address) => ({ address }))), fails: reject }),
    );
  });
  return { ask, asked, answers };
}

const HOSTS = ['a.example', 'b.example', 'c.example', 'd.example', 'e.example'];
const turn = () => new Promise((resolve) => setImmediate(resolve));
const timerCount = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;

test('four questions are asked at a time, those for both kinds of address of a name among them', async () => {
  const { ask, asked, answers } = machine();
  const before = timerCount();
  const found = HOSTS.slice(0, 3).flatMap((host) => [ask(host, 4), ask(host, 6)]);
  const inTurn = HOSTS.slice(0, 3).flatMap((host) => [`${host} 4 all`, `${host} 6 all`]);
  assert.deepEqual(asked, inTurn.slice(0, 4));
  answers[1]?.is('2001:db8::1', '2001:db8::2');
  assert.deepEqual(await found[1], ['2001:db8::1', '2001:db8::2']);
  await turn();
  assert.deepEqual(asked, inTurn.slice(0, 5));
  for (const at of [0, 2, 3, 4]) answers[at]?.is();
  await turn();
  assert.deepEqual(asked, inTurn);
  answers[5]?.is('2001:db8::3');
  assert.deepEqual(await Promise.all(found), [[], ['2001:db8::1', '2001:db8::2'], [], [], [], ['2001:db8::3']]);
  assert.equal(timerCount(), before);
});

test('that there is no such name is passed on, and the next name is asked for', async () => {
  const { ask, asked, answers } = machine();
  const found = HOSTS.map((host) => ask(host, 4));
  for (const { fails } of [...answers]) fails(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
  for (const one of found.slice(0, 4)) await assert.rejects(one, { code: 'ENOTFOUND' });
  await turn();
  assert.equal(asked.at(-1), 'e.example 4 all');
  answers[4]?.is('192.0.2.1');
  assert.deepEqual(await found[4], ['192.0.2.1']);
});

test('the time limit counts from the question, and a thread that does not return is taken still', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { ask, asked, answers } = machine();
  const found = HOSTS.map((host) => ask(host, 4));
  t.mock.timers.tick(5000);
  for (const one of found.slice(0, 4)) await assert.rejects(one, { reason: { kind: 'timeout', limitMs: 5000 } });
  await turn();
  assert.equal(asked.length, 4);
  answers[0]?.is('192.0.2.1');
  await turn();
  assert.equal(asked.length, 5);
  t.mock.timers.tick(4999);
  answers[4]?.is('192.0.2.5');
  assert.deepEqual(await found[4], ['192.0.2.5']);
});

test('the end of the run is told at once to those who wait, and nothing more is asked then', async () => {
  const run = new AbortController();
  const { ask, asked, answers } = machine({ signal: run.signal });
  const before = timerCount();
  const found = HOSTS.map((host) => ask(host, 4));
  run.abort({ kind: 'aborted' });
  for (const one of [...found, ask('f.example', 4)]) await assert.rejects(one, { reason: { kind: 'aborted' } });
  for (const { is } of [...answers]) is('192.0.2.1');
  await turn();
  assert.equal(asked.length, 4);
  assert.equal(timerCount(), before);
});
