/** What real Postfix makes of a file in smtpd_tls_chain_files, beside what the packaged command says of it. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { certificateFiles } from '../support/certificate-files.ts';
import { runCommand } from '../support/dist.ts';
import { startPostfix } from '../support/postfix.ts';
import { programs } from '../support/requirements.ts';

test('a file is an error for server=postfix where Postfix turns TLS off', { timeout: 120_000 }, async (t) => {
  if (programs(t, ['postfix', 'openssl']) === undefined) return;
  const ec = await certificateFiles();
  const rsa = await certificateFiles('rsa');
  const folder = mkdtempSync(join(tmpdir(), 'chain-files-'));
  chmodSync(folder, 0o755);
  t.after(() => {
    ec.remove();
    rsa.remove();
    rmSync(folder, { recursive: true });
  });
  const { key, otherKey, endEntity, intermediate, root } = ec.pem;
  const encrypted = execFileSync('openssl', ['pkcs8', '-topk8', '-passout', 'pass:x'], { input: key }).toString();
  const chain = endEntity + intermediate;
  const second = rsa.pem.key + rsa.pem.endEntity + rsa.pem.intermediate;
  const trusted = (text: string) => text.replaceAll(' CERTIFICATE', ' TRUSTED CERTIFICATE');
  const files: Readonly<Record<string, string>> = {
    'key first': key + chain,
    'key last': chain + key,
    'key between': endEntity + key + intermediate,
    'key encrypted': encrypted + chain,
    'key of another': otherKey + chain,
    'two chains': key + chain + second,
    'two chains, the second key of another': key + chain + rsa.pem.otherKey + rsa.pem.endEntity,
    'two chains of one type': key + chain + key + chain,
    'two keys, one chain': key + chain + rsa.pem.key,
    'old label': (key + chain).replaceAll(' CERTIFICATE', ' X509 CERTIFICATE'),
    'byte order mark behind a block': `${key}${endEntity.trimEnd()}\uFEFF\n${intermediate}`,
    'byte order mark before a block': `${key}${endEntity}\uFEFF${intermediate}`,
    'CR CR LF': (key + chain).replaceAll('\n', '\r\r\n'),
    'form feed': (key + chain).replaceAll('-----\n', '-----\f\n'),
    'cut off': key + chain + root.slice(0, 300),
    glued: key + chain.trimEnd() + root,
    garbage: `${key}${chain}-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n`,
    'trusted leaf': key + trusted(endEntity) + intermediate,
    'text before a marker': `${key}${chain}text${root}`,
    'in a comment': key + chain + root.replace(/^/gm, '# '),
  };
  let number = 0;
  const write = (text: string) => {
    // Each in a folder of its own, since neighbours have findings too.
    const own = join(folder, `${number++}`);
    mkdirSync(own);
    const file = join(own, 'chain.pem');
    writeFileSync(file, text, { mode: 0o600 });
    return file;
  };
  const anchors = write(root + rsa.pem.root);
  const only = (file: string) => [{ privateKey: file, fullchain: '' }];
  const postfix = await startPostfix({ hostname: 'mail.example.com', certificates: only(write(key + chain)) });
  t.after(() => postfix.stop());

  for (const [name, text] of Object.entries(files)) {
    const file = write(text);
    await postfix.useCertificates(only(file));
    const connect = `127.0.0.1:${postfix.ports.submissions}`;
    const { stdout } = spawnSync('openssl', ['s_client', '-connect', connect], { input: 'QUIT\r\n', encoding: 'utf8' });
    const isServed = stdout.includes('BEGIN CERTIFICATE');
    const target = `file:${file} name=mail.example.com server=postfix`;
    const ran = await runCommand([target, '--trust-anchors', anchors]);
    assert.equal(ran.code, isServed ? 0 : 1, `${name}, served: ${isServed}\n${ran.stdout}${ran.stderr}`);
  }
});
