/** The commands of a finding, run on the server it was found at: red before, green after, by the packaged command. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { commandsFor } from '../../src/advice/commands.ts';
import { ruleOf } from '../../src/rules/index.ts';
import { goodChain, privateKeyPem } from '../support/ca.ts';
import { runCommand } from '../support/dist.ts';
import { daysFromNow } from '../support/facts.ts';
import { startPebble } from '../support/pebble.ts';
import { startPostfix } from '../support/postfix.ts';
import { programs, unpackedServers, until } from '../support/requirements.ts';
import { startDebianExim } from '../support/servers/exim.ts';

const run = promisify(execFile);
const host = 'mail.example.test';

interface Checked {
  readonly code: number | null;
  readonly ruleIds: readonly string[];
  /** The end-entity certificate; absent: none was seen. */
  readonly presented: string | undefined;
  readonly text: string;
}

async function check(port: number, anchors: string): Promise<Checked> {
  const args = [
    `${host}:25`,
    ...['--connect-to', `${host}:25:127.0.0.1:${port}`],
    ...['--trust-anchors', anchors, '--retries', '0', '--looks', 'none', '--timeout-ms', '15000'],
  ];
  const [json, text] = await Promise.all([runCommand([...args, '--format', 'json']), runCommand(args)]);
  const report = JSON.parse(json.stdout) as {
    targets: { findings: { ruleId: string }[]; observations: { presentedChain?: string[] }[] }[];
  };
  return {
    code: json.code,
    ruleIds: report.targets.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)),
    presented: report.targets[0]?.observations[0]?.presentedChain?.[0],
    text: text.stdout,
  };
}

/** What the report says to run for the rule: the lines below "Run:", which name the software in a comment. */
function runLinesIn(text: string, ruleId: string): string[] {
  const section =
    text.split('\n\n').find((one) => one.startsWith(`${ruleId}\n`)) ?? assert.fail(`no advice on ${ruleId}`);
  const [, lines = ''] = /^ {2}Run: {2}(.*\n(?: {8}.*\n)*)/m.exec(`${section}\n`) ?? [];
  return lines.trimEnd().split(/\n {8}/);
}

test('Postfix', { timeout: 120_000 }, async (t) => {
  const found = programs(t, ['postfix', 'certbot', 'pebble', 'openssl']);
  if (found === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'advice-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const pebble = await startPebble();
  t.after(() => pebble.stop());
  const issued = await pebble.issue([host], { keyType: 'ecdsa' });
  const anchors = join(folder, 'root.pem');
  writeFileSync(anchors, pebble.rootPem);
  const live = dirname(issued.fullchain);
  // certbot's cert.pem instead of fullchain.pem: the commonest mistake.
  const postfix = await startPostfix({
    hostname: host,
    certificates: [{ privateKey: issued.privateKey, fullchain: issued.certificate }],
  });
  t.after(() => postfix.stop());

  // certbot finds in its own settings file what is different here: the folders, that the time has come to renew, and
  // that it need not wait some minutes first, as it does without a terminal.
  const certbotFolder = dirname(dirname(live));
  mkdirSync(join(folder, 'letsencrypt'));
  const settings = ['config-dir', 'work-dir', 'logs-dir'].map((name) => `${name} = ${certbotFolder}`);
  writeFileSync(
    join(folder, 'letsencrypt', 'cli.ini'),
    [...settings, 'force-renewal = true', 'no-random-sleep-on-renew = true', ''].join('\n'),
  );
  const env = {
    PATH: process.env['PATH'],
    MAIL_CONFIG: postfix.configFolder,
    XDG_CONFIG_HOME: folder,
    TMPDIR: folder,
    REQUESTS_CA_BUNDLE: join(dirname(certbotFolder), 'https.pem'),
  };
  /** The lines as they are, but for certbot's folder and the name the certificate has in it. */
  const apply = (lines: readonly string[]) => {
    const script = lines.join('\n').replaceAll(`/etc/letsencrypt/live/${host}`, live);
    const line = script.replaceAll(`--cert-name ${host}`, '--cert-name issued');
    return run('setpriv', ['--pdeathsig', 'KILL', '/bin/sh', '-euc', line], { env });
  };

  await t.test('with cert.pem instead of fullchain.pem', async () => {
    const before = await check(postfix.ports.smtp, anchors);
    assert.deepEqual([before.code, before.ruleIds], [1, ['chain-incomplete']]);
    const lines = runLinesIn(before.text, 'chain-incomplete');
    assert.deepEqual(lines, [
      `# ${host}: Postfix, as the greeting says`,
      ...commandsFor(ruleOf('chain-incomplete'), 'postfix', host),
    ]);
    await apply(lines);
    await until('Postfix to send the whole chain', async () => (await check(postfix.ports.smtp, anchors)).code === 0);
  });

  await t.test('the renewal runs its hook, by which Postfix presents the new certificate', async () => {
    const before = await check(postfix.ports.smtp, anchors);
    const [renew = '', ...more] = commandsFor(ruleOf('certificate-expired'), 'postfix', host);
    const commands = more.filter((line) => !line.startsWith('#'));
    assert.deepEqual(commands, ['postfix reload'], 'what the hook does');
    const log = (await postfix.log()).length;
    await apply([renew]);
    const after = { pem: readFileSync(issued.certificate, 'utf8').trim() };
    assert.notEqual(after.pem, before.presented?.trim());
    assert.match((await postfix.log()).slice(log), /reload/);
    await until('Postfix to present it', async () => {
      return (await check(postfix.ports.smtp, anchors)).presented?.trim() === after.pem;
    });
    const kept = readFileSync(join(certbotFolder, 'renewal', 'issued.conf'), 'utf8');
    assert.match(kept, /^renew_hook = postfix reload$/m, 'and the next renewal will run it too');
  });
});

test('the other servers', { timeout: 120_000 }, async (t) => {
  const servers = unpackedServers(t);
  if (servers === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'advice-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const fileWith = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const names = { subject: `CN=${host}`, dnsNames: [host], notAfter: daysFromNow(36_500) };
  const { root, endEntity, presented } = await goodChain('rsa', names);
  const options = {
    folder: servers,
    hostname: host,
    privateKey: fileWith('key.pem', await privateKeyPem(endEntity)),
    fullchain: fileWith('fullchain.pem', presented.join('')),
  };
  const anchors = fileWith('root.pem', root.pem);

  await t.test('Exim with the self-signed certificate that it makes itself', async () => {
    const exim = await startDebianExim(options);
    try {
      const before = await check(exim.ports.smtp ?? 0, anchors);
      assert.equal(before.code, 1);
      assert.ok(before.ruleIds.includes('certificate-self-signed'), before.ruleIds.join());
      const [software, certbot = '', ...lines] = runLinesIn(before.text, 'certificate-self-signed');
      assert.equal(software, `# ${host}: Exim, as the greeting says`);
      assert.match(certbot, /^certbot certonly /, 'the certificate is there already; certbot is tested with Postfix');
      await exim.run(lines.join('\n'));
      await until('Exim to present it', async () => (await check(exim.ports.smtp ?? 0, anchors)).code === 0);
    } catch (error) {
      throw new Error(`${(error as Error).message}\n${await exim.log()}`, { cause: error });
    } finally {
      await exim.stop();
    }
  });
});
