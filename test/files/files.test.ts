/** Certificate files, through what ships: the command, in a child process. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { certificateFiles, password } from '../support/certificate-files.ts';
import { runAction, runCommand } from '../support/dist.ts';
import { validateReport } from '../support/schema.ts';

const files = await certificateFiles();
const rsa = await certificateFiles('rsa');
after(() => {
  files.remove();
  rsa.remove();
});
const { pem } = files;
const named = (path: string) => `file:${path} name=mail.example.com`;
const anchors = ['--trust-anchors', files.path('root.crt.txt')];

/** A folder for each file, so that none has neighbours. */
let folders = 0;
function alone(name: string, content: string | Uint8Array): string {
  const folder = `alone-${folders++}`;
  mkdirSync(files.path(folder));
  return files.write(join(folder, name), content);
}

async function check(target: string, ...more: string[]) {
  const ran = await runCommand([target, ...anchors, ...more]);
  const ids = [...ran.stdout.matchAll(/^file:.*?: (error|warning|note|inconclusive) ([\w-]+): /gm)].map(
    ([, level, id]) => `${level} ${id}`,
  );
  return { ...ran, ids };
}

const fullchain = pem.endEntity + pem.intermediate;
const trusted = (text: string) => text.replaceAll(' CERTIFICATE', ' TRUSTED CERTIFICATE');
const block = (label: string, body: string) => `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;
const generatedKey = (type: string, options: object) =>
  generateKeyPairSync(type as 'ec', options as { namedCurve: string }).privateKey.export({
    format: 'pem',
    type: 'pkcs8',
  }) as string;
const encryptedKey = (key: string) =>
  execFileSync('openssl', ['pkcs8', '-topk8', '-passout', `pass:${password}`], { input: key }).toString();
const der = (text: string) => Buffer.from(text.replace(/-----.*-----/g, ''), 'base64');

const cases: readonly (readonly [name: string, content: string | Uint8Array, ids: readonly string[], code: number])[] =
  [
    ['fullchain.pem', fullchain, [], 0],
    ['crlf.pem', fullchain.replaceAll('\n', '\r\n'), [], 0],
    ['key-first.pem', pem.key + fullchain, [], 0],
    ['servercert.pem', fullchain + pem.key, [], 0],
    ['cert.pem', pem.endEntity, ['error chain-incomplete'], 1],
    ['cert.der', der(pem.endEntity), ['error chain-incomplete'], 1],
    ['expired.pem', pem.expired + pem.intermediate, ['error certificate-expired'], 1],
    ['self-signed.pem', pem.selfSigned, ['error certificate-self-signed'], 1],
    [
      'dsa-key.pem',
      fullchain + generatedKey('dsa', { modulusLength: 2048 }),
      ['error key-does-not-match-certificate'],
      1,
    ],
    [
      'key-with-a-curve-of-its-own.pem',
      fullchain + generatedKey('ec', { namedCurve: 'P-256', paramEncoding: 'explicit' }),
      ['note file-judged-in-part'],
      0,
    ],
    ['other-key.pem', fullchain + pem.otherKey, ['error key-does-not-match-certificate'], 1],
    [
      'glued.pem',
      pem.endEntity.trimEnd() + pem.intermediate,
      ['error certificate-undecodable', 'inconclusive file-judged-in-part'],
      1,
    ],
    ['cut.pem', fullchain.slice(0, 300), ['error certificate-undecodable', 'inconclusive file-judged-in-part'], 1],
    [
      'indented.pem',
      fullchain.replaceAll(/^/gm, '  '),
      ['error certificate-undecodable', 'inconclusive file-judged-in-part'],
      1,
    ],
    ['cut-where-no-path-needs-it.pem', fullchain + pem.root.slice(0, 300), ['error certificate-undecodable'], 1],
    ['garbage.pem', `${fullchain}${block('CERTIFICATE', 'garbage')}`, ['error certificate-undecodable'], 1],
    [
      'key-as-certificate.pem',
      fullchain + pem.key.replaceAll('PRIVATE KEY', 'CERTIFICATE'),
      ['error certificate-undecodable'],
      1,
    ],
    ['text-before-marker.pem', `${fullchain}# root\ntext${pem.root}`, ['warning certificate-undecodable'], 0],
    ['commented-out.pem', fullchain + pem.root.replaceAll(/^/gm, '# '), [], 0],
    ['trusted.pem', trusted(pem.endEntity) + pem.intermediate, ['warning certificate-undecodable'], 0],
    [
      'trusted-intermediate.pem',
      pem.endEntity + trusted(pem.intermediate),
      ['warning certificate-undecodable', 'error chain-incomplete'],
      1,
    ],
    ['byte-order-mark.pem', `${pem.endEntity}\uFEFF${pem.intermediate}`, [], 0],
    ['byte-order-mark-behind.pem', `${pem.endEntity.trimEnd()}\uFEFF\n${pem.intermediate}`, [], 0],
    ['cr-cr-lf.pem', fullchain.replaceAll('\n', '\r\r\n'), [], 0],
    ['form-feed.pem', fullchain.replaceAll('-----\n', '-----\f\n'), [], 0],
    ['privkey.pem', pem.key, ['inconclusive file-judged-in-part'], 3],
  ];
