/** certbot's own folder, by a pattern: links into its archive, a chain and the parts of it. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { certificateFiles } from '../support/certificate-files.ts';
import { runCommand } from '../support/dist.ts';

const files = await certificateFiles();
after(() => files.remove());
const { pem } = files;
const NAME = 'mail.example.com';

let folders = 0;
/** As certbot lays it out after its second renewal, with what a case changes; returns the pattern for it. */
function certbot(changes: Readonly<Record<string, string>> = {}): string {
  const top = `certbot-${folders++}`;
  for (const folder of ['archive', 'live']) mkdirSync(files.path(join(top, folder, NAME)), { recursive: true });
  files.write(join(top, 'live', 'README'), 'This directory contains your keys and certificates.\n');
  files.write(join(top, 'live', NAME, 'README'), 'This directory contains your keys and certificates.\n');
  const parts = {
    cert: pem.endEntity,
    chain: pem.intermediate,
    fullchain: pem.endEntity + pem.intermediate,
    privkey: pem.key,
    ...changes,
  };
  for (const [part, text] of Object.entries(parts)) {
    files.write(join(top, 'archive', NAME, `${part}2.pem`), text);
    symlinkSync(`../../archive/${NAME}/${part}2.pem`, files.path(join(top, 'live', NAME, `${part}.pem`)));
  }
  return files.path(join(top, 'live/*/*.pem'));
}

async function check(...args: string[]) {
  const ran = await runCommand([...args, '--trust-anchors', files.path('root.crt.txt')]);
  const found = [
    ...ran.stdout.matchAll(/^file:.*?([^/]*\.pem).*?: (error|warning|note|inconclusive) ([\w-]+): /gm),
  ].map(([, file, level, id]) => `${file} ${level} ${id}`);
  return { ...ran, found };
}

test('in good order it is green, and each of its files is judged as the chain', async () => {
  for (const name of [NAME, '*']) {
    const { code, found, stdout } = await check('--files', `${certbot()} name=${name}`);
    assert.deepEqual([code, found], [0, []], stdout);
    assert.equal(stdout.match(/: pass, expires/g)?.length, 4, stdout);
  }
});

test('without a name it is inconclusive', async () => {
  const { code, found } = await check('--files', certbot());
  assert.equal(code, 3);
  assert.deepEqual(
    new Set(found.map((one) => one.replace(/.* (?=inc)/, ''))),
    new Set(['inconclusive file-judged-in-part']),
  );
});

test('a part that is not of the chain, or a key of another certificate, is red', async () => {
  for (const [changes, expected] of [
    [{ privkey: pem.otherKey }, 'fullchain.pem error key-does-not-match-certificate'],
    [{ cert: pem.expired }, 'cert.pem error certificate-expired'],
    [{ chain: pem.root }, 'chain.pem error certificate-host-mismatch'],
    [{ fullchain: pem.expired + pem.intermediate }, 'fullchain.pem error certificate-expired'],
    [{ fullchain: pem.endEntity }, 'fullchain.pem error chain-incomplete'],
    [{ chain: pem.intermediate.slice(0, 200) }, 'chain.pem error certificate-undecodable'],
  ] as const) {
    const { code, found, stdout } = await check('--files', `${certbot(changes)} name=${NAME}`);
    assert.equal(code, 1, stdout);
    assert.ok(found.includes(expected), `${expected}:\n${stdout}`);
  }
});

test('a file that is listed by its name is judged as itself: a server with cert.pem sends no intermediate', async () => {
  const folder = certbot().replace('*/*.pem', NAME);
  const listed = (file: string) => check(`file:${folder}/${file} name=${NAME}`);
  assert.deepEqual((await listed('cert.pem')).found, ['cert.pem error chain-incomplete']);
  assert.deepEqual((await listed('fullchain.pem')).found, []);
  assert.deepEqual((await listed('privkey.pem')).found, ['privkey.pem inconclusive file-judged-in-part']);
});

test('the key in a file of its own is compared, where the name or the user says that it is one', async () => {
  const top = `keys-${folders++}`;
  mkdirSync(files.path(top));
  const chain = files.write(join(top, 'mail.pem'), pem.endEntity + pem.intermediate);
  const key = files.write(join(top, 'mail-key.pem'), pem.key);
  const other = files.write(join(top, 'other-key.pem'), pem.otherKey);
  const withKey = (path: string) => check(`file:${chain} name=${NAME} key=${path}`);
  assert.deepEqual((await withKey(key)).found, []);
  const { found, stdout } = await withKey(other);
  assert.deepEqual(found, ['mail.pem error key-does-not-match-certificate']);
  assert.match(stdout, /the private key in ".*other-key\.pem" does not belong to the first certificate/);
  for (const [path, reason] of [
    [files.path('none.pem'), /there is no such file/],
    [chain, /it holds no private key/],
  ] as const) {
    const ran = await withKey(path);
    assert.notEqual(ran.code, 0);
    assert.match(ran.stdout + ran.stderr, reason);
  }
  rmSync(key);
});
