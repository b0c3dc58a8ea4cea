/** What a change to a certificate file means for who asks for its names: which services it is for, and which names it has lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChangedFile } from '../../src/change/change.ts';
import { lostNames } from '../../src/world/lost-names.ts';
import { namesIn, servedNow } from '../../src/world/served-now.ts';
import { issue } from '../support/ca.ts';
import { aFileTarget, aTarget } from '../support/facts.ts';

const names = (...dnsNames: string[]) => issue({ subject: 'CN=x', dnsNames }).then(({ pem }) => pem);
const FILE = 'tls/mail.pem';
const [both, one, wild, none, mixed, nested] = await Promise.all([
  names('a.acme.net', 'b.acme.net'),
  names('a.acme.net'),
  names('*.acme.net'),
  names('other.acme.org'),
  names('A.acme.net', 'b.acme.net'),
  names('b.a.acme.net'),
]);

type Texts = Readonly<Record<string, string>>;

async function lost(base: Texts, head: Texts, files: readonly Partial<ChangedFile>[] = [{}], target = FILE) {
  const side = (texts: Texts) => ({
    text: async (path: string) => {
      assert.equal(typeof path, 'string');
      return texts[path] ?? null;
    },
    filesIn: () => [],
  });
  const change = {
    base: side(base),
    head: side(head),
    files: files.map((file) => ({ path: FILE, wasAt: FILE, isGone: false, ...file })),
  };
  const inside = (file: string) => (file.startsWith('../') ? null : file);
  return lostNames([aTarget(), aFileTarget({ file: target })], change, inside);
}

test('a certificate that has lost names says which', async () => {
  const said = [`the certificate in ${FILE} no longer has the names b.acme.net`];
  assert.deepEqual(await lost({ [FILE]: both }, { [FILE]: one }), said);
  // The names are those of the first certificate.
  assert.deepEqual(await lost({ [FILE]: both + none }, { [FILE]: one + both }), said);
  assert.deepEqual(await lost({ old: both }, { [FILE]: one }, [{ wasAt: 'old' }]), said);
  assert.deepEqual(await lost({ [FILE]: both }, { [FILE]: one }, []), said);
  const others = [{ path: 'other', wasAt: 'other' }, { wasAt: 'old' }];
  assert.deepEqual(await lost({ other: one, old: both }, { [FILE]: one }, others), said);
});

test('a name that another covers, in whatever letters, is not lost', async () => {
  assert.deepEqual(await lost({ [FILE]: both }, { [FILE]: wild }), []);
  assert.deepEqual(await lost({ [FILE]: mixed }, { [FILE]: both }), []);
  assert.deepEqual(await lost({ [FILE]: both }, { [FILE]: mixed }), []);
  const many = await names(...Array.from({ length: 60 }, (_, index) => `h${index}.acme.org`), '*.acme.net');
  assert.deepEqual(await lost({ [FILE]: both }, { [FILE]: many }), []);
  assert.match((await lost({ [FILE]: nested }, { [FILE]: wild })).join(), /names b\.a\.acme\.net$/);
  assert.match((await lost({ [FILE]: wild }, { [FILE]: both })).join(), /names \*\.acme\.net$/);
});

test('where there is no certificate before or after, or the file is elsewhere, nothing is lost', async () => {
  assert.deepEqual(await lost({}, { [FILE]: one }), []);
  assert.deepEqual(await lost({ [FILE]: both }, { [FILE]: one }, [{ wasAt: null }]), []);
  assert.deepEqual(await lost({ [FILE]: both }, {}), []);
  assert.deepEqual(await lost({ [FILE]: both }, { [FILE]: 'no certificate' }), []);
  assert.deepEqual(await lost({ '../x.pem': both }, { '../x.pem': one }, [], '../x.pem'), []);
});

test('of many lost names five are said, and how many more', async () => {
  const many = await names(...Array.from({ length: 7 }, (_, index) => `h${index}.acme.net`));
  const [sentence] = await lost({ [FILE]: many }, { [FILE]: none });
  assert.match(sentence ?? '', /names h0\.acme\.net, h1\.acme\.net, .*, h4\.acme\.net and 2 more$/);
  const six = await names(...Array.from({ length: 5 }, (_, index) => `h${index}.acme.net`));
  assert.match((await lost({ [FILE]: six }, { [FILE]: none })).join(), /h4\.acme\.net$/);
});

test('of many certificate files twenty are compared', async () => {
  const side = (text: string) => ({ text: async () => text, filesIn: () => [] });
  const targets = Array.from({ length: 30 }, (_, index) => aFileTarget({ file: `tls/${index}.pem` }));
  const change = { base: side(both), head: side(one), files: [] };
  assert.equal((await lostNames(targets, change, (file) => file)).length, 20);
});

test('a certificate is for the services of the host it is listed for, else for the host itself', () => {
  const services = ['mail.acme.net', 'a.acme.net'].map((host) => aTarget({ host, port: 465 }));
  const served = (name: string | null, text: string | null = null) =>
    servedNow([aTarget(), aFileTarget({ name })], services, () => text).map(({ before, after }) => {
      assert.ok(before?.kind === 'service' && after?.kind === 'file');
      return `${before.host}:${before.port}`;
    });
  assert.deepEqual(served('mail.acme.net'), ['mail.acme.net:465']);
  assert.deepEqual(served('new.acme.net'), ['new.acme.net:587']);
  assert.deepEqual(served('2001:db8::1'), ['2001:db8::1:587']);
  assert.deepEqual(served(null, both), ['a.acme.net:465']);
  assert.deepEqual(served(null, none), []);
  assert.deepEqual(served(null, null), []);
  const many = Array.from({ length: 5 }, (_, port) => aTarget({ host: 'a.acme.net', port: port + 1 }));
  assert.equal(servedNow([aFileTarget({ name: 'a.acme.net' })], many, () => null).length, 3);
});

test('names are those of the first certificate of a text, if it has one', () => {
  const values = (text: string) => namesIn(text).map(({ value }) => value);
  assert.deepEqual(values(one + both), ['a.acme.net']);
  assert.deepEqual(values(''), []);
  assert.deepEqual(values('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'), []);
});
