/**
 * What people have reported of mail servers, their certificates and the programs that check them, recreated in short: each with what
 * it has to come to, in both profiles, by the packaged command.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type CertificateDraft, HOST, pemOf } from '../support/chain-draft.ts';
import { runCommand } from '../support/dist.ts';
import { ca, chainPem, dns, keyPem, leafOf, root, served } from '../support/served.ts';
import { type Act, type ServerTls, serve } from '../support/smtp-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'reports-'));
after(() => rmSync(folder, { recursive: true }));
const anchors = join(folder, 'root.pem');
writeFileSync(anchors, pemOf(root));

const good = served(leafOf(), ca);
const GREETING = `220 ${HOST} ESMTP\r\n`;
const OFFER = `250-${HOST}\r\n250 STARTTLS\r\n`;
const OVER_TLS: readonly Act[] = [/^EHLO/, `250-${HOST}\r\n250 AUTH PLAIN\r\n`, /^QUIT/, '221 bye\r\n'];
const upTo = (...acts: readonly Act[]): readonly Act[] => [GREETING, /^EHLO/, OFFER, /^STARTTLS/, ...acts];
const session = (tls: ServerTls): readonly Act[] => upTo('220 go\r\n', { tls }, ...OVER_TLS);
const ended = [/^QUIT/, '221 bye\r\n'] as const;
const later =
  (text: string, ms = 300) =>
  (socket: Socket) =>
    void setTimeout(() => socket.write(text), ms);

interface Expected {
  readonly code: 0 | 1 | 3;
  /** The rules whose findings are errors or inconclusive, in alphabetical order. */
  readonly rules?: readonly string[];
  /** Rules that warn, among others. */
  readonly warns?: readonly string[];
  /** Words of the report. */
  readonly words?: RegExp;
}

interface Report {
  readonly scripts: readonly [readonly Act[], ...(readonly Act[])[]];
  readonly target?: string;
  readonly gmail: Expected;
  /** Absent: the same. */
  readonly strict?: Expected;
}

const pass: Expected = { code: 0 };
const of = (tls: ServerTls, gmail: Expected, strict?: Expected, target?: string): Report => ({
  scripts: [session(tls)],
  gmail,
  ...(strict && { strict }),
  ...(target && { target }),
});
const said = (acts: readonly Act[], gmail: Expected): Report => ({ scripts: [acts], gmail });
const fails = (...rules: string[]): Expected => ({ code: 1, rules });
const unknown = (...rules: string[]): Expected => ({ code: 3, rules });
const refusesWith = (reply: string) =>
  said([GREETING, /^EHLO/, `${reply}\r\n`, ...ended], unknown('smtp-greeting-refused'));
const named = (...names: CertificateDraft['names']) => served(leafOf({ names }), ca);
const only = (options: ServerTls): ServerTls => ({ ...good, ...options });
const rsaLeaf = leafOf({ key: 'rsa-3' });

