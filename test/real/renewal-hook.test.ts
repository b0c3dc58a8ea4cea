/** The recipe of a deploy hook: certbot renews at an ACME server, and the hook looks at what Postfix presents then. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startPebble } from '../support/pebble.ts';
import { startPostfix } from '../support/postfix.ts';
import { programs } from '../support/requirements.ts';

const host = 'mail.example.test';
const root = join(import.meta.dirname, '..', '..');
const hook = readFileSync(join(root, 'examples/certbot/90-smtp-cert-check'), 'utf8');

test('the deploy hook says whether the renewed certificate is the one that Postfix presents', {
  timeout: 120_000,
}, async (t) => {
  if (programs(t, ['postfix', 'certbot', 'pebble', 'openssl']) === undefined) return;
  const pebble = await startPebble();
  t.after(() => pebble.stop());
  // A wildcard beside the host's own name: it is no host, and not checked.
  const issued = await pebble.issue([host, '*.example.test'], { keyType: 'ecdsa' });
  const folder = mkdtempSync(join(tmpdir(), 'hook-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const at = (name: string) => join(folder, name);
  // Copies, as for a server that may not read certbot's folder: a renewal alone does not reach it.
  const loaded = { privateKey: at('privkey.pem'), fullchain: at('fullchain.pem') };
  copyFileSync(issued.privateKey, loaded.privateKey);
  copyFileSync(issued.fullchain, loaded.fullchain);
  writeFileSync(at('root.pem'), pebble.rootPem);
  const postfix = await startPostfix({ hostname: host, certificates: [loaded] });
  t.after(() => postfix.stop());
  const variables = {
    SMTP_CERT_CHECK: [
      `${process.execPath} ${join(root, 'dist/cli/index.js')} --retries 0 --trust-anchors ${at('root.pem')}`,
      `--connect-to ::127.0.0.1:${postfix.ports.submission}`,
    ].join(' '),
    SMTP_CERT_CHECK_DELAY_SECONDS: '0',
  };

  const forgotten = await pebble.renew(issued, { '90-smtp-cert-check': hook }, variables);
  assert.match(forgotten, /mail\.example\.test:587.*: warning newer-certificate-not-deployed: /);
  assert.match(forgotten, /Hook '[^']+' reported error code 1/);
  assert.doesNotMatch(forgotten, /\*\.example\.test:587/);

  const deploy = `#!/bin/sh
set -e
cp "$RENEWED_LINEAGE/privkey.pem" "$RENEWED_LINEAGE/fullchain.pem" ${folder}/
exec postfix -c ${postfix.configFolder} reload
`;
  const deployed = await pebble.renew(
    issued,
    { '50-postfix': deploy, '90-smtp-cert-check': hook },
    { ...variables, SMTP_CERT_CHECK_DELAY_SECONDS: '1' },
  );
  assert.match(deployed, /mail\.example\.test:587: pass/);
  assert.doesNotMatch(deployed, /reported error code/);
});
