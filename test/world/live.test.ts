/** Where trust starts, and what a run says of its own limits: before anything is connected to. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { rootCertificates } from 'node:tls';
import { runSettingsOf } from '../../src/settings/run-settings.ts';
import type { Given } from '../../src/settings/settings.ts';
import { parseTarget } from '../../src/targets/parse.ts';
import { begin } from '../../src/world/begin.ts';
import { liveWorld } from '../../src/world/live.ts';
import { goodChain, issue } from '../support/ca.ts';
import { now } from '../support/facts.ts';
import { folderWith } from '../support/folder.ts';

const chain = await goodChain();
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
      await assert.rejects(used(name), { name: 'UsageError', message: /^cannot use ".*"/ });
  }
});
