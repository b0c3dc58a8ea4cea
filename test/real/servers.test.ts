/** Other real mail servers, each with a good, a self-signed and a wrong-name certificate, judged by the packaged command. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { advised } from '../../src/advice/software.ts';
import type { Observation } from '../../src/model/observation.ts';
import { goodChain, type Issued, issue, privateKeyPem } from '../support/ca.ts';
import { runCommand } from '../support/dist.ts';
import { aTarget, daysFromNow } from '../support/facts.ts';
import { unpackedServers } from '../support/requirements.ts';
import { startCourier } from '../support/servers/courier.ts';
import { startDovecot } from '../support/servers/dovecot.ts';
import { startExim } from '../support/servers/exim.ts';
import { startHaraka } from '../support/servers/haraka.ts';
import { startOpenSmtpd } from '../support/servers/opensmtpd.ts';
import type { MailServer, ServerOptions } from '../support/servers/process.ts';
import { startSendmail } from '../support/servers/sendmail.ts';

const host = 'mx.example.test';
const forever = { notAfter: daysFromNow(36_500) };
const folder = mkdtempSync(join(tmpdir(), 'servers-'));
after(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const { root, intermediate, endEntity } = await goodChain('rsa', {
  subject: `CN=${host}`,
  dnsNames: [host],
  ...forever,
});
const other = await issue({
  subject: 'CN=other.example.test',
  keyType: 'rsa',
  dnsNames: ['other.example.test'],
  issuer: intermediate,
  ...forever,
});
const selfSigned = await issue({ subject: `CN=${host}`, keyType: 'rsa', dnsNames: [host], ...forever });
const anchors = fileWith('root.pem', root.pem);
const chainFile = (name: string, ...chain: readonly Issued[]) =>
  fileWith(`${name}.pem`, chain.map(({ pem }) => pem).join(''));
const privateKey = fileWith('key.pem', await privateKeyPem(endEntity));
const forms = {
  good: chainFile('good', endEntity, intermediate),
  'self-signed': chainFile('self-signed', selfSigned),
  'wrong name': chainFile('wrong-name', other, intermediate),
} as const;
const causes = {
  good: [],
  'self-signed': ['certificate-self-signed'],
  'wrong name': ['certificate-host-mismatch'],
} as const;

/** Ports other than 587 and 465, since most of these servers are set up without accounts, and so without AUTH. */
const targets = { smtp: `${host}:25`, submission: `${host}:2587`, submissions: `${host}:2465+implicit` } as const;

async function check({ ports }: MailServer) {
  const listed = Object.entries(ports).map(([name, port]) => ({ target: targets[name as keyof typeof targets], port }));
  const redirections = listed.flatMap(({ target, port }) => [
    '--connect-to',
    `${target.replace(/\+.*/, '')}:127.0.0.1:${port}`,
  ]);
  const options = ['--trust-anchors', anchors, '--retries', '0', '--format', 'json', '--timeout-ms', '15000'];
  const { code, stdout, stderr } = await runCommand([
    ...listed.map(({ target }) => target),
    ...redirections,
    ...options,
  ]);
  assert.equal(stderr, '');
  const report = JSON.parse(stdout) as {
    targets: { findings: { ruleId: string; level: string; message: string }[]; observations: Observation[] }[];
  };
  const errors = report.targets.map(({ findings }) => findings.filter(({ level }) => level === 'error'));
  const software = report.targets.map(
    ({ observations }) => advised({ target: aTarget(), observations }, null).software,
  );
  return { code, errors, software, ruleIds: errors.map((found) => found.map(({ ruleId }) => ruleId)) };
}

async function onEach(
  start: (options: ServerOptions) => Promise<MailServer>,
  fullchain: string,
  servers: string,
  assertOn: (result: Awaited<ReturnType<typeof check>>) => void,
): Promise<void> {
  const server = await start({ folder: servers, hostname: host, privateKey, fullchain });
  try {
    assertOn(await check(server));
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${await server.log()}`, { cause: error });
  } finally {
    await server.stop();
  }
}

const honest = {
  Exim: startExim,
  Dovecot: startDovecot,
  Courier: startCourier,
  Haraka: startHaraka,
  Sendmail: startSendmail,
};
for (const [name, start] of Object.entries(honest)) {
  for (const [form, fullchain] of Object.entries(forms)) {
    test(`${name}, ${form}`, { timeout: 60_000 }, async (t) => {
      const servers = unpackedServers(t);
      if (servers === undefined) return;
      const expected = causes[form as keyof typeof causes];
      await onEach(start, fullchain, servers, ({ code, ruleIds, software }) => {
        for (const one of software) assert.equal(one, name.toLowerCase(), 'recognised by its greeting');
        assert.deepEqual(
          { code, ruleIds },
          { code: expected.length === 0 ? 0 : 1, ruleIds: ruleIds.map(() => [...expected]) },
        );
      });
    });
  }
}

for (const [form, fullchain] of Object.entries(forms)) {
  test(`OpenSMTPD, ${form}: its TLS is broken with this OpenSSL, which must not be green`, {
    timeout: 60_000,
  }, async (t) => {
    const servers = unpackedServers(t);
    if (servers === undefined) return;
    await onEach(startOpenSmtpd, fullchain, servers, ({ code, errors, ruleIds, software }) => {
      assert.equal(software[0], 'opensmtpd', 'recognised by its greeting');
      assert.deepEqual({ code, ruleIds }, { code: 1, ruleIds: ruleIds.map(() => ['tls-handshake-failed']) });
      assert.match(errors[0]?.[0]?.message ?? '', /the server sent TLS alert 80 \(internal_error\)/);
    });
  });
}

test('Haraka with files in config/tls sends the first certificate only', { timeout: 60_000 }, async (t) => {
  const servers = unpackedServers(t);
  if (servers === undefined) return;
  await onEach(
    (options) => startHaraka({ ...options, tlsFolder: true }),
    forms.good,
    servers,
    ({ code, ruleIds }) => {
      assert.deepEqual({ code, ruleIds }, { code: 1, ruleIds: [['chain-incomplete'], ['chain-incomplete']] });
    },
  );
});

test('Sendmail with the root in place of the intermediates sends its own certificate only', {
  timeout: 60_000,
}, async (t) => {
  const servers = unpackedServers(t);
  if (servers === undefined) return;
  await onEach(
    (options) => startSendmail({ ...options, caCertFile: anchors }),
    forms.good,
    servers,
    ({ code, ruleIds }) => {
      assert.deepEqual({ code, ruleIds }, { code: 1, ruleIds: [['chain-incomplete'], ['chain-incomplete']] });
    },
  );
});
