import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFor, requireSound } from '../../src/judge/exceptions.ts';
import { rules } from '../../src/rules/index.ts';
import { exceptionOf, type WrittenException } from '../../src/targets/exceptions.ts';
import { parseYaml } from '../../src/targets/yaml.ts';
import { aFileTarget, aTarget, daysFromNow, now } from '../support/facts.ts';

const at = { file: 'hosts.yml', line: 5 };
const written: WrittenException = {
  rule: 'certificate-expired',
  host: 'Mail.Example.com',
  until: '2026-07-01',
  reason: 'new relay',
};

test('an exception is for a host, or for one port of it', () => {
  const exception = exceptionOf(written, at);
  assert.deepEqual(exception, {
    ruleId: 'certificate-expired',
    host: 'mail.example.com',
    port: null,
    fingerprint: null,
    until: '2026-07-01T00:00:00.000Z',
    reason: 'new relay',
    writtenAt: at,
  });
  assert.ok(isFor(exception, aTarget()));
  assert.ok(isFor(exceptionOf({ ...written, host: 'mail.example.com:587' }, at), aTarget()));
  assert.ok(!isFor(exceptionOf({ ...written, host: 'mail.example.com:25' }, at), aTarget()));
  assert.ok(isFor(exceptionOf({ ...written, host: '[2001:db8::1]:587' }, at), aTarget({ host: '2001:db8::1' })));
});

test('an exception for the host of a file holds for the file, and one for a port does not', () => {
  const ofHost = exceptionOf(written, at);
  const ofPort = exceptionOf({ ...written, host: 'mail.example.com:587' }, at);
  const file = aFileTarget();
  assert.deepEqual([isFor(ofHost, file), isFor(ofPort, file)], [true, false]);
  assert.ok(!isFor(ofHost, aFileTarget({ name: 'other.example' })));
  requireSound([ofHost], [file], rules, now);
  assert.throws(() => requireSound([ofPort], [file], rules, now), { message: /"mail\.example\.com:587", which is no/ });
});

test('an exception is for a listed port, wherever that is listed, and all that are unsound are told with their lines', () => {
  const ofPort = (port: number, line: number) =>
    exceptionOf({ ...written, host: `mail.example.com:${port}` }, { ...at, line });
  const targets = [aTarget({ port: 465 }), aTarget(), aTarget({ host: 'mx.example.com', port: 25 })];
  requireSound([ofPort(587, 1), ofPort(465, 2)], targets, rules, now);
  assert.throws(() => requireSound([ofPort(25, 1), ofPort(587, 2), ofPort(2525, 3)], targets, rules, now), {
    message:
      'hosts.yml:1: the exception is for "mail.example.com:25", which is no listed target\nhosts.yml:3: the exception is for "mail.example.com:2525", which is no listed target',
  });
});

test('an IPv6 host may be written with brackets or without, in any spelling', () => {
  for (const host of ['2001:DB8:0::25', '[2001:db8::25]', '[2001:DB8:0:0::25]']) {
    assert.deepEqual(
      [exceptionOf({ ...written, host }, at).host, exceptionOf({ ...written, host }, at).port],
      ['2001:db8::25', null],
    );
  }
});

test('every part of an exception is required, and can be read', () => {
  for (const part of ['rule', 'host', 'until', 'reason'] as const) {
    assert.throws(() => exceptionOf({ ...written, [part]: ' ' }, at), {
      name: 'UsageError',
      message: `the exception has no ${part}: expected rule, host, until and reason`,
    });
  }
  for (const until of [
    'soon',
    '2026-02-30',
    '2026-7-1',
    '2026-13-01',
    '2026-07-01x',
    'x2026-07-01',
    '2026-07-01T00:00Z',
  ]) {
    assert.throws(() => exceptionOf({ ...written, until }, at), { name: 'UsageError', message: /cannot read until/ });
  }
  assert.throws(() => exceptionOf({ ...written, host: 'a b' }, at), {
    name: 'UsageError',
    message: /cannot read host "a…"/,
  });
});

