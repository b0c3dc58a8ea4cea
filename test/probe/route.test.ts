import assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
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

const hasIpv6 = Object.values(networkInterfaces()).some((own) => own?.some(({ address }) => address === '::1'));
test('the route is that of the kind of address', { skip: !hasIpv6 && 'this machine has no IPv6' }, async () => {
  const ipv6: Endpoint = { address: '::1', port: 25, family: 6 };
  assert.deepEqual(await withRouteChecked(cut('EHOSTUNREACH'), ipv6), cut('EHOSTUNREACH'));
});

test('what asks for a route leaves nothing open', async () => {
  const openCount = async () => {
    // Closed at once, and gone a turn later.
    for (let turns = 0; turns < 3; turns++) await new Promise((resolve) => setImmediate(resolve));
    return process.getActiveResourcesInfo().filter((one) => one === 'UDPWrap').length;
  };
  const before = await openCount();
  await withRouteChecked(cut('EHOSTUNREACH'), loopback);
  assert.equal(await openCount(), before);
});

test('without a route there is nothing to blame the server for', async () => {
  assert.deepEqual((await withRouteChecked(cut('ENETUNREACH'), nowhere)).cause, { kind: 'no-route', family: 6 });
});

test('other errors are what they are', async () => {
  assert.deepEqual(await withRouteChecked(cut('ECONNREFUSED'), nowhere), cut('ECONNREFUSED'));
  const atGreeting: Cut = { ...cut('ENETUNREACH'), step: 'greeting' };
  assert.deepEqual(await withRouteChecked(atGreeting, nowhere), atGreeting);
});