for (const [name, content, ids, code] of cases) {
  test(`${name}: ${ids.join(', ') || 'passes'}`, async () => {
    const ran = await check(named(alone(name, content)));
    assert.deepEqual(ran.ids, ids, ran.stdout + ran.stderr);
    assert.equal(ran.code, code);
    assert.ok(!ran.stdout.includes('PRIVATE KEY'));
  });
}

test('another name is red, no name is inconclusive, and any name will do if somebody says so', async () => {
  const file = alone('fullchain.pem', fullchain);
  assert.deepEqual((await check(`file:${file} name=smtp.example.com`)).ids, ['error certificate-host-mismatch']);
  const unnamed = await check(`file:${file}`);
  assert.deepEqual(unnamed.ids, ['inconclusive file-judged-in-part']);
  assert.equal(unnamed.code, 3);
  assert.equal((await check(`file:${file} name=*`)).code, 0);
});

test('every chain of a chain file is judged with its own key, as Postfix loads it', async () => {
  files.write('roots.crt.txt', pem.root + rsa.pem.root);
  const judged = async (content: string, options = '') => {
    const file = alone('chains.pem', content);
    const ran = await runCommand([`${named(file)}${options}`, '--trust-anchors', files.path('roots.crt.txt')]);
    const ids = [...ran.stdout.matchAll(/^file:.*?: (error|warning|inconclusive) ([\w-]+): /gm)];
    return ids.map(([, level, id]) => `${level} ${id}`);
  };
  const [own, chain] = [pem.key + fullchain, pem.endEntity + pem.intermediate];
  const second = rsa.pem.endEntity + rsa.pem.intermediate;
  const expired = rsa.pem.expired + rsa.pem.intermediate;
  const mismatch = ['error key-does-not-match-certificate'];
  assert.deepEqual(await judged(own + rsa.pem.key + second), []);
  assert.deepEqual(await judged(own + rsa.pem.key + expired), ['error certificate-expired']);
  assert.deepEqual(await judged(own + rsa.pem.otherKey + second), mismatch);
  assert.deepEqual(await judged(own + rsa.pem.key + rsa.pem.endEntity), ['error chain-incomplete']);
  assert.deepEqual(await judged(own + own), ['error certificate-undecodable']);
  assert.deepEqual(await judged(own + rsa.pem.key), [...mismatch, 'inconclusive file-judged-in-part']);
  assert.deepEqual(await judged(chain + pem.key), []);
  assert.deepEqual(await judged(chain + pem.key, ' server=postfix'), mismatch);
  assert.deepEqual(await judged(own, ' server=postfix'), []);
  const encrypted = encryptedKey(pem.key);
  assert.deepEqual(await judged(encrypted + chain), []);
  assert.deepEqual(await judged(encrypted + chain, ' server=postfix'), mismatch);
});

