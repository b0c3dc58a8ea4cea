/** A server in Go with an RSA certificate for one host and an ECDSA certificate for another. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { goodChain, type KeyType, privateKeyPem } from '../support/ca.ts';
import { runCommand } from '../support/dist.ts';
import { daysFromNow } from '../support/facts.ts';
import { programs } from '../support/requirements.ts';

test('a sender of one key type is shown the certificate of another host, which is no fault', {
  timeout: 120_000,
}, async (t) => {
  const found = programs(t, ['go']);
  if (found === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'go-fallback-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const fileWith = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const roots: string[] = [];
  const filesFor = async (host: string, keyType: KeyType) => {
    const validity = { notBefore: daysFromNow(-10), notAfter: daysFromNow(36_500) };
    const names = { subject: `CN=${host}`, dnsNames: [host] };
    const { root, endEntity, presented } = await goodChain(keyType, { ...names, ...validity });
    roots.push(root.pem);
    return [fileWith(`${host}.pem`, presented.join('')), fileWith(`${host}.key`, await privateKeyPem(endEntity))];
  };
  const rsa = await filesFor('rsa.example.test', 'rsa');
  const ecdsa = await filesFor('ecdsa.example.test', 'ecdsa');
  const anchors = fileWith('roots.pem', roots.join(''));
  const binary = join(folder, 'go-smtp');
  const source = join(import.meta.dirname, '..', 'support', 'go-smtp', 'main.go');
  // Nothing is fetched: the program needs the standard library only.
  const env = { PATH: process.env['PATH'], HOME: folder, GOPROXY: 'off', GOTOOLCHAIN: 'local', GO111MODULE: 'off' };
  execFileSync(found.go, ['build', '-o', binary, source], { env });

  for (const [other, host, pairs] of [
    ['RSA', 'rsa.example.test', [...ecdsa, ...rsa]],
    ['ECDSA', 'ecdsa.example.test', [...rsa, ...ecdsa]],
  ] as const) {
    const server = spawn(binary, pairs);
    t.after(() => server.kill());
    const [line] = await once(server.stdout, 'data');
    const redirection = `${host}:465:127.0.0.1:${Number(line)}`;
    for (const profile of ['gmail', 'strict']) {
      const options = ['--connect-to', redirection, '--trust-anchors', anchors, '--profile', profile];
      const { code, stdout } = await runCommand([`${host}:465`, ...options, '--format', 'json']);
      const report = JSON.parse(stdout);
      const [{ findings }] = report.targets;
      assert.deepEqual([code, report.verdict], [0, 'warn'], JSON.stringify(findings));
      const mismatch = findings.find((one: { ruleId: string }) => one.ruleId === 'certificate-host-mismatch');
      assert.equal(mismatch?.level, 'warning');
      assert.ok(mismatch.message.endsWith(`only a sender that takes no ${other} certificates is shown this`));
    }
  }
});