const dialogues: Readonly<Record<string, Report>> = {
  'postscreen: a teaser, and the greeting later': said(
    [`220-${HOST} ESMTP\r\n`, later(GREETING), ...session(good).slice(1)],
    pass,
  ),
  'a greeting without any text': said(['220\r\n', ...session(good).slice(1)], pass),
  'replies in segments of one octet': said(
    [[...GREETING], /^EHLO/, [...OFFER], /^STARTTLS/, [...'220 go\r\n'], { tls: good }, ...OVER_TLS],
    pass,
  ),
  'qmail: lines that end without CR': said(
    ['220 mx\n', /^EHLO/, '250-mx\n250 STARTTLS\n', /^STARTTLS/, '220 go\n', { tls: good }, ...OVER_TLS],
    pass,
  ),
  'keywords in small letters, and a hundred others': said(
    [
      ...[GREETING, /^EHLO/, `250-mx\r\n${'250-XEXTENSION 1\r\n'.repeat(100)}250-smtputf8\r\n250 starttls\r\n`],
      ...[/^STARTTLS/, '220 go\r\n', { tls: good }, ...OVER_TLS],
    ],
    pass,
  ),
  'Exim: 454 once, TLS on the next connection': {
    scripts: [upTo('454 TLS currently unavailable\r\n', ...ended), session(good)],
    gmail: { code: 0, warns: ['connections-differ'], words: /1 of \d connections to this address failed/ },
  },
  'Postfix: 454 on every connection': said(
    upTo('454 4.7.0 TLS not available due to local problem\r\n', ...ended),
    fails('starttls-not-supported'),
  ),
  'one of two machines does not offer STARTTLS': {
    scripts: [[GREETING, /^EHLO/, '250 mx\r\n', ...ended], session(good)],
    gmail: { code: 0, warns: ['connections-differ'] },
  },
  'Postfix: STARTTLS is answered with 502': said(
    upTo('502 5.5.1 Error: command not implemented\r\n', ...ended),
    fails('starttls-not-supported'),
  ),
  'Cisco: a middlebox blots the keyword out': {
    scripts: [[GREETING, /^EHLO/, '250-mx\r\n250 XXXXXXXA\r\n', ...ended]],
    gmail: { ...fails('starttls-not-supported'), words: /middlebox/ },
  },
  'too many connections': said(
    ['421 4.7.0 mx Error: too many connections from 192.0.2.1\r\n', ...ended],
    unknown('smtp-greeting-refused'),
  ),
  'a block list': said(
    ['554 5.7.1 Service unavailable; client blocked using zen.spamhaus.org\r\n', ...ended],
    unknown('smtp-greeting-refused'),
  ),
  'greylisting at once': said(
    ['450 4.7.1 Greylisted, try again later\r\n', ...ended],
    unknown('smtp-greeting-refused'),
  ),
  'Exim: the name in EHLO is not liked': {
    ...refusesWith('501 Syntactically invalid EHLO argument(s)'),
    gmail: { ...unknown('smtp-greeting-refused'), words: /ehlo-name/ },
  },
  'Postfix: EHLO wants a whole domain name': {
    ...refusesWith('504 5.5.2 <x>: Helo command rejected: need fully-qualified hostname'),
    gmail: { ...unknown('smtp-greeting-refused'), words: /ehlo-name/ },
  },
  'no EHLO, HELO alone': said(
    [GREETING, /^EHLO/, '502 unimplemented\r\n', /^HELO/, '250 mx\r\n', ...ended],
    fails('starttls-not-supported'),
  ),
  'the greeting never comes': said(['silence!'], unknown('smtp-greeting-refused')),
  'the connection ends right behind 220': said(upTo('220 go\r\n', 'bytes!', 'close!'), { code: 3 }),
  'Exim: a text in place of TLS': {
    scripts: [upTo('220 TLS go ahead\r\n', 'bytes!', '454 4.7.0 TLS not available\r\n', 'close!')],
    gmail: { ...fails('tls-handshake-failed'), words: /454 4\.7\.0 TLS not available/ },
  },
  'a command of a stranger behind 220': {
    scripts: [upTo('220 go\r\n250 injected\r\n', { tls: good }, ...OVER_TLS)],
    gmail: fails('plaintext-after-starttls'),
  },
  'the server hangs up in place of a goodbye': said(
    upTo('220 go\r\n', { tls: good }, /^EHLO/, '250-mx\r\n250 AUTH PLAIN\r\n', 'close!'),
    pass,
  ),
  'implicit TLS where STARTTLS was expected': {
    scripts: [[{ tls: good }, GREETING, ...OVER_TLS]],
    gmail: { ...fails('smtp-greeting-refused'), words: /\+implicit/ },
  },
  'STARTTLS where implicit TLS was expected': {
    scripts: [session(good)],
    target: `${HOST}:465`,
    gmail: { ...fails('tls-handshake-failed'), words: /\+starttls/ },
  },
};

/** A fatal alert, as a record of its own. */
const UNRECOGNIZED_NAME = Buffer.from('15030300020270', 'hex');

/** What comes over TLS in place of an answer to EHLO. */
const overTls = (gmail: Expected, ...acts: readonly Act[]) => said(upTo('220 go\r\n', { tls: good }, ...acts), gmail);

const oddities: Readonly<Record<string, Report>> = {
  'STARTTLS with a parameter, behind a tab': said(
    [
      GREETING,
      /^EHLO/,
      '250-mx\r\n250-STARTTLS\tREQUIRED\r\n250 HELP\r\n',
      /^STARTTLS/,
      '220 go\r\n',
      { tls: good },
      ...OVER_TLS,
    ],
    pass,
  ),
  'a reply of several lines to STARTTLS': said(upTo('220-ready\r\n220 go\r\n', { tls: good }, ...OVER_TLS), pass),
  'a greeting of 3,000 octets, and letters beyond ASCII': said(
    [`220-${'x'.repeat(3000)}\r\n220 ${HOST} grüß\r\n`, ...session(good).slice(1)],
    pass,
  ),
  'stunnel: the greeting once more over TLS': overTls(
    unknown('smtp-greeting-refused'),
    `220 ${HOST} ESMTP\r\n`,
    /^EHLO/,
    '250 mx\r\n',
  ),
  'too busy once TLS is there': overTls(unknown('smtp-greeting-refused'), /^EHLO/, '421 4.3.2 too busy\r\n'),
  'EHLO is refused over TLS': overTls(unknown('smtp-greeting-refused'), /^EHLO/, '550 5.7.1 no\r\n', ...ended),
  'silence over TLS': overTls(unknown('smtp-greeting-refused'), /^EHLO/, 'silence!'),
  'replies whose codes differ from line to line': said(
    [GREETING, /^EHLO/, '250-mx\r\n220-odd\r\n250 STARTTLS\r\n', /^STARTTLS/, '220 go\r\n', { tls: good }, ...OVER_TLS],
    pass,
  ),
  'a name that the server has no certificate for': said(
    upTo('220 go\r\n', 'bytes!', UNRECOGNIZED_NAME, 'close!'),
    fails('tls-handshake-failed'),
  ),
};

