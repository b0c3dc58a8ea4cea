/** Which names are asked for as a run begins. */
import assert from 'node:assert/strict';
import { Resolver } from 'node:dns/promises';
import { getMaxListeners } from 'node:events';
import { type TestContext, test } from 'node:test';
import { type RunSettings, runSettingsOf } from '../../src/settings/run-settings.ts';
import { begin } from '../../src/world/begin.ts';
import { aFileTarget, aRecordingOf, aReport, aTarget } from '../support/facts.ts';

const targets = ['a.example', 'b.example', 'a.example'].map((host, index) => aTarget({ host, port: 25 + index }));
const settings = await runSettingsOf({}, [...targets]);

/** Name servers that say of every name that it has one address. */
async function begun(t: TestContext, more: Partial<RunSettings> = {}) {
  const asked: string[] = [];
  for (const method of ['resolve4', 'resolve6'] as const)
    t.mock.method(Resolver.prototype, method, async (name: string) => {
      if (method === 'resolve4') asked.push(name);
      if (name === 'silent.example') await new Promise(() => {});
      return method === 'resolve4' ? ['192.0.2.1'] : [];
    });
  const one = begin({ ...settings, ...more }, [...targets, aFileTarget()]);
  // The questions are put in the turn after this one.
  await new Promise(setImmediate);
  return { ...one, asked };
}

test('each name is asked for at once, and once in the run', async (t) => {
  const { asked, resolve } = await begun(t);
  assert.deepEqual(asked, ['a.example', 'b.example']);
  const { endpoints } = await resolve(targets[0] as (typeof targets)[0], { name: 'first', serverName: 'a.example' });
  assert.deepEqual(endpoints, [{ address: '192.0.2.1', port: 25, family: 4 }]);
  assert.equal(asked.length, 2);
});

test('a recording needs no name, and a shard not all of them', async (t) => {
  assert.deepEqual((await begun(t, { observed: aRecordingOf(aReport()) })).asked, []);
  assert.deepEqual((await begun(t, { shard: { number: 1, count: 2 } })).asked, []);
});

test('a name is asked for where a target is redirected to', async (t) => {
  const redirections = [{ host: null, port: null, toHost: '127.0.0.1', toPort: null }];
  assert.deepEqual((await begun(t, { look: { ...settings.look, redirections } })).asked, []);
});

test('any number of connections may listen to the end of the run, and none waits for a name then', async (t) => {
  const { stop, resolve } = await begun(t);
  assert.equal(getMaxListeners(stop.signal), 0);
  const waiting = resolve(aTarget({ host: 'silent.example' }), { name: 'first', serverName: null });
  stop.abort({ kind: 'aborted' });
  const { failed } = await waiting;
  assert.deepEqual(
    failed.map(({ cause }) => cause),
    [{ kind: 'aborted' }],
  );
});
