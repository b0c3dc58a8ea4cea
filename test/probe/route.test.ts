import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cut } from '../../src/model/observation.ts';
import type { Endpoint } from '../../src/model/target.ts';
import { withRouteChecked } from '../../src/probe/route.ts';

const cut = (code: string): Cut => ({
  outcome: 'interruption',
  step: 'connect',
  cause: { kind: 'system-error', code, message: '' },
});
const loopback: Endpoint = { address: '127.0.0.1', port: 25, family: 4 };
/** A link-local address on an interface that does not exist is routed nowhere, on any machine. */
const nowhere: Endpoint = { address: 'fe80::1%no-such-interface', port: 25, family: 6 };

test("an unreachable network to which this machine has a route is the network's fault", async () => {
  assert.deepEqual(await withRouteChecked(cut('EHOSTUNREACH'), loopback), cut('EHOSTUNREACH'));
});

test('without a route there is nothing to blame the server for', async () => {
  assert.deepEqual((await withRouteChecked(cut('ENETUNREACH'), nowhere)).cause, { kind: 'no-route', family: 6 });
});

test('other errors are what they are', async () => {
  assert.deepEqual(await withRouteChecked(cut('ECONNREFUSED'), nowhere), cut('ECONNREFUSED'));
  const atGreeting: Cut = { ...cut('ENETUNREACH'), step: 'greeting' };
  assert.deepEqual(await withRouteChecked(atGreeting, nowhere), atGreeting);
});
