/** Where trust starts, and what a run says of its own limits: before anything is connected to. */
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type PeerCertificate, rootCertificates, type TLSSocket } from 'node:tls';
import type { ProfileName } from '../../src/model/profile.ts';
import type { Target } from '../../src/model/target.ts';
import { type RunSettings, runSettingsOf } from '../../src/settings/run-settings.ts';
import type { Given } from '../../src/settings/settings.ts';
import { parseTarget } from '../../src/targets/parse.ts';
import { begin } from '../../src/world/begin.ts';
import { liveWorld, notesOn } from '../../src/world/live.ts';
import { LEAST_TARGETS } from '../../src/world/threads.ts';
import { goodChain, issue, privateKeyPem } from '../support/ca.ts';
import { aFileTarget, aTarget, daysFromNow, now } from '../support/facts.ts';
import { folderWith } from '../support/folder.ts';
import { serve } from '../support/smtp-server.ts';

const chain = await goodChain('ecdsa', { notAfter: daysFromNow(36_500) });
const other = await issue({ subject: 'CN=Other root', isCa: true });

async function worldOf(given: Given = {}) {
  const nobody = { 'connect-to': ['::127.0.0.1:1'], looks: ['none'] };
  const settings = await runSettingsOf({ ...nobody, ...given }, [parseTarget('mail.example.com')]);
  const world = await liveWorld(settings, now, begin(settings, settings.targets));
  await world.end?.();
  return world;
}

const files = (t: TestContext) =>
  folderWith(t, {
    root: chain.root.pem,
    both: chain.root.pem + other.pem,
    issued: chain.intermediate.pem,
    none: 'no certificate',
    damaged: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
  });

test('trust starts from the list of Mozilla, or from what is given in its place, and private roots beside it', async (t) => {
  const folder = files(t);
  const [root, both] = [join(folder, 'root'), join(folder, 'both')];
  const list = `the Mozilla list in Node.js ${process.version} (${rootCertificates.length} certificates)`;
  const described = async (given: Given) => (await worldOf(given)).trustAnchors;
  const plain = await described({});
  assert.deepEqual([plain.description, plain.publicPem.length], [list, rootCertificates.length]);
  const own = await described({ 'ca-file': [both] });
  assert.equal(own.description, `${list} and, as private ones, ${both} (2)`);
  assert.deepEqual([own.pem.length, own.publicPem.length], [rootCertificates.length + 2, rootCertificates.length]);
  const one = await described({ 'trust-anchors': [root] });
  assert.deepEqual([one.description, one.publicPem.length], [`${root} (1 certificate)`, 1]);
  assert.equal((await described({ 'trust-anchors': [both] })).description, `${both} (2 certificates)`);
  assert.equal(
    (await described({ 'trust-anchors': [root], 'ca-file': [both] })).description,
    `${root} (1 certificate) and, as private ones, ${both} (2)`,
  );
});

test('what is no root is no place for trust to start', async (t) => {
  const folder = files(t);
  for (const setting of ['ca-file', 'trust-anchors']) {
    const used = (name: string) => worldOf({ [setting]: [join(folder, name)] });
    await assert.rejects(used('issued'), {
      name: 'UsageError',
      message: /^cannot use ".*issued": ".*" was issued by ".*" and is no root; expected root certificates alone$/,
    });
    for (const name of ['none', 'damaged'])
      await assert.rejects(used(name), {
        name: 'UsageError',
        message: /^cannot use ".*": .*; expected certificates in PEM form$/,
      });
  }
});

test('a run that cannot greet as Gmail does says so, where it is to', async () => {
  const settings = await runSettingsOf({}, [parseTarget('mail.example.com')]);
  const note = `Node.js ${process.version} has no X25519MLKEM768, which makes Gmail's ClientHello longer than one packet: whether the servers take that was not tested`;
  const notes = (targets: readonly Target[], profile: ProfileName, isHybrid = false) =>
    notesOn({ notes: ['a note'], targets, judge: { ...settings.judge, profile } }, () => isHybrid);
  const [service, file] = [aTarget(), aFileTarget()];
  for (const [targets, profile, isSaid] of [
    [[service], 'gmail', true],
    [[file, service], 'gmail', true],
    [[service], 'strict', false],
    [
      [
        { ...service, profile: 'gmail' },
        { ...service, profile: 'strict' },
      ],
      'strict',
      true,
    ],
    [[{ ...service, profile: 'strict' }], 'gmail', false],
    [[file], 'gmail', false],
    [[], 'gmail', false],
  ] as const) {
    assert.deepEqual(notes(targets, profile), isSaid ? ['a note', note] : ['a note'], `${profile}`);
    assert.deepEqual(notes(targets, profile, true), ['a note']);
  }
  // This Node.js has it.
  assert.deepEqual(notesOn({ notes: [], targets: [service], judge: settings.judge }), []);
});

/** A world for these targets, whose names all lead to a port of this machine, and what it sees of the first. */
async function seenBy(
  given: Given,
  targets: readonly Target[],
  more: Partial<RunSettings['look']> = {},
  workspace?: string,
) {
  const options = { retries: ['0'], looks: ['none'], 'timeout-ms': ['5000'], 'total-timeout-ms': ['86400000'] };
  const settings = await runSettingsOf({ ...options, ...given }, targets, workspace === undefined ? null : [workspace]);
  const asked = { ...settings, look: { ...settings.look, ...more } };
  const watched: string[] = [];
  const world = await liveWorld(asked, now, begin(asked, []), (host) => {
    watched.push(host);
    return () => {};
  });
  const [first] = targets;
  assert.ok(first !== undefined);
  const observations = await world.observe(first);
  await world.end?.();
  return { observations, watched, world };
}

