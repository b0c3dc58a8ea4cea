/** PKCS#12 files without a password, as OpenSSL and GnuTLS write them: as a text of no letters, or as no text at all. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { openPkcs12 } from '../../src/pki/pkcs12.ts';
import { certificateFiles } from '../support/certificate-files.ts';
import { programs } from '../support/requirements.ts';

const files = await certificateFiles('rsa');
after(() => files.remove());

const held = async (path: string) => {
  const { certificates, privateKeys } = await openPkcs12(readFileSync(path), '', async () => {});
  return [certificates.length, privateKeys.map(({ kind }) => kind).join()];
};

const OLD = ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'];

for (const [what, ...options] of [
  ['by its defaults'],
  ['with the algorithms of RFC 7292', ...OLD],
  ['with the algorithms of RFC 7292 and no proof of its password', ...OLD, '-nomac'],
  ['without encryption', '-keypbe', 'NONE', '-certpbe', 'NONE'],
] as const) {
  test(`what OpenSSL writes ${what} and an empty password is opened`, async (t) => {
    if (programs(t, ['openssl']) === undefined) return;
    assert.deepEqual(await held(files.pkcs12('empty.p12', [...options, '-passout', 'pass:'])), [2, 'read']);
  });
}

// GnuTLS derives each key in 600,000 rounds, and the old cipher takes three times that for a part.
for (const [password, cipher] of [
  ['--null-password', '3des-pkcs12'],
  ['--empty-password', 'aes-256'],
] as const) {
  test(`what GnuTLS writes with ${password} and ${cipher} is opened, as by OpenSSL`, async (t) => {
    const found = programs(t, ['certtool', 'openssl']);
    if (found === undefined) return;
    const [key, chain] = [files.write('k.pem', files.pem.key), files.write('c.pem', files.pem.endEntity)];
    const made = ['--load-privkey', key, '--load-certificate', chain, '--p12-name', 'x', '--pkcs-cipher', cipher];
    const file = files.write(
      'gnutls.p12',
      execFileSync(found.certtool, ['--to-p12', ...made, password, '--outder'], { stdio: 'pipe' }),
    );
    const read = ['pkcs12', '-in', file, '-passin', 'pass:', '-nodes', '-legacy'];
    const seen = execFileSync(found.openssl, read, { stdio: 'pipe', encoding: 'utf8' });
    assert.equal(seen.match(/^-----BEGIN /gm)?.length, 2);
    assert.deepEqual(await held(file), [1, 'read']);
  });
}

/** By OpenSSL's own library: its command has no words for "no text", nor GnuTLS for "no proof". */
const AS_NO_TEXT = `
import ctypes, sys
crypto = ctypes.CDLL('libcrypto.so.3')
def call(name, *arguments):
    function = getattr(crypto, name)
    function.restype = ctypes.c_void_p
    return ctypes.c_void_p(function(*arguments))
def opened(path, mode):
    return call('BIO_new_file', path.encode(), mode)
source, target, mac = sys.argv[1], sys.argv[2], int(sys.argv[3])
key = call('PEM_read_bio_PrivateKey', opened(source, b'r'), None, None, None)
certificate = call('PEM_read_bio_X509', opened(source, b'r'), None, None, None)
made = call('PKCS12_create', None, None, key, certificate, None, 146, 146, 0, mac, 0)
end = opened(target, b'w')
assert crypto.i2d_PKCS12_bio(end, made) == 1
crypto.BIO_free_all(end)
`;

for (const [what, mac] of [
  ['with the proof of it', 0],
  ['without', -1],
] as const) {
  test(`no text as the password, ${what}, is tried too`, async (t) => {
    const found = programs(t, ['python3']);
    if (found === undefined) return;
    const source = files.write('source.pem', files.pem.key + files.pem.endEntity);
    const file = files.write('none.p12', '');
    execFileSync(found.python3, ['-c', AS_NO_TEXT, source, file, String(mac)], { stdio: 'pipe' });
    assert.deepEqual(await held(file), [1, 'read']);
  });
}

test('a file with a password is not opened without', async (t) => {
  if (programs(t, ['openssl']) === undefined) return;
  for (const options of [[], OLD, [...OLD, '-nomac'], ['-nomac']])
    await assert.rejects(held(files.pkcs12('locked.p12', options)), options.join(' '));
});
