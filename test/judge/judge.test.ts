import assert from 'node:assert/strict';
import { createHash, X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { judgeAll, observe } from '../../src/check.ts';
import { requireSound } from '../../src/judge/exceptions.ts';
import { judge, verdictOf } from '../../src/judge/judge.ts';
import { worstVerdict } from '../../src/judge/verdict.ts';
import type { Exception } from '../../src/model/finding.ts';
import type { LookName } from '../../src/model/look.ts';
import type { Observation, Step } from '../../src/model/observation.ts';
import { targetKeyOf } from '../../src/model/target.ts';
import { knownEndpointsOf } from '../../src/pki/known-endpoints.ts';
import { pathFinder } from '../../src/pki/path.ts';
import { trustAnchorsOf } from '../../src/pki/trust-anchors.ts';
import { profiles } from '../../src/profiles/index.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderText } from '../../src/report/text.ts';
import { fingerprintsText } from '../../src/report/wording.ts';
import { lockedOf } from '../../src/rule/changed.ts';
import { defineRule, fail, pass, type RuleOf } from '../../src/rule/rule.ts';
import { ruleOf, rules } from '../../src/rules/index.ts';
import { goodChain, type Issued, issue, type Wanted } from '../support/ca.ts';
import {
  aFileTarget,
  aHandshake,
  aKey,
  anInterruption,
  anObserved,
  aReading,
  aTarget,
  aTrustedPath,
  daysFromNow,
  limits,
  now,
} from '../support/facts.ts';

const chain = await goodChain();
const findPath = pathFinder(trustAnchorsOf({ public: [chain.root.pem], given: [], private: [] }, 'test'), now, limits);
const judged = (...observations: readonly Observation[]) =>
  judge({ target: aTarget(), observations }, alone, rules, profiles.gmail, findPath, now);
const alone = { siblings: [], isNetworkUp: true, exceptions: [] };
/** The good chain's intermediate certificate, once more. */
const intermediateOf = (issuer: Issued): Wanted => ({ subject: 'CN=Test Intermediate ecdsa', isCa: true, issuer });
const ids = (report: ReturnType<typeof judged>) => report.findings.map(({ ruleId }) => ruleId);

test('passes a good chain, and says when its path ends', () => {
  const report = judged(aHandshake({ presentedChain: chain.presented }));
  assert.deepEqual(report.findings, []);
  assert.equal(report.verdict, 'pass');
  assert.equal(report.expiresAt, daysFromNow(80).toISOString());
});

test('reports every cause, not the first: expired, wrong name, and no intermediate', async () => {
  const { pem } = await issue({
    subject: 'CN=old',
    dnsNames: ['other.example'],
    issuer: chain.intermediate,
    notAfter: daysFromNow(-3),
  });
  const report = judged(aHandshake({ presentedChain: [pem], opensslVerdict: 'CERT_HAS_EXPIRED' }));
  assert.deepEqual(ids(report), ['chain-incomplete', 'certificate-host-mismatch', 'certificate-expired']);
  assert.equal(report.verdict, 'fail');
  assert.equal(report.expiresAt, null);
});

for (const keyType of ['rsa', 'ed25519'] as const) {
  test(`judges ${keyType} as it does ECDSA`, async () => {
    const { root, presented, intermediate } = await goodChain(keyType);
    // Gmail's library does not know Ed25519 in a server.
    const { limits: own, ...profile } = keyType === 'ed25519' ? profiles.strict : profiles.gmail;
    const find = pathFinder(trustAnchorsOf({ public: [root.pem], given: [], private: [] }, 'test'), now, own);
    const judgedBy = (presentedChain: [string, ...string[]]) =>
      judge(
        { target: aTarget(), observations: [aHandshake({ presentedChain })] },
        alone,
        rules,
        { ...profile, limits: own },
        find,
        now,
      );
    assert.equal(judgedBy(presented).verdict, 'pass');
    const expired = await issue({
      subject: 'CN=x',
      keyType,
      dnsNames: ['mail.example.com'],
      issuer: intermediate,
      notAfter: daysFromNow(-1),
    });
    assert.deepEqual(ids(judgedBy([expired.pem, intermediate.pem])), ['certificate-expired']);
    const selfSigned = await issue({ subject: 'CN=x', keyType, dnsNames: ['mail.example.com'] });
    assert.deepEqual(ids(judgedBy([selfSigned.pem])), ['certificate-self-signed']);
  });
}

test('one bad address makes the target fail, and the finding names it', () => {
  const bad = {
    ...anInterruption('starttls', { kind: 'keyword-not-offered', keyword: 'STARTTLS' }),
    endpoint: { address: '192.0.2.2', port: 587, family: 4 as const },
  };
  const report = judged(aHandshake({ presentedChain: chain.presented }), bad);
  assert.equal(report.verdict, 'fail');
  assert.equal(report.findings[0]?.endpoint?.address, '192.0.2.2');
});

test('a dead host yields one finding', () => {
  assert.deepEqual(ids(judged(anInterruption('connect', { kind: 'timeout', limitMs: 1 }))), ['endpoint-unreachable']);
});

test('two looks at an endpoint report the same thing once', () => {
  const cut = anInterruption('starttls', { kind: 'keyword-not-offered', keyword: 'STARTTLS' });
  assert.equal(judged(cut, { ...cut, look: { serverName: null, name: 'without-sni' as const } }).findings.length, 1);
});

test('a target of which nothing was seen is inconclusive, never green', () => {
  const { verdict, findings } = judged();
  assert.equal(verdict, 'inconclusive');
  assert.deepEqual(findings, [
    {
      key: 'endpoint-unreachable mail.example.com:587',
      locations: [],
      ruleId: 'endpoint-unreachable',
      level: 'error',
      kind: 'inconclusive',
      message: 'nothing was observed of this target',
      evidence: {},
      endpoint: null,
    },
  ]);
});

test('what no rule speaks of is inconclusive, never green', () => {
  const further = aHandshake({ look: { name: 'rsa', serverName: null }, presentedChain: chain.presented });
  assert.equal(judged(further).verdict, 'inconclusive');
  const later = anInterruption('later' as Step, { kind: 'aborted' });
  const { verdict, findings } = judged(aHandshake({ presentedChain: chain.presented, endpoint: null }), later);
  assert.equal(verdict, 'inconclusive');
  assert.deepEqual(
    findings.map(({ message, endpoint }) => [message, endpoint]),
    [['the connection ended in a way that no rule knows', later.endpoint]],
  );
});

test('what could not be told is reported with its reason', () => {
  const [finding] = judged(anInterruption('greeting', { kind: 'timeout', limitMs: 5 })).findings;
  assert.deepEqual(
    [finding?.ruleId, finding?.kind, finding?.level, finding?.message],
    [
      'smtp-greeting-refused',
      'inconclusive',
      'error',
      'no SMTP greeting came: no answer within 5 ms; a server may wait on purpose before it answers, and a longer timeout-ms waits with it',
    ],
  );
});

const looking = (name: LookName, presentedChain: readonly [string, ...string[]], address = '192.0.2.1') =>
  aHandshake({
    presentedChain,
    look: { name, serverName: 'mail.example.com' },
    endpoint: { address, port: 587, family: 4 },
  });
const otherName = await issue({ subject: 'CN=x', dnsNames: ['other.example'], issuer: chain.intermediate });
const misnamed = [otherName.pem, chain.intermediate.pem] as const;

test('a chain that some senders are shown is judged like the first', () => {
  for (const name of ['rsa', 'ecdsa', 'tls1.2', 'client-certificate'] as const) {
    const report = judged(looking('first', chain.presented), looking(name, misnamed));
    assert.ok(ids(report).includes('certificate-host-mismatch'), name);
  }
  for (const name of ['small-client-hello', 'any-algorithm'] as const) {
    assert.ok(ids(judged(looking(name, misnamed))).includes('certificate-host-mismatch'), name);
  }
});

test('what a sender without SNI is shown is a warning of its own, and no certificate of the host', () => {
  const report = judged(looking('first', chain.presented), looking('without-sni', misnamed));
  assert.deepEqual(ids(report), ['certificate-depends-on-sni']);
});

test('what a look for one key type alone has shown is a warning to Gmail, and says who meets it', async () => {
  const stale = await issue({
    subject: 'CN=mail.example.com',
    dnsNames: ['mail.example.com'],
    issuer: chain.intermediate,
    notAfter: daysFromNow(-1),
  });
  const shown = [stale.pem, chain.intermediate.pem] as const;
  const seen = [looking('first', chain.presented), looking('ecdsa', shown)];
  const byGmail = judged(...seen);
  assert.deepEqual([byGmail.verdict, byGmail.findings[0]?.level], ['warn', 'warning']);
  assert.match(byGmail.findings[0]?.message ?? '', /only a sender that takes no RSA certificates is shown this$/);
  const target = aTarget();
  const strict = judge({ target, observations: seen }, alone, rules, profiles.strict, findPath, now);
  assert.equal(strict.verdict, 'fail');
  const byBoth = judged(looking('first', shown), looking('rsa', shown));
  assert.equal(byBoth.verdict, 'fail');
  assert.deepEqual(ids(byBoth), ['certificate-expired']);
});

test("a server in Go that falls back to another host's certificate has no fault", async () => {
  const stale = await issue({
    subject: 'CN=x',
    dnsNames: ['other.example'],
    issuer: chain.intermediate,
    notAfter: daysFromNow(-1),
  });
  const seen = [looking('first', chain.presented), looking('rsa', [stale.pem, chain.intermediate.pem])];
  for (const profile of [profiles.gmail, profiles.strict]) {
    const report = judge({ target: aTarget(), observations: seen }, alone, rules, profile, findPath, now);
    assert.equal(report.verdict, 'warn');
    assert.deepEqual(ids(report), ['certificate-host-mismatch']);
    assert.match(report.findings[0]?.message ?? '', /only a sender that takes no ECDSA certificates is shown this$/);
    assert.equal(report.expiresAt, chain.endEntity.certificate.notAfter.toISOString());
  }
});

test('what is said in clear stays an error beside a garbled certificate of one key type', () => {
  const garbage = ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'] as const;
  const first = looking('first', chain.presented);
  const dialogue = { greeting: 'mx', ehloKeywords: ['STARTTLS'], bytesAfterStarttls: 9 };
  const report = judged({ ...first, dialogue }, looking('rsa', garbage));
  assert.deepEqual(
    report.findings.map(({ ruleId, level }) => [ruleId, level]),
    [
      ['plaintext-after-starttls', 'error'],
      ['certificate-undecodable', 'warning'],
    ],
  );
});

test('the key usage is judged by the key exchange that was seen', async () => {
  const rsaChain = await goodChain('rsa');
  const roots = { public: [rsaChain.root.pem], given: [], private: [] };
  const find = pathFinder(trustAnchorsOf(roots, 'test'), now, profiles.gmail.limits);
  const by = (cipherSuite: string) => {
    const seen = aHandshake({ presentedChain: rsaChain.presented, tlsVersion: 'TLSv1.2', cipherSuite });
    return judge({ target: aTarget(), observations: [seen] }, alone, rules, profiles.gmail, find, now);
  };
  assert.deepEqual(ids(by('TLS_RSA_WITH_AES_256_GCM_SHA384')), ['key-usage-unsuitable']);
  assert.deepEqual(ids(by('TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384')), []);
});

test('a host of which one kind of address could not be resolved is inconclusive, however good the other', () => {
  const cut = anInterruption('resolve', { kind: 'system-error', code: 'ESERVFAIL', message: '' });
  const report = judged(looking('first', chain.presented), { ...cut, endpoint: null, family: 6 } as Observation);
  assert.deepEqual([report.verdict, ids(report)], ['inconclusive', ['endpoint-unreachable']]);
});

test('a certificate for the host is judged where a sender without SNI is shown it', async () => {
  const stale = await issue({
    subject: 'CN=mail.example.com',
    dnsNames: ['mail.example.com'],
    issuer: chain.intermediate,
    notAfter: daysFromNow(-1),
  });
  const report = judged(looking('first', chain.presented), looking('without-sni', [stale.pem, chain.intermediate.pem]));
  assert.deepEqual(ids(report), ['certificate-expired', 'certificate-depends-on-sni']);
  assert.equal(report.verdict, 'fail');
});

test('each try is judged by what it showed, and one that failed is a warning beside a good one', async () => {
  const good = looking('first', chain.presented);
  const reset = {
    ...anInterruption('connect', { kind: 'system-error', code: 'ECONNRESET', message: 'read ECONNRESET' }),
    endpoint: good.endpoint,
  };
  const unsteady = judged(good, reset, good);
  assert.deepEqual([unsteady.verdict, ids(unsteady)], ['warn', ['connections-differ']]);
  const stale = await issue({
    subject: 'CN=mail.example.com',
    dnsNames: ['mail.example.com'],
    issuer: chain.intermediate,
    notAfter: daysFromNow(-1),
  });
  const behind = judged(good, looking('first', [stale.pem, chain.intermediate.pem]), good);
  assert.deepEqual([behind.verdict, ids(behind)], ['fail', ['certificate-expired', 'connections-differ']]);
});

test('a chain that was read over obsolete TLS is judged where nothing else could be read', () => {
  const cut = anInterruption('handshake', { kind: 'tls-alert', alertNumber: 70 });
  assert.ok(ids(judged(cut, looking('obsolete-tls', misnamed))).includes('certificate-host-mismatch'));
  assert.ok(ids(judged(cut, looking('obsolete-tls', misnamed))).includes('tls-version-too-old'));
  const beside = judged(looking('first', chain.presented), looking('obsolete-tls', misnamed));
  assert.deepEqual(ids(beside), ['obsolete-tls-accepted']);
  const elsewhere = judged(looking('first', chain.presented), looking('obsolete-tls', misnamed), {
    ...cut,
    endpoint: { address: '192.0.2.2', port: 587, family: 4 },
  });
  assert.ok(!ids(elsewhere).includes('certificate-host-mismatch'));
});

test('a certificate that cannot be decoded is a fault of its own address', () => {
  const garbage = ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'] as const;
  const report = judged(looking('first', chain.presented), looking('first', garbage, '192.0.2.2'));
  assert.deepEqual(
    report.findings.map(({ ruleId, endpoint }) => [ruleId, endpoint?.address]),
    [['certificate-undecodable', '192.0.2.2']],
  );
  const inFurtherLook = judged(looking('first', chain.presented), looking('rsa', garbage));
  assert.deepEqual(ids(inFurtherLook), ['certificate-undecodable']);
  const unresolved = { ...anInterruption('resolve', { kind: 'aborted' }), endpoint: null };
  assert.deepEqual(ids(judged(unresolved)), ['endpoint-unreachable']);
});

test('a file is judged by the rules for files and by those for certificates', () => {
  const target = aFileTarget({ file: 'a.pem' });
  const reading = aReading({ presentedChain: misnamed, privateKeys: [aKey({ file: 'a.pem', state: 'belongs-not' })] });
  const report = judge({ target, observations: [reading] }, alone, rules, profiles.gmail, findPath, now);
  assert.deepEqual(ids(report), ['key-does-not-match-certificate', 'certificate-host-mismatch']);
});

test('a target ends with the first of its addresses', async () => {
  const ending = await issue({
    subject: 'CN=x',
    dnsNames: ['mail.example.com'],
    issuer: chain.intermediate,
    notAfter: daysFromNow(60),
  });
  const report = judged(
    looking('first', chain.presented),
    looking('first', [ending.pem, chain.intermediate.pem], '192.0.2.2'),
  );
  assert.equal(report.expiresAt, daysFromNow(60).toISOString());
});

for (const [what, days, verdict, gmailEnd, byStrict] of [
  ['has expired', -1, 'fail', -1, 'warn'],
  ['ends soon', 9, 'warn', 9, 'warn'],
  ['lasts', 60, 'pass', 60, 'pass'],
] as const) {
  test(`by gmail a target ends with the intermediate that BoringSSL takes, although a renewed one is sent, where it ${what}`, async () => {
    const [leaf, renewed] = chain.presented as [string, string];
    const first = await issue({ ...intermediateOf(chain.root), notAfter: daysFromNow(days) });
    const observation = aHandshake({ presentedChain: [leaf, first.pem, renewed] });
    const report = judged(observation);
    assert.equal(report.verdict, verdict);
    assert.equal(report.findings.find(({ ruleId }) => ruleId === 'first-fit-path-refused') !== undefined, days < 60);
    assert.equal(report.expiresAt, daysFromNow(gmailEnd).toISOString());
    assert.deepEqual(report.calendar?.end, {
      at: daysFromNow(gmailEnd).toISOString(),
      ruleId: 'first-fit-path-refused',
    });

    const strict = judge(
      { target: aTarget(), observations: [observation] },
      alone,
      rules,
      profiles.strict,
      findPath,
      now,
    );
    assert.equal(strict.verdict, byStrict);
    assert.equal(strict.expiresAt, daysFromNow(80).toISOString());
    assert.equal(strict.calendar?.end.at, daysFromNow(80).toISOString());
  });
}

test('201 certificates of the name of the issuer, and nothing else, are neither passed nor called incomplete', async () => {
  const impostors = await Promise.all(
    Array.from({ length: 201 }, () => issue({ ...intermediateOf(chain.root), keyName: 'impostor' })),
  );
  const report = judged(
    aHandshake({
      presentedChain: [chain.presented[0], ...impostors.map(({ pem }) => pem)],
      opensslVerdict: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    }),
  );
  assert.deepEqual(ids(report), ['path-search-cut-short']);
  assert.equal(report.verdict, 'inconclusive');
  assert.match(report.findings[0]?.message ?? '', /stopped after 200 signature checks: 201 of the 202 certificates/);
});

test('a certificate that cannot be decoded fails', () => {
  const report = judged(
    aHandshake({ presentedChain: ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'] }),
  );
  assert.deepEqual(ids(report), ['certificate-undecodable']);
});

test('a rule that crashes says which it was', () => {
  const broken = defineRule({
    ...(rules[0] as (typeof rules)[0]),
    subject: 'connection',
    id: 'exception-expired',
    judge: () => JSON.parse('{'),
  });
  assert.throws(
    () =>
      judge(
        { target: aTarget(), observations: [anInterruption('connect', { kind: 'aborted' })] },
        alone,
        [broken],
        profiles.gmail,
        findPath,
        now,
      ),
    (error: Error) => /^rule exception-expired failed: /.test(error.message) && error.cause instanceof SyntaxError,
  );
});

test('a profile can lower the level of a rule, or turn it off', () => {
  const always = defineRule({
    ...(rules[0] as (typeof rules)[0]),
    subject: 'connection',
    id: 'exception-expired',
    judge: () => fail('seen', {}),
  });
  const by = (level: 'warning' | 'off') =>
    judge(
      { target: aTarget(), observations: [aHandshake()] },
      alone,
      [always],
      { ...profiles.gmail, levels: { 'exception-expired': level } },
      findPath,
      now,
    );
  assert.equal(by('warning').verdict, 'warn');
  assert.deepEqual([by('off').verdict, by('off').findings], ['pass', []]);
});

test('a rule on trial finds notes, so that it turns no run red', () => {
  const onTrial = defineRule({
    ...(rules[0] as (typeof rules)[0]),
    subject: 'connection',
    id: 'exception-expired',
    lifecycle: 'trial',
    judge: () => fail('seen', {}, { level: 'error' }),
  });
  const target = { target: aTarget(), observations: [aHandshake()] };
  const report = judge(target, alone, [onTrial], profiles.gmail, findPath, now);
  assert.deepEqual([report.verdict, report.findings.map(({ level }) => level)], ['pass', ['note']]);
  const turnedOff = { ...profiles.gmail, levels: { [onTrial.id]: 'off' as const } };
  assert.deepEqual(judge(target, alone, [onTrial], turnedOff, findPath, now).findings, []);
});

test('an exception in force takes a finding out of the verdict, and not out of the report', async () => {
  const { pem } = await issue({ subject: 'CN=x', dnsNames: ['other.example'], issuer: chain.intermediate });
  const seen = { target: aTarget(), observations: [aHandshake({ presentedChain: [pem, chain.intermediate.pem] })] };
  const until = (days: number): Exception => ({
    ruleId: 'certificate-host-mismatch',
    host: 'mail.example.com',
    port: null,
    fingerprint: null,
    until: daysFromNow(days).toISOString(),
    reason: 'moving',
    writtenAt: { file: 'h.yml', line: 1 },
  });
  const judgedWith = (...exceptions: Exception[]) =>
    judge(seen, { ...alone, exceptions }, rules, profiles.gmail, findPath, now);

  const accepted = judgedWith(until(1));
  assert.equal(accepted.verdict, 'pass');
  assert.deepEqual(
    accepted.findings.map(({ ruleId, accepted: by }) => [ruleId, by?.reason]),
    [['certificate-host-mismatch', 'moving']],
  );

  const ofAnother = judgedWith({ ...until(1), ruleId: 'certificate-expired' });
  assert.deepEqual([ofAnother.verdict, ofAnother.findings[0]?.accepted], ['fail', undefined]);

  const ended = judgedWith(until(0));
  assert.equal(ended.verdict, 'fail');
  assert.deepEqual(
    ended.findings.map(({ ruleId, accepted: by }) => [ruleId, by]),
    [
      ['certificate-host-mismatch', undefined],
      ['exception-expired', undefined],
    ],
  );
});

test('a run that was stopped during a further look is not green', () => {
  const stopped: Observation = {
    ...anInterruption('connect', { kind: 'aborted' }),
    look: { name: 'client-certificate', serverName: 'mail.example.com' },
  };
  const report = judged(aHandshake({ presentedChain: chain.presented }), stopped);
  assert.equal(report.verdict, 'inconclusive');
});

test('what could not be tested cannot be accepted', () => {
  const exception: Exception = {
    ruleId: 'endpoint-unreachable',
    host: 'mail.example.com',
    port: null,
    fingerprint: null,
    until: daysFromNow(1).toISOString(),
    reason: 'down',
    writtenAt: { file: 'h.yml', line: 1 },
  };
  const seen = { target: aTarget(), observations: [anInterruption('connect', { kind: 'timeout', limitMs: 1 })] };
  const report = judge(seen, { ...alone, exceptions: [exception] }, rules, profiles.gmail, findPath, now);
  assert.deepEqual([report.verdict, report.findings[0]?.accepted], ['inconclusive', undefined]);
});

test('fail > inconclusive > warn > pass; notes do not count', () => {
  const error = { kind: 'fail', level: 'error' } as const;
  const warning = { kind: 'fail', level: 'warning' } as const;
  const note = { kind: 'fail', level: 'note' } as const;
  const unknown = { kind: 'inconclusive', level: 'error' } as const;
  assert.equal(verdictOf([warning, unknown, error]), 'fail');
  assert.equal(verdictOf([warning, unknown]), 'inconclusive');
  assert.equal(verdictOf([note, warning]), 'warn');
  assert.equal(verdictOf([note]), 'pass');
  assert.equal(worstVerdict(['pass', 'warn', 'inconclusive']), 'inconclusive');
  assert.equal(worstVerdict(['pass', 'warn']), 'warn');
  assert.equal(worstVerdict(['pass', 'pass']), 'pass');
  assert.equal(worstVerdict(['fail', 'inconclusive']), 'fail');
  assert.equal(worstVerdict([]), 'inconclusive');
});

test('a run keeps the order of the targets, and judges each by its own profile', async () => {
  const trustAnchors = trustAnchorsOf({ public: [], given: [], private: [chain.root.pem] }, 'test');
  const targets = [aTarget(), aTarget({ port: 25, profile: 'strict' })];
  const observed = await observe(targets, {
    observe: async (target) => {
      if (targetKeyOf(target).endsWith(':587')) await new Promise(setImmediate);
      return [aHandshake({ presentedChain: chain.presented })];
    },
    trustAnchors,
    notes: () => [],
    date: now,
  });
  assert.deepEqual(observed.anchors, {
    public: [],
    given: [],
    private: [new X509Certificate(chain.root.pem).toString()],
  });
  const report = judgeAll(observed, rules, { profile: 'gmail', profiles, exceptions: [] }, now);
  assert.deepEqual(
    report.targets.map(({ target, verdict }) => [targetKeyOf(target), verdict]),
    [
      ['mail.example.com:587', 'fail'],
      ['mail.example.com:25', 'pass'],
    ],
  );
  assert.equal(report.verdict, 'fail');
  assert.equal(report.judgedAt, '2026-06-01T00:00:00.000Z');
});

const sha256 = (der: Buffer) => createHash('sha256').update(der).digest('hex');

/** Accepts a rule for the certificate of that PEM, or for its key. */
function acceptance(ruleId: string, pem: string | null, of: 'certificate' | 'key' = 'certificate'): Exception {
  const x509 = pem === null ? null : new X509Certificate(pem);
  const key = x509?.publicKey.export({ type: 'spki', format: 'der' });
  return {
    ruleId,
    host: 'mail.example.com',
    port: null,
    fingerprint: x509 === null ? null : sha256(of === 'key' ? (key as Buffer) : x509.raw),
    until: daysFromNow(1).toISOString(),
    reason: 'known',
    writtenAt: { file: 'h.yml', line: 1 },
  };
}

test('what is accepted of one address does not explain what OpenSSL refuses at another', async () => {
  const names = { subject: 'CN=x', dnsNames: ['mail.example.com'], issuer: chain.intermediate } as const;
  const incomplete = await issue(names);
  // keyAgreement alone.
  const unsuitable = await issue({ ...names, keyUsage: 16 });
  const opensslVerdict = 'UNABLE_TO_VERIFY_LEAF_SIGNATURE';
  const seen = {
    target: aTarget(),
    observations: [
      { ...looking('first', [incomplete.pem]), opensslVerdict },
      { ...looking('first', [unsuitable.pem, chain.intermediate.pem], '192.0.2.2'), opensslVerdict },
    ],
  };
  const exceptions = [
    acceptance('chain-incomplete', incomplete.pem),
    acceptance('key-usage-unsuitable', unsuitable.pem),
  ];
  const { verdict, findings } = judge(seen, { ...alone, exceptions }, rules, profiles.gmail, findPath, now);
  const errors = findings.filter(({ level, accepted }) => level === 'error' && accepted === undefined);
  assert.deepEqual(
    errors.map(({ ruleId, endpoint }) => [ruleId, endpoint?.address]),
    [['certificate-not-trusted', '192.0.2.2']],
  );
  assert.equal(verdict, 'fail');
});

test('what is about trust, path or key is accepted of one certificate, or of one key, and of no other', async () => {
  const names = { subject: 'CN=x', dnsNames: ['mail.example.com'], issuer: chain.intermediate } as const;
  const [own, renewed] = [await issue(names), await issue({ ...names, notAfter: daysFromNow(85) })];
  const stranger = await issue({ ...names, keyName: 'stranger' });
  const judgedWith = (pem: string, ...exceptions: Exception[]) => {
    const seen = {
      target: aTarget(),
      observations: [aHandshake({ presentedChain: [pem], opensslVerdict: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' })],
    };
    return judge(seen, { ...alone, exceptions }, rules, profiles.gmail, findPath, now);
  };
  const ofOwn = acceptance('chain-incomplete', own.pem);
  const ofKey = acceptance('chain-incomplete', own.pem, 'key');
  assert.deepEqual([judgedWith(own.pem, ofOwn).verdict, judgedWith(renewed.pem, ofOwn).verdict], ['pass', 'fail']);
  assert.deepEqual([judgedWith(own.pem, ofKey).verdict, judgedWith(renewed.pem, ofKey).verdict], ['pass', 'pass']);
  assert.equal(judgedWith(stranger.pem, ofOwn, ofKey).verdict, 'fail');
  assert.equal(judgedWith(own.pem, acceptance('chain-incomplete', null)).verdict, 'fail');
  const [finding] = judgedWith(own.pem).findings;
  assert.deepEqual(
    [finding?.evidence['certificateSha256'], finding?.evidence['keySha256']],
    [ofOwn.fingerprint, ofKey.fingerprint],
  );
  const report = judgedWith(own.pem);
  const whole = {
    profile: 'gmail',
    judgedAt: now.toISOString(),
    trustAnchors: 'x',
    verdict: 'fail',
    targets: [report],
  } as const;
  const shown = `SHA-256 of the certificate ${ofOwn.fingerprint}, of its key ${ofKey.fingerprint}`;
  assert.ok(renderText(whole).includes(`\n        ${shown}\n`));
  assert.ok(renderMarkdown(whole).includes(`\`: ${shown}\n`));
  const noted = { ...whole, notes: ['a *note*'] };
  assert.match(renderText(noted), /^Note: a \*note\*\.$/m);
  assert.match(renderMarkdown(noted), /^Note: a &#42;note&#42;\.$/m);
});

test('a certificate that is other than locked is accepted for itself, and each of several has to be', async () => {
  const names = { subject: 'CN=x', dnsNames: ['mail.example.com'] } as const;
  const make = (keyName: string) => issue({ ...names, issuer: chain.intermediate, keyName });
  const [locked, planned, other] = [await make('locked'), await make('planned'), await make('stranger')];
  const lockOf = ({ pem }: { pem: string }) => {
    const seen = { target: aTarget(), observations: [aHandshake({ presentedChain: [pem] })] };
    return { file: 'x.lock', entries: knownEndpointsOf(seen, now.toISOString()).map(lockedOf) };
  };
  const changedWith = (exceptions: Exception[], ...served: { pem: string }[]) => {
    const observations = served.map(({ pem }, index) => looking('first', [pem], `192.0.2.${index + 1}`));
    const known = { earlier: [], locked: lockOf(locked), certificates: [] };
    const { findings } = judge(
      { target: aTarget(), observations },
      { ...alone, exceptions, known },
      rules,
      profiles.gmail,
      findPath,
      now,
    );
    return findings.filter(({ ruleId }) => ruleId === 'certificate-changed');
  };
  const acceptedOf = (...of: Parameters<typeof changedWith>) =>
    changedWith(...of).map(({ accepted }) => accepted?.until);
  const ruleId = 'certificate-changed';
  const [ofPlanned, ofOther] = [acceptance(ruleId, planned.pem, 'key'), acceptance(ruleId, other.pem)];
  const later = { ...ofPlanned, until: daysFromNow(9).toISOString() };
  assert.deepEqual(acceptedOf([acceptance(ruleId, null)], planned), [undefined]);
  assert.deepEqual(acceptedOf([ofPlanned], planned), [ofPlanned.until]);
  assert.deepEqual(acceptedOf([ofPlanned], other), [undefined]);
  assert.deepEqual(acceptedOf([ofPlanned], planned, other), [undefined]);
  assert.deepEqual(acceptedOf([later, ofOther], planned, other), [ofOther.until]);
  assert.deepEqual(acceptedOf([later, ofOther], other, planned), [ofOther.until]);
  const [one] = changedWith([], planned);
  const [both] = changedWith([], planned, other);
  const shown = (pem: string) =>
    `SHA-256 of the certificate ${acceptance(ruleId, pem).fingerprint}, of its key ${acceptance(ruleId, pem, 'key').fingerprint}`;
  assert.ok(one && both);
  assert.equal(fingerprintsText(one), shown(planned.pem));
  assert.equal(fingerprintsText(both), `${shown(planned.pem)}; and ${shown(other.pem)}`);
  assert.throws(
    () => requireSound([acceptance(ruleId, null)], [aTarget()], rules, now),
    /an exception for certificate-changed without a fingerprint would accept any stranger's certificate/,
  );
});

test('that the key of a file is of another certificate is accepted for the certificate in the file, and not where there is none', () => {
  const privateKeys = [aKey({ file: 'a.pem', state: 'belongs-not' })];
  const ruleId = 'key-does-not-match-certificate';
  const verdictOn = (presentedChain: readonly string[], facts: object = {}) => {
    const observations = [aReading({ presentedChain, privateKeys, ...facts })];
    const exceptions = [acceptance(ruleId, chain.presented[0])];
    const seen = { target: aFileTarget({ file: 'a.pem' }), observations };
    const { findings } = judge(seen, { ...alone, exceptions }, rules, profiles.gmail, findPath, now);
    return findings.filter((one) => one.ruleId === ruleId).map(({ accepted }) => accepted?.reason);
  };
  assert.deepEqual(verdictOn(chain.presented), ['known']);
  assert.deepEqual(verdictOn(misnamed), [undefined]);
  assert.deepEqual(verdictOn([], { chainNumber: 1 }), [undefined]);
});

test('of two certificates at one address, one that is accepted does not hide the other', async () => {
  const names = { subject: 'CN=x', dnsNames: ['mail.example.com'], issuer: chain.intermediate } as const;
  const [own, other] = [await issue(names), await issue({ ...names, keyName: 'other' })];
  const judgedInOrder = (first: string, ecdsa: string) => {
    const observations = [
      aHandshake({ presentedChain: [first] }),
      aHandshake({ presentedChain: [ecdsa], look: { name: 'ecdsa', serverName: 'mail.example.com' } }),
    ];
    const exceptions = [acceptance('chain-incomplete', own.pem)];
    return judge({ target: aTarget(), observations }, { ...alone, exceptions }, rules, profiles.gmail, findPath, now);
  };
  assert.equal(judgedInOrder(other.pem, own.pem).verdict, 'fail');
  // To Gmail a warning, since the first look decides; and no pass.
  assert.equal(judgedInOrder(own.pem, other.pem).verdict, 'warn');
  assert.equal(judgedInOrder(own.pem, own.pem).verdict, 'pass');
});

test('no exception silences OpenSSL, but for what it names', async () => {
  const { pem } = await issue({
    subject: 'CN=x',
    dnsNames: ['mail.example.com'],
    issuer: chain.intermediate,
    // keyAgreement alone.
    keyUsage: 16,
  });
  const judgedAs = (opensslVerdict: string | null, facts: Partial<Parameters<typeof aHandshake>[0]> = {}) => {
    const presentedChain: [string, string] = [pem, chain.intermediate.pem];
    const seen = { target: aTarget(), observations: [aHandshake({ presentedChain, opensslVerdict, ...facts })] };
    const exceptions = [acceptance('key-usage-unsuitable', pem)];
    const { verdict, findings } = judge(seen, { ...alone, exceptions }, rules, profiles.gmail, findPath, now);
    const open = findings.filter(({ accepted }) => !accepted);
    return [verdict, open.map(({ message }) => message), open.map(({ evidence }) => evidence)] as const;
  };
  const dispute = 'OpenSSL refuses the path for a reason that no other finding names: ';
  assert.deepEqual(judgedAs(null), ['pass', [], []]);
  assert.deepEqual(judgedAs('INVALID_PURPOSE'), ['pass', [], []]);
  for (const opensslVerdict of ['CERT_HAS_EXPIRED', 'CERT_REVOKED'])
    assert.deepEqual(judgedAs(opensslVerdict), ['fail', [dispute + opensslVerdict], [{ opensslVerdict }]]);
  const startedAt = daysFromNow(81).toISOString();
  assert.deepEqual(judgedAs('CERT_HAS_EXPIRED', { startedAt }), [
    'inconclusive',
    ['OpenSSL was asked at another date, when it refused the path for one: CERT_HAS_EXPIRED'],
    [{ probedAt: startedAt }],
  ]);
});

test('thousands of targets of one host are compared with a hundred of them, and the report says so', () => {
  const targets = Array.from({ length: 3000 }, (_, index) => aTarget({ port: index + 1 }));
  const observed = anObserved(targets.map((target) => ({ target, observations: [aHandshake()] })));
  const compared = new Set<number>();
  const counting: RuleOf<'target'> = {
    ...(ruleOf('certificates-differ') as RuleOf<'target'>),
    judge({ siblings }) {
      compared.add(siblings.length);
      return pass;
    },
  };
  const { notes } = judgeAll(
    observed,
    [counting],
    { profile: 'gmail', profiles, exceptions: [] },
    now,
    () => () => aTrustedPath(),
  );
  assert.deepEqual([...compared], [99, 100]);
  assert.deepEqual(notes, ['3000 targets are for "mail.example.com", and each was compared with the first 100 alone']);
});
