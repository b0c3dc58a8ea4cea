import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readNameService } from '../../src/probe/name-service.ts';
import { resolverOf } from '../../src/probe/resolve.ts';
import { aTarget } from '../support/facts.ts';
import { folderWith } from '../support/folder.ts';
import { nameServer, type Said } from '../support/name-server.ts';

function serviceOf(t: TestContext, resolv: string, nsswitch = 'hosts: files dns\n', isLinux = true) {
  const folder = folderWith(t, { 'resolv.conf': resolv, 'nsswitch.conf': nsswitch });
  return readNameService(
    { resolvConf: join(folder, 'resolv.conf'), nsswitchConf: join(folder, 'nsswitch.conf') },
    isLinux,
  );
}

test('a name with a dot is asked for as it stands first, one without in the search domains first', async (t) => {
  const { namesFor } = serviceOf(t, 'nameserver 192.0.2.1\nsearch corp.example  lab.example. # both\n');
  assert.deepEqual(namesFor('mx1.site'), ['mx1.site', 'mx1.site.corp.example', 'mx1.site.lab.example']);
  assert.deepEqual(namesFor('mx1'), ['mx1.corp.example', 'mx1.lab.example', 'mx1']);
  assert.deepEqual(namesFor('mx1.'), ['mx1.']);
});

test('ndots says how many dots a name needs, and the last line of a kind counts', async (t) => {
  const { namesFor } = serviceOf(t, 'search other.example\ndomain corp.example x.example\noptions rotate ndots:2\n');
  assert.deepEqual(namesFor('mx1.site'), ['mx1.site.corp.example', 'mx1.site']);
  assert.deepEqual(namesFor('a.b.c'), ['a.b.c', 'a.b.c.corp.example']);
});

test('the root is no search domain, and neither is a comment', async (t) => {
  for (const resolv of ['search .\n', '# search corp.example\n;search corp.example\n', '']) {
    const { namesFor } = serviceOf(t, resolv);
    assert.deepEqual(namesFor('mx1'), ['mx1']);
  }
});

test('only what hosts file and name servers are not the whole of has other ways', async (t) => {
  const known = async (nsswitch: string, host: string, isLinux = true) =>
    serviceOf(t, '', nsswitch, isLinux).hasOtherWays(host);
  assert.equal(await known('passwd: ldap\nhosts: files dns # ldap\n', 'mx.example'), false);
  assert.equal(await known('', 'mx.example'), false);
  assert.equal(await known('hosts: files mdns4_minimal [NOTFOUND=return] dns\n', 'mx.example'), false);
  assert.equal(await known('hosts: files mdns4_minimal [NOTFOUND=return] dns\n', 'printer.local'), true);
  assert.equal(await known('hosts: files ldap dns\n', 'mx.example'), true);
  assert.equal(await known('', 'localhost'), true);
  assert.equal(await known('', 'notlocalhost'), false);
  assert.equal(await known('', 'mx.example', false), true);
});

async function resolving(t: TestContext, zone: (name: string, type: 'A' | 'AAAA') => Said, resolv: string) {
  const server = await nameServer(zone);
  t.after(server.close);
  const nameService = serviceOf(t, resolv);
  const nameServers = [server.address];
  const resolve = resolverOf({ limitMs: 5000, redirections: [], nameServers, hostsFile: '/dev/null', nameService });
  return async (host: string) => {
    const { endpoints, failed } = await resolve(aTarget({ host }), { name: 'first', serverName: host });
    return { addresses: endpoints.map(({ address }) => address), causes: failed.map(({ cause }) => cause), ...server };
  };
}

test('what is in a search domain is found there, by the name servers themselves', async (t) => {
  const zone = (name: string, type: string): Said =>
    name === 'mx1.lab.example' && type === 'A' ? ['192.0.2.7'] : 'no such name';
  const resolve = await resolving(t, zone, 'search corp.example lab.example\n');
  const { addresses, asked } = await resolve('mx1');
  assert.deepEqual(addresses, ['192.0.2.7']);
  assert.deepEqual(asked.filter((one) => one.endsWith(' A')).sort(), ['mx1.corp.example A', 'mx1.lab.example A']);
});

test('where a search domain does not answer, what another one says is not the answer', async (t) => {
  const zone = (name: string): Said => (name === 'mx1.corp.example' ? 'failure' : ['192.0.2.7']);
  const resolve = await resolving(t, zone, 'search corp.example lab.example\n');
  const { addresses, causes } = await resolve('mx1');
  assert.deepEqual(addresses, []);
  assert.ok(causes[0]?.kind === 'system-error' && causes[0].code === 'ESERVFAIL');
});

test('localhost is the machine, whatever name servers say', async (t) => {
  const resolve = await resolving(t, () => 'no such name', '');
  const { addresses } = await resolve('localhost');
  assert.ok(addresses.includes('127.0.0.1'), addresses.join());
});
