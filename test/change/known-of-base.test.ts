/** What an earlier run has left in its state, as what is known of the base of a change: through what ships. */
import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runAction } from '../support/dist.ts';
import type { EventName } from '../support/event-payloads.ts';
import { daysFromNow } from '../support/facts.ts';
import { checkedOut } from '../support/golden-repository.ts';
import { namedServer } from '../support/named-server.ts';

const server = await namedServer(['smtp.acme.net', 'new.acme.net']);
after(() => server.stop());

const STATE = 'mail-state.json';
/** What a change puts in the place of it is there; the server of the base has been taken down since. */
const BASE_IS_DOWN = `smtp.acme.net:587:127.0.0.1:9\n${server.connectTo}`;
const settings = (host: string) => `SMTP_HOST=${host}\nSMTP_PORT=587\n`;

async function run(event: EventName, connectTo: string, state: string | null) {
  const checkout = checkedOut({
    base: {
      '.github/workflows/mail.yml': 'on: pull_request\n',
      'app/.env.production': settings('smtp.acme.net'),
      'b/.env.production': settings('other.acme.net'),
    },
    change: event === 'schedule' ? { 'a.js': '1' } : { 'app/.env.production': settings('new.acme.net') },
    event,
    depth: 2,
  });
  const ran = await runAction({
    inputs: {
      'connect-to': connectTo,
      'trust-anchors': server.anchorsFile,
      'allow-private': 'true',
      looks: 'none',
      retries: '0',
      'timeout-ms': '5000',
      state: STATE,
    },
    prepare: (folder) => {
      cpSync(checkout.folder, folder, { recursive: true });
      if (state !== null) writeFileSync(join(folder, STATE), state);
    },
    event: checkout.payload,
    environment: { GITHUB_EVENT_NAME: event, GITHUB_SHA: checkout.commit },
    wanted: [STATE],
  });
  checkout.remove();
  return { ...ran, effect: JSON.parse(ran.outputs['report'] ?? '{}').change?.effect };
}

let left = '';
before(async () => {
  const { written, code, stdout } = await run('schedule', server.connectTo, null);
  // other.acme.net has a certificate of another name.
  assert.equal(code, 1, stdout);
  left = written[STATE] ?? '';
});

const rowOf = ({ before: was, after: is }: Record<'before' | 'after', { verdict: string; seenBy: string }>) =>
  [was, is].map(({ verdict, seenBy }) => `${verdict} by ${seenBy}`).join(' -> ');

test('a server of the base that the last run has seen is not looked at again', async () => {
  const { effect, code, summary, stdout } = await run('pull_request', BASE_IS_DOWN, left);
  assert.equal(code, 0, stdout);
  assert.deepEqual(effect.rows.map(rowOf), ['pass by an earlier run -> pass by this run']);
  assert.match(summary, /smtp\.acme\.net.*pass, expires \d+ \w+ \d{4}, as an earlier run saw it.*new\.acme\.net/s);
});

test('what was seen longer ago than three days is looked at, and so is what nobody has seen', async () => {
  const old = JSON.stringify({
    ...JSON.parse(left),
    endpoints: JSON.parse(left).endpoints.map((one: object) => ({ ...one, lastSeen: daysFromNow(-4) })),
  });
  for (const state of [old, null]) {
    const { effect, code, stdout } = await run('pull_request', BASE_IS_DOWN, state);
    assert.equal(code, 0, stdout);
    assert.deepEqual(effect.rows.map(rowOf), ['inconclusive by this run -> pass by this run']);
  }
});