const tls = { key: await privateKeyPem(chain.endEntity), cert: chain.presented.join('') };
const greeted = ['220 mx\r\n', /EHLO/, '250-mx\r\n250 STARTTLS\r\n', /STARTTLS/, '220 go\r\n'] as const;

test('a throw-away certificate of our own is shown to servers that ask for one, where that look is asked for', async (t) => {
  const shown: PeerCertificate[] = [];
  const show = (socket: Socket) => void shown.push((socket as TLSSocket).getPeerCertificate());
  const server = await serve([...greeted, { tls: { ...tls, requestCert: true } }, show, 'close!']);
  t.after(server.close);
  const nobody = { 'connect-to': [`::127.0.0.1:${server.port}`] };
  await seenBy(nobody, [aTarget()]);
  assert.deepEqual(
    shown.flatMap((one) => Object.keys(one)),
    [],
  );
  await seenBy({ ...nobody, looks: ['client-certificate'] }, [aTarget()]);
  const certificates = shown.filter((one) => one.subject !== undefined);
  assert.ok(certificates.length > 0);
  for (const { subject, issuer, valid_from, valid_to } of certificates) {
    assert.deepEqual([subject.CN, issuer.CN], ['smtp-cert-check.invalid', 'smtp-cert-check.invalid']);
    const [from, to] = [Date.parse(valid_from), Date.parse(valid_to)];
    const hours = [Date.now() - from, to - Date.now()].map((ms) => Math.round(ms / 3_600_000));
    assert.deepEqual(hours, [24, 24]);
  }
});

test('each target is connected to by its own profile, and whoever watches is told of it', async (t) => {
  const own = join(files(t), 'root');
  const server = await serve([...greeted, { tls }, /QUIT|EHLO/, 'close!']);
  t.after(server.close);
  const verdictBy = async (profile: ProfileName) => {
    const given = { 'connect-to': [`::127.0.0.1:${server.port}`], 'ca-file': [own] };
    const { observations, watched } = await seenBy(given, [aTarget({ profile })]);
    assert.ok(watched.includes('mail.example.com'));
    const [first] = observations;
    return first?.outcome === 'handshake' ? first.opensslVerdict : first;
  };
  // What the user's own CA has issued is good by the strict profile alone.
  assert.equal(await verdictBy('gmail'), 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY');
  assert.equal(await verdictBy('strict'), null);
});

test('what others may have written leads to no address of a private network, unless that is allowed', async (t) => {
  const server = await serve(['220 mx\r\n', 'close!']);
  t.after(server.close);
  const causeOf = async (look: Partial<RunSettings['look']>) => {
    const given = { 'connect-to': [`::127.0.0.1:${server.port}`] };
    const { observations } = await seenBy(given, [aTarget()], look);
    const [first] = observations;
    return first?.outcome === 'interruption' ? first.cause.kind : null;
  };
  assert.equal(await causeOf({ isUntrusted: true, isPrivateAllowed: false }), 'address-not-allowed');
  assert.equal(server.heard.length, 0);
  for (const look of [{ isUntrusted: true, isPrivateAllowed: true }, { isUntrusted: false }]) await causeOf(look);
  assert.equal(server.heard.length, 2);
});

test('a certificate file is read and verified by its own profile, and what is passed over beside it is a note', async (t) => {
  const folder = folderWith(t, { 'mail.pem': chain.presented.join(''), root: chain.root.pem });
  symlinkSync('/etc/hostname', join(folder, 'other.pem'));
  const read = async (profile: ProfileName) => {
    const file = aFileTarget({ file: join(folder, 'mail.pem'), profile });
    const { observations, world } = await seenBy({ 'ca-file': [join(folder, 'root')] }, [file, aTarget()], {}, folder);
    const [reading] = observations;
    return { verdict: reading?.outcome === 'file' ? reading.opensslVerdict : reading, notes: world.notes() };
  };
  const { verdict, notes } = await read('strict');
  assert.deepEqual([verdict, notes.length], [null, 1]);
  assert.match(notes[0] ?? '', /other\.pem" was passed over, which leads out$/);
  assert.equal((await read('gmail')).verdict, 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY');
});

test('a certificate file is no link out of the workspace, where there is one', async (t) => {
  const folder = folderWith(t, {});
  const file = join(folder, 'mail.pem');
  symlinkSync(join(files(t), 'issued'), file);
  const outcome = async (workspace?: string) =>
    (await seenBy({}, [aFileTarget({ file })], {}, workspace)).observations[0]?.outcome;
  assert.equal(await outcome(), 'file');
  await assert.rejects(outcome(folder), { name: 'UsageError', message: /mail\.pem": it leads out of / });
});

test('a password is one that the environment has', async (t) => {
  const file = join(files(t), 'issued');
  await assert.rejects(seenBy({ 'pkcs12-password-env': ['NO_SUCH_VARIABLE'] }, [aFileTarget({ file })]), {
    name: 'UsageError',
    message: 'the environment has no variable "NO_SUCH_VARIABLE": expected it to hold the PKCS#12 password',
  });
});

test('a run over thousands of hosts connects by threads, which end with it', async (t) => {
  const server = await serve([...greeted, { tls }, /QUIT|EHLO/, 'close!']);
  t.after(server.close);
  const root = join(files(t), 'root');
  const given = { 'connect-to': [`::127.0.0.1:${server.port}`], 'ca-file': [root], profile: ['strict'] };
  const targets = Array.from({ length: LEAST_TARGETS }, (_, index) => aTarget({ port: index + 1 }));
  const { observations, world } = await seenBy(given, targets);
  const [first] = observations;
  assert.equal(first?.outcome === 'handshake' ? first.opensslVerdict : first, null);
  await assert.rejects(world.observe(aTarget({ host: 'late.example.com' })), Error);
});