test('OpenSSL is asked, without a key, and its verdict is in the report', async () => {
  const verdictOf = async (content: string, ...more: string[]) => {
    const { stdout } = await check(named(alone('x.pem', content)), '--format', 'json', ...more);
    const report = JSON.parse(stdout);
    validateReport(report);
    return report.targets[0].observations[0].opensslVerdict;
  };
  assert.equal(await verdictOf(fullchain), null);
  assert.equal(await verdictOf(pem.endEntity), 'UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  assert.equal(await verdictOf(pem.selfSigned), 'DEPTH_ZERO_SELF_SIGNED_CERT');
  assert.equal(await verdictOf(pem.expired + pem.intermediate), 'CERT_HAS_EXPIRED');
});

for (const [of, made] of [
  ['EC', files],
  ['RSA', rsa],
] as const) {
  test(`PKCS#12 as openssl writes it, with ${of} keys, opens with the password of the environment`, async () => {
    for (const options of [[], ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']]) {
      const file = made.pkcs12('mail.p12', options);
      const { code, stdout, stderr } = await runCommand(
        [named(file), '--trust-anchors', made.path('root.crt.txt'), '--pkcs12-password-env', 'P12_PASSWORD'],
        process.execPath,
        { P12_PASSWORD: password },
      );
      assert.equal(code, 0, stdout + stderr);
      assert.match(stdout, /: pass, expires/);
    }
  });
}

test('PKCS#12 with letters beyond ASCII in its password opens, as openssl takes them', async () => {
  for (const options of [[], ['-legacy']]) {
    const file = rsa.pkcs12('accents.p12', [...options, '-passout', 'pass:sécrét']);
    const run = (value: string) =>
      runCommand(
        [named(file), '--trust-anchors', rsa.path('root.crt.txt'), '--pkcs12-password-env', 'P12_PASSWORD'],
        process.execPath,
        { P12_PASSWORD: value },
      );
    const { code, stdout, stderr } = await run('sécrét');
    assert.equal(code, 0, options.join() + stdout + stderr);
    assert.equal((await run('sécret')).code, 2);
  }
});

test('a number within a certificate of a PKCS#12 file without encryption is no count of iterations', async () => {
  const [key, certificate, file] = [files.path('n.key'), files.path('n.crt'), files.path('n.p12')];
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
  const made = ['-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=mail.example.com', '-set_serial', '2147483647'];
  openssl('req', '-x509', ...made, '-keyout', key, '-out', certificate);
  const plain = ['-certpbe', 'NONE', '-keypbe', 'NONE', '-passout', `pass:${password}`];
  openssl('pkcs12', '-export', '-inkey', key, '-in', certificate, '-out', file, ...plain);
  const { code, stderr } = await runCommand([named(file), '--pkcs12-password-env', 'P12'], process.execPath, {
    P12: password,
  });
  for (const one of [key, certificate, file]) rmSync(one);
  assert.deepEqual([code, stderr], [1, '']);
});

test('PKCS#12 that asks for hours of key derivation is refused at once', async () => {
  const file = rsa.pkcs12('slow.p12', ['-iter', '1500001']);
  const { code, stderr } = await runCommand(
    [`file:${file}`, '--pkcs12-password-env', 'P12_PASSWORD'],
    process.execPath,
    { P12_PASSWORD: password },
  );
  assert.deepEqual([code, /does not open/.test(stderr)], [2, true], stderr);
});

test('what cannot be read, and nothing else listed, is exit code 2, says what was expected, and never shows the password', async () => {
  const p12 = rsa.pkcs12('wrong.p12');
  for (const [args, expected, variables] of [
    [[`file:${files.path('none.pem')}`], /cannot read ".*none\.pem": there is no such file/],
    [[`file:${alone('empty.pem', '')}`], /the file is empty; expected certificates as PEM, DER or PKCS#12/],
    [[`file:${alone('garbage.pem', 'hello\n')}`], /it holds no "-----BEGIN CERTIFICATE-----" block/],
    [[`file:${files.folder}`], /it is a folder/],
    [[`file:${p12}`], /the empty password does not open this PKCS#12 file/],
    [[`file:${p12}`, '--pkcs12-password-env', 'P12'], /the environment has no variable "P12"/],
    [
      [`file:${p12}`, '--pkcs12-password-env', 'P12'],
      /the password in P12 does not open this PKCS#12 file/,
      { P12: 'sesame-sesame' },
    ],
    [['--files', files.path('none/*.pem')], /no file matches ".*none\/\*\.pem": expected at least one/],
    [[`file:${p12} port=x`], /unknown option "port" of a file: expected name or key or server or profile/],
    [['file:'], /expected file:PATH/],
  ] as const) {
    const { code, stderr } = await runCommand([...args], process.execPath, variables);
    assert.equal(code, 2, stderr);
    assert.match(stderr, expected);
    assert.ok(!stderr.includes('sesame'), stderr);
  }
});

test('one file that cannot be read is an error of its own, and keeps no other from being checked', async () => {
  const good = named(alone('good.pem', fullchain));
  const none = named(files.path('none.pem'));
  for (const [bad, reason] of [
    [none, 'there is no such file or folder'],
    [named(alone('empty.pem', '')), 'the file is empty'],
    [named(rsa.pkcs12('locked.p12')), 'the empty password does not open this PKCS#12 file'],
    [
      `${named(alone('keyless.pem', fullchain))} key=${files.path('none.key')}`,
      'its key, ".*none\\.key", cannot be read',
    ],
  ] as const) {
    const { code, stdout, stderr } = await runCommand([bad, good, ...anchors, '--on-inconclusive', 'ignore']);
    assert.match(stdout, new RegExp(`error file-unreadable: the file cannot be read: ${reason}`));
    assert.match(stdout, /^file:.*good\.pem: pass, expires/m);
    assert.deepEqual([code, stderr], [1, '']);
  }
  const recording = files.path('recording.json');
  const { stdout } = await runCommand([none, good, ...anchors, '--record', recording]);
  assert.deepEqual(await runCommand(['--replay', recording]), { code: 1, stdout, stderr: '' });
  validateReport(JSON.parse((await runCommand([none, good, ...anchors, '--format', 'json'])).stdout));
});

test('an open key file is a warning, an older file beside it a note', {
  skip: process.platform === 'win32',
}, async () => {
  const file = alone('servercert.pem', fullchain + pem.key);
  chmodSync(file, 0o644);
  assert.deepEqual((await check(named(file))).ids, ['warning file-permissions-too-open']);
  const newer = alone('new.pem', fullchain);
  files.write(join(newer, '..', 'old.pem').slice(files.folder.length + 1), pem.expired);
  const { ids, stdout } = await check(named(newer));
  assert.deepEqual(ids, ['note old-certificate-left-beside-new']);
  assert.match(stdout, /old\.pem" holds the older "mail\.example\.com"/);
});

test('a key that git tracks is an error at its line; one it does not track is none', async () => {
  const key = `\n\n${pem.key}`;
  const inputs = { files: 'mail/*.pem name=mail.example.com', 'trust-anchors': files.path('root.crt.txt') };
  const repository = { 'mail/chain.pem': fullchain, 'mail/private/ok.txt': '', 'mail/key.key': key };
  const git = (...args: string[]) => execFileSync('git', args, { stdio: 'pipe' });
  const prepare = (add: boolean) => (folder: string) => {
    git('init', '-q', folder);
    if (add) git('-C', folder, 'add', '.');
  };
  const tracked = await runAction({ inputs, files: repository, prepare: prepare(true) });
  assert.equal(tracked.code, 1, tracked.stdout);
  assert.match(tracked.stdout, /^::error title=private-key-in-repository,file=mail\/key\.key,line=3::/m);
  assert.ok(!tracked.stdout.includes('BEGIN PRIVATE KEY'));
  assert.match(tracked.summary, /`file:mail\/chain\.pem`/);
  const untracked = await runAction({ inputs, files: repository, prepare: prepare(false) });
  assert.ok(!untracked.stdout.includes('private-key-in-repository'), untracked.stdout);
});

test('a recording of a file is judged again to the same report', async () => {
  const record = files.path('seen.json');
  const first = await check(named(alone('cert.pem', pem.endEntity + pem.key)), '--record', record);
  const again = await runCommand(['--replay', record]);
  assert.equal(again.stdout, first.stdout);
});

test('what was passed over beside a file, and a line that was listed twice, are notes of the report and of a replay', async () => {
  const file = alone('fullchain.pem', fullchain);
  symlinkSync('/etc/hosts', join(file, '..', 'linked.pem'));
  for (let index = 0; index <= 500; index++)
    files.write(join(file, '..', `${index}.pem`).slice(files.folder.length + 1), '');
  const record = files.path('noted.json');
  const { stdout, code } = await runCommand([named(file), named(file), ...anchors, '--record', record]);
  assert.equal(code, 0, stdout);
  assert.match(
    stdout,
    /^Note: ".*fullchain\.pem" is listed at argument 1 and again at argument 2, and checked once\.$/m,
  );
  assert.match(
    stdout,
    /^Note: the folder ".*" of ".*" has more than 500 other certificate files, and was looked at in part\.$/m,
  );
  assert.equal((await runCommand(['--replay', record])).stdout, stdout);
  const { stdout: json } = await runCommand([named(file), ...anchors, '--format', 'json']);
  validateReport(JSON.parse(json));
  const fewer = alone('fullchain.pem', fullchain);
  symlinkSync('/etc/hosts', join(fewer, '..', 'linked.pem'));
  assert.match(
    (await check(named(fewer))).stdout,
    /^Note: beside ".*" the link ".*linked\.pem" was passed over, which leads out\.$/m,
  );
});