const certificates: Readonly<Record<string, Report>> = {
  'certbot: cert.pem in place of fullchain.pem': of(served(leafOf()), fails('chain-incomplete')),
  'certbot: cert.pem and fullchain.pem in one file': of(served(leafOf(), leafOf(), ca), pass),
  'the root is sent as well': of(served(leafOf(), ca, root), pass),
  'Debian: the snakeoil certificate': of(
    served(leafOf({ issuer: null, subject: 'CN=localhost', names: [dns('localhost')] })),
    fails('certificate-host-mismatch', 'certificate-self-signed'),
  ),
  'a common name alone': of(served(leafOf({ names: [], subject: `CN=${HOST}` }), ca), fails('certificate-without-san')),
  'a wildcard': of(named(dns('*.example.com')), pass),
  'a wildcard does not cover its own domain': of(
    named(dns('*.example.com')),
    fails('certificate-host-mismatch'),
    undefined,
    'example.com:587',
  ),
  'a wildcard does not cover two levels': of(
    named(dns('*.example.com')),
    fails('certificate-host-mismatch'),
    undefined,
    'a.mail.example.com:587',
  ),
  'a name with letters beyond ASCII': of(
    named(dns('mail.xn--bcher-kva.example')),
    pass,
    undefined,
    'mail.bücher.example:587',
  ),
  'a dot at the end of the name asked for': of(good, pass, undefined, `${HOST}.:587`),
  'a dot at the end of the name in the certificate': of(named(dns(`${HOST}.`)), fails('certificate-host-mismatch')),
  'names in capital letters': of(named(dns('MAIL.Example.COM')), pass, undefined, 'Mail.example.com:587'),
  'an underscore in the name': of(named(dns('mail_1.example.com')), pass, undefined, 'mail_1.example.com:587'),
  'an underscore under a wildcard': of(
    named(dns('*.example.com')),
    fails('certificate-host-mismatch'),
    undefined,
    'mail_1.example.com:587',
  ),
  "Let's Encrypt: a certificate for an address": of(
    named({ type: 'ip', value: '127.0.0.1' }),
    pass,
    undefined,
    '127.0.0.1:587',
  ),
  'an address written as a name': of(
    named(dns('127.0.0.1')),
    fails('certificate-host-mismatch'),
    undefined,
    '127.0.0.1:587',
  ),
  'a certificate for clients (no serverAuth)': of(
    served(leafOf({ extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] }), ca),
    fails('server-auth-missing'),
  ),
  'a certificate for servers alone, as of 2026': of(
    served(leafOf({ extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'] }), ca),
    pass,
  ),
  'expired, and its renewal behind it': of(
    served(leafOf({ notAfter: new Date('2026-06-02T00:00:00Z') }), leafOf(), ca),
    fails('certificate-expired'),
  ),
  'an Ed25519 key': of(served(leafOf({ key: 'ed25519-3' }), ca), fails('key-type-unsuitable'), pass),
  'a P-521 key': of(served(leafOf({ key: 'p521-3' }), ca), fails('key-type-unsuitable'), pass),
};

const versions: Readonly<Record<string, Report>> = {
  'TLS 1.0 alone': of(
    only({ minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }),
    fails('tls-version-too-old'),
  ),
  'TLS 1.3 alone': of(only({ minVersion: 'TLSv1.3' }), pass),
  'TLS 1.2 with static RSA alone': of(
    { ...served(rsaLeaf, ca), maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA' },
    fails('key-usage-unsuitable'),
  ),
  'TLS 1.2 with static RSA alone, and keyEncipherment': of(
    {
      ...served({ ...rsaLeaf, keyUsage: ['digitalSignature', 'keyEncipherment'] }, ca),
      maxVersion: 'TLSv1.2',
      ciphers: 'AES128-SHA',
    },
    pass,
  ),
  'finite-field Diffie-Hellman alone': of(
    { ...served(rsaLeaf, ca), maxVersion: 'TLSv1.2', ciphers: 'DHE-RSA-AES128-GCM-SHA256', dhparam: 'auto' },
    fails('algorithms-not-shared'),
    pass,
  ),
  'TLS 1.2 with CBC and SHA-1 alone': of(only({ maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA' }), pass),
  'TLS 1.2 with CBC and SHA-256 alone': of(
    only({ maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA256' }),
    fails('algorithms-not-shared'),
    pass,
  ),
  'TLS 1.3 with AES-CCM alone': of(
    only({ minVersion: 'TLSv1.3', ciphers: 'TLS_AES_128_CCM_SHA256' }),
    fails('tls-handshake-failed'),
  ),
  'the post-quantum group alone': of(only({ ecdhCurve: 'X25519MLKEM768' }), pass),
  'the curve P-521 alone': of(
    only({ maxVersion: 'TLSv1.2', ecdhCurve: 'secp521r1' }),
    fails('algorithms-not-shared'),
    pass,
  ),
  'the client is asked for a certificate': of(only({ requestCert: true }), pass),
  'a certificate by name, another one without': of(
    { ...served(leafOf({ names: [dns('other.example.com')] }), ca), withSni: good },
    { code: 0, warns: ['certificate-depends-on-sni'] },
  ),
  'RSA and ECDSA, the RSA one expired': {
    ...of(
      {
        key: [keyPem(leafOf()), keyPem(rsaLeaf)],
        cert: [chainPem(leafOf(), ca), chainPem({ ...rsaLeaf, notAfter: new Date('2026-06-02T00:00:00Z') }, ca)],
      },
      { code: 0, warns: ['certificate-expired'] },
      fails('certificate-expired'),
    ),
  },
};

for (const [what, report] of Object.entries({ ...dialogues, ...oddities, ...certificates, ...versions })) {
  test(what, { timeout: 60_000 }, async (t) => {
    const judgedBy = async (profile: 'gmail' | 'strict') => {
      const server = await serve(...report.scripts);
      t.after(() => server.close());
      const target = report.target ?? `${HOST}:587`;
      const seen = await checked(target, server.port, profile);
      const expected = (profile === 'strict' && report.strict) || report.gmail;
      compare(seen, expected, `${profile}: ${what}`);
    };
    // Side by side, since some of them wait for a time limit.
    await Promise.all([judgedBy('gmail'), judgedBy('strict')]);
  });
}

test('a web server on the port of the mail server', async (t) => {
  const web = createServer((_, response) => response.end('hello'));
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  t.after(() => web.close());
  const seen = await checked(`${HOST}:587`, (web.address() as AddressInfo).port, 'gmail');
  assert.notEqual(seen.code, 0, JSON.stringify(seen));
});

interface Seen {
  readonly code: number | null;
  readonly rules: readonly string[];
  readonly warns: readonly string[];
  readonly text: string;
}

async function checked(target: string, port: number, profile: 'gmail' | 'strict'): Promise<Seen> {
  const options = ['--connect-to', `::127.0.0.1:${port}`, '--trust-anchors', anchors, '--format', 'json'];
  const { code, stdout, stderr } = await runCommand([target, ...options, '--profile', profile, '--timeout-ms', '3000']);
  assert.notEqual(stdout, '', stderr);
  return { code, text: stdout, ...findingsIn(stdout) };
}

function findingsIn(json: string): Pick<Seen, 'rules' | 'warns'> {
  const { findings } = JSON.parse(json).targets[0] as {
    findings: { ruleId: string; level: string; kind: string }[];
  };
  const isOpen = (one: (typeof findings)[number]) => one.level === 'error' || one.kind === 'inconclusive';
  const ids = (all: typeof findings) => [...new Set(all.map(({ ruleId }) => ruleId))].sort();
  return { rules: ids(findings.filter(isOpen)), warns: ids(findings.filter((one) => !isOpen(one))) };
}

function compare(seen: Seen, { code, rules, warns = [], words }: Expected, what: string): void {
  const shown = `${what}: ${seen.code}, ${seen.rules}; warns ${seen.warns}`;
  assert.equal(seen.code, code, shown);
  if (rules !== undefined || code === 0) assert.deepEqual(seen.rules, rules ?? [], shown);
  for (const one of warns) assert.ok(seen.warns.includes(one), shown);
  if (words !== undefined) assert.match(seen.text, words, what);
}