test('an exception is for a listed target, for a rule there is, and for a year at most', () => {
  const check = (change: Partial<WrittenException>) =>
    requireSound([exceptionOf({ ...written, ...change }, at)], [aTarget()], rules, now);
  check({});
  check({ until: daysFromNow(366).toISOString().slice(0, 10) });
  assert.throws(() => check({ rule: 'certificate-old' }), {
    message: 'hosts.yml:5: there is no rule "certificate-old": expected one of docs/rules.md',
  });
  assert.throws(() => check({ rule: 'exception-expired' }), { message: /would hide that others have ended/ });
  for (const rule of ['starttls-not-supported', 'tls-version-too-old'])
    assert.throws(() => check({ rule }), { message: /would pass a server whose certificate was not seen/ });
  for (const rule of ['chain-incomplete', 'key-usage-unsuitable', 'key-does-not-match-certificate']) {
    assert.throws(() => check({ rule }), { message: /without a fingerprint would accept any stranger's certificate/ });
    check({ rule, fingerprint: 'AB:'.repeat(31).concat('ab') });
  }
  assert.throws(() => check({ fingerprint: 'ab12' }), {
    message: /cannot read fingerprint "ab12": expected the SHA-256/,
  });
  assert.throws(() => check({ host: 'other.example' }), {
    message: /is for "other\.example", which is no listed target/,
  });
  assert.throws(() => check({ until: daysFromNow(367).toISOString().slice(0, 10) }), {
    message: 'hosts.yml:5: the exception lasts until 2027-06-03: expected a year at most',
  });
});

test("of a certificate only names and dates are accepted whoever's it is, and nothing that hides it", () => {
  const acceptable = rules.filter(({ id }) => {
    try {
      requireSound([exceptionOf({ ...written, rule: id }, at)], [aTarget()], rules, now);
      return true;
    } catch {
      return false;
    }
  });
  const isOfCertificate = ({ subject }: (typeof rules)[number]) => subject === 'certificate' || subject === 'presented';
  assert.deepEqual(
    acceptable
      .filter(isOfCertificate)
      .map(({ id }) => id)
      .sort(),
    [
      ...['certificate-expired', 'certificate-expires-soon', 'certificate-host-mismatch', 'certificate-not-yet-valid'],
      ...['certificate-without-san', 'identifier-malformed', 'lifetime-shortening', 'must-staple-without-staple'],
      ...['renewal-overdue', 'superfluous-certificate', 'validity-too-long', 'wildcard-on-public-suffix'],
    ],
  );
  const others = rules.filter((rule) => !isOfCertificate(rule) && !acceptable.includes(rule));
  assert.deepEqual(
    others.filter(({ hidesCertificate }) => !hidesCertificate).map(({ id }) => id),
    ['key-does-not-match-certificate', 'certificate-changed', 'exception-expired'],
  );
});

test('a YAML file lists exceptions beside its targets, with their lines', () => {
  const text =
    'targets:\n  - mail.example.com\nexceptions:\n  - rule: certificate-expired\n    host: mail.example.com\n    until: 2026-07-01\n    reason: new relay\n';
  const { targets, exceptions } = parseYaml(text, 'hosts.yml');
  assert.equal(targets.length, 1);
  assert.deepEqual(
    exceptions.map(({ ruleId, until, writtenAt }) => [ruleId, until, writtenAt.line]),
    [['certificate-expired', '2026-07-01T00:00:00.000Z', 4]],
  );
  assert.throws(() => parseYaml(`${text}  - rule: x\n`, 'hosts.yml'), {
    message: /hosts\.yml:8: the exception has no host/,
  });
  assert.throws(() => parseYaml('targets: [a.example]\nexceptions: 1\n', 'hosts.yml'), {
    message: /hosts\.yml:2: expected a list of exceptions/,
  });
});

test('a fingerprint is a SHA-256, as a finding shows it or as openssl does', () => {
  const digits = 'ab'.repeat(32);
  const of = (fingerprint: string) => exceptionOf({ ...written, fingerprint }, at).fingerprint;
  for (const text of [digits, digits.toUpperCase(), (digits.match(/../g) ?? []).join(':').toUpperCase()])
    assert.equal(of(text), digits);
  for (const text of ['', digits.slice(1), `${digits}0`, `x${digits}`, `${digits.slice(1)}g`, `${digits} `])
    assert.throws(
      () => of(text),
      { name: 'UsageError', message: /cannot read fingerprint .*: expected the SHA-256/ },
      text,
    );
  assert.equal(exceptionOf(written, at).fingerprint, null);
});

test('a host is one with a port or without, and nothing else', () => {
  const of = (host: string) => {
    const { host: name, port } = exceptionOf({ ...written, host }, at);
    return [name, port];
  };
  assert.deepEqual(of('MAIL.example.com'), ['mail.example.com', null]);
  assert.deepEqual(of('mail.example.com:25'), ['mail.example.com', 25]);
  assert.deepEqual(of('[2001:db8::1]:25'), ['2001:db8::1', 25]);
  assert.deepEqual(of('[2001:DB8::1]'), ['2001:db8::1', null]);
  assert.deepEqual(of('2001:db8::1'), ['2001:db8::1', null]);
  for (const host of [
    'mail.example.com:x',
    'mail.example.com:123456',
    ':25',
    '[2001:db8::g]',
    'x[2001:db8::1]',
    '[2001:db8::1]x',
  ])
    assert.throws(() => of(host), { name: 'UsageError', message: /cannot read host/ }, host);
  const { ruleId, until, reason, writtenAt } = exceptionOf(written, at);
  assert.deepEqual(
    [ruleId, until, reason, writtenAt],
    [written.rule, `${written.until}T00:00:00.000Z`, written.reason, at],
  );
});
