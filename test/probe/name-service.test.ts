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

for (const [what, resolv, host, expected] of [
  ['the last search list counts', 'search a.example\nsearch b.example\n', 'mx', ['mx.b.example', 'mx']],
  ['a domain counts behind a search list', 'search a.example\ndomain b.example\n', 'mx', ['mx.b.example', 'mx']],
  ['a domain is one', 'domain a.example b.example\n', 'mx', ['mx.a.example', 'mx']],
  ['an empty list is none', 'search a.example\nsearch\n', 'mx', ['mx']],
  ['another word is no search list', 'searches a.example\nnameserver b.example\n', 'mx', ['mx']],
  ['lines may end in CRLF', 'search a.example\r\noptions ndots:0\r\n', 'mx', ['mx', 'mx.a.example']],
  ['blanks may be in front', '  search\ta.example\n', 'mx', ['mx.a.example', 'mx']],
  ['a comment may be behind', 'search a.example;b.example\n', 'mx', ['mx.a.example', 'mx']],
  ['ndots without a number is none', 'search a.example\noptions ndots:x\n', 'a.b', ['a.b', 'a.b.a.example']],
  ['ndots behind another word is none', 'search a.example\noptions xndots:3\n', 'a.b', ['a.b', 'a.b.a.example']],
  ['ndots with more behind is none', 'search a.example\noptions ndots:3x\n', 'a.b', ['a.b', 'a.b.a.example']],
  ['ndots is an option', 'search a.example\nndots:3\n', 'a.b', ['a.b', 'a.b.a.example']],
  ['ndots is no option of another line', 'search a.example\nsortlist ndots:3\n', 'a.b', ['a.b', 'a.b.a.example']],
  ['ndots may have two digits', 'search a.example\noptions ndots:12\n', 'a.b', ['a.b.a.example', 'a.b']],
  ['the last ndots counts', 'search a.example\noptions ndots:1 ndots:2\n', 'a.b', ['a.b.a.example', 'a.b']],
  [
    'ndots is fifteen at most',
    'search a.example\noptions ndots:99\n',
    '1.2.3.4.5.6.7.8.9.a.b.c.d.e.f.g',
    ['1.2.3.4.5.6.7.8.9.a.b.c.d.e.f.g', '1.2.3.4.5.6.7.8.9.a.b.c.d.e.f.g.a.example'],
  ],
] as const) {
  test(`in resolv.conf ${what}`, (t) => assert.deepEqual(serviceOf(t, resolv).namesFor(host), expected));
}

for (const [hosts, host, isKnown] of [
  ['hosts: ldap', 'mx.example', true],
  ['  hosts:\tldap', 'mx.example', true],
  ['hosts:ldap', 'mx.example', true],
  ['  hosts: files dns', 'mx.example', false],
  ['#hosts: ldap', 'mx.example', false],
  ['nothosts: ldap', 'mx.example', false],
  ['hosts: files dns\nhosts: ldap', 'mx.example', false],
  ['hosts: files [!UNAVAIL=return] dns\r', 'mx.example', false],
  ['hosts: files[NOTFOUND=return]dns', 'mx.example', false],
  ['hosts: mdns_minimal', 'printer.LOCAL', true],
  ['hosts: mdns_minimal', 'mx.example', false],
  ['hosts: mdns6_minimal', 'printer.local', true],
  ['hosts: mdns6_minimal', 'printer.local.example', false],
  ['hosts: mdns6_minimal', 'mx.example', false],
  ['hosts: mdns4', 'mx.example', true],
  ['hosts: xmdns_minimal', 'mx.example', true],
  ['hosts: mdns_minimalist', 'mx.example', true],
  ['', 'a.localhost', true],
  ['', 'LOCALHOST', true],
  ['', 'localhost.example', false],
] as const) {
  test(`by "${hosts.trim()}" the machine ${isKnown ? 'may know' : 'knows no more of'} "${host}"`, (t) =>
    assert.equal(serviceOf(t, '', `${hosts}\n`).hasOtherWays(host), isKnown));
}

test('on another system each name is asked for as it is written', (t) => {
  assert.deepEqual(serviceOf(t, 'search a.example\n', '', false).namesFor('mx'), ['mx']);
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
