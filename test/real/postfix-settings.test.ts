/** Settings of Postfix that people ask about, on a real one: what each comes to, in the packaged command. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { HOST, pemOf } from '../support/chain-draft.ts';
import { runCommand } from '../support/dist.ts';
import { type PostfixOptions, startPostfix } from '../support/postfix.ts';
import { programs } from '../support/requirements.ts';
import { ca, leafOf, root, served } from '../support/served.ts';

const folder = mkdtempSync(join(tmpdir(), 'postfix-settings-'));
after(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const good = served(leafOf(), ca);
const certificate = { privateKey: file('key.pem', good.key), fullchain: file('chain.pem', good.cert) };
const anchors = file('root.pem', pemOf(root));

interface Case {
  readonly settings: PostfixOptions['settings'];
  readonly isScreened?: boolean;
  readonly options?: readonly string[];
  readonly code: 0 | 1 | 3;
  /** The rules of its errors, or of what it cannot tell. */
  readonly rules: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  'postscreen lets clients wait': { settings: { postscreen_greet_wait: '2s' }, isScreened: true, code: 0, rules: [] },
  'postscreen has a test of pipelining': {
    settings: {
      postscreen_greet_wait: '1s',
      postscreen_pipelining_enable: 'yes',
      postscreen_pipelining_action: 'drop',
    },
    isScreened: true,
    code: 0,
    rules: [],
  },
  'a client is asked for a certificate': { settings: { smtpd_tls_ask_ccert: 'yes' }, code: 0, rules: [] },
  'a client has to have a certificate': {
    settings: { smtpd_tls_req_ccert: 'yes', smtpd_tls_security_level: 'encrypt' },
    code: 1,
    rules: ['smtp-greeting-refused'],
  },
  'a name in EHLO that is no whole domain': {
    settings: { smtpd_helo_restrictions: 'reject_non_fqdn_helo_hostname', smtpd_delay_reject: 'no' },
    options: ['--ehlo-name', 'probe'],
    code: 3,
    rules: ['smtp-greeting-refused'],
  },
  'our own name in EHLO': {
    settings: {
      smtpd_helo_restrictions: 'reject_invalid_helo_hostname, reject_non_fqdn_helo_hostname',
      smtpd_delay_reject: 'no',
    },
    code: 0,
    rules: [],
  },
  'STARTTLS is taken out of the reply to EHLO': {
    settings: { smtpd_discard_ehlo_keywords: 'starttls' },
    code: 1,
    rules: ['starttls-not-supported'],
  },
  'TLS 1.3 alone': { settings: { smtpd_tls_protocols: '>=TLSv1.3' }, code: 0, rules: [] },
  'the curve P-521 alone': {
    settings: { tls_eecdh_auto_curves: 'secp521r1', tls_ffdhe_auto_groups: '' },
    code: 1,
    rules: ['algorithms-not-shared'],
  },
  'TLS is turned off': { settings: { smtpd_tls_security_level: 'none' }, code: 1, rules: ['starttls-not-supported'] },
  'no more than one connection a minute': {
    settings: { smtpd_client_connection_rate_limit: '1', smtpd_client_event_limit_exceptions: '' },
    code: 0,
    rules: [],
  },
  'every client is turned away': {
    settings: { smtpd_client_restrictions: 'reject', smtpd_delay_reject: 'no' },
    code: 3,
    rules: ['smtp-greeting-refused'],
  },
  'STARTTLS before all else': { settings: { smtpd_tls_security_level: 'encrypt' }, code: 0, rules: [] },
};

for (const [what, { settings, isScreened = false, options = [], code, rules }] of Object.entries(cases)) {
  test(`Postfix: ${what}`, { timeout: 60_000 }, async (t) => {
    if (programs(t, ['postfix']) === undefined) return;
    const own = { ...(settings && { settings }), isScreened };
    const postfix = await startPostfix({ hostname: HOST, certificates: [certificate], ...own });
    t.after(() => postfix.stop());
    const to = ['--connect-to', `::127.0.0.1:${postfix.ports.smtp}`, '--trust-anchors', anchors, '--format', 'json'];
    const ran = await runCommand([`smtp://${HOST}`, ...to, ...options]);
    const { findings } = JSON.parse(ran.stdout || assert.fail(ran.stderr)).targets[0] as {
      findings: { ruleId: string; level: string; kind: string; message: string }[];
    };
    const open = findings.filter(({ level, kind }) => level === 'error' || kind === 'inconclusive');
    const shown = JSON.stringify(findings.map(({ ruleId, message }) => `${ruleId}: ${message}`));
    assert.deepEqual([...new Set(open.map(({ ruleId }) => ruleId))], rules, shown);
    assert.equal(ran.code, code, shown);
  });
}
