/** Which commands go with which finding, and what a greeting tells of the software behind it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandsFor, isDnsName } from '../../src/advice/commands.ts';
import { isMailServerSoftware, servers } from '../../src/advice/servers.ts';
import { advised, softwareOf } from '../../src/advice/software.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { MailServerSoftware } from '../../src/model/target.ts';
import { ruleOf, rules } from '../../src/rules/index.ts';
import { aHandshake, anInterruption, aReading, aTarget, endpoint } from '../support/facts.ts';

const heard = (greeting: string, ehloKeywords: readonly string[] = []) => softwareOf([{ greeting, ehloKeywords }]);

/** Greetings as these servers send them by default, without the 220. */
const greetings: readonly (readonly [string, MailServerSoftware | null, (readonly string[])?])[] = [
  ['mail.example.com ESMTP Postfix (Debian/GNU)', 'postfix'],
  ['mail.example.com ESMTP Exim 4.96 Tue, 24 Nov 2026 15:49:27 +0000', 'exim'],
  [
    'host.example.com ESMTP Exim 4.98.2 #2 Sun, 02 Nov 2025 12:23:19 +1100\nWe do not authorize the use of this system to transport unsolicited,\nand/or bulk e-mail.',
    'cpanel',
  ],
  ['mail.example.com Dovecot (Debian) ready.', 'dovecot'],
  ['mail.example.com ESMTP OpenSMTPD', 'opensmtpd'],
  ['mail.example.com ESMTP Sendmail 8.17.1.9/8.17.1.9/Debian-2; Tue, 24 Nov 2026', 'sendmail'],
  ['mail.example.com ESMTP Haraka/3.1.0 ready (5B5E)', 'haraka'],
  ['mail.example.com - Welcome to Qmail Toaster Ver. 1.3 SMTP Server ESMTP', 'qmail'],
  ['mail.example.com Microsoft ESMTP MAIL Service ready at Tue, 24 Nov 2026', 'exchange'],
  ['mail.example.com ESMTP Postcow', 'mailcow'],
  ['mail.example.com ESMTP', 'courier', ['PIPELINING', 'XVERP=Courier']],
  ['mail.example.com ESMTP', 'exchange', ['X-ANONYMOUSTLS']],
  ['mail.example.com ESMTP', null, ['PIPELINING', 'STARTTLS']],
  ['', null],
];
for (const [greeting, expected, keywords] of greetings) {
  test(`"${greeting.split('\n')[0]}" with ${keywords ?? 'no keyword'} is ${expected}`, () => {
    assert.equal(heard(greeting, keywords), expected);
  });
}

test('the name of the host is no sign of the software', () => {
  assert.equal(heard('postfix.example.com ESMTP'), null);
  assert.equal(heard('Postfix.example.com ESMTP'), null);
  assert.equal(heard('Sendmail.example.com ESMTP Exim 4.96'), 'exim');
});

test('a greeting that names two, or addresses that run two, say nothing', () => {
  assert.equal(heard('mail.example.com ESMTP Postfix (or is it Exim 4.96?)'), null);
  const two = ['a ESMTP Postfix', 'b ESMTP Exim 4.96'].map((greeting) => ({ greeting, ehloKeywords: [] }));
  assert.equal(softwareOf(two), null);
});

test('what the user named beats the greeting, and the greeting is that of the address of the finding', () => {
  const greeted = (greeting: string, address = endpoint.address): Observation =>
    aHandshake({ endpoint: { ...endpoint, address }, dialogue: { greeting, ehloKeywords: [] } });
  const observations = [greeted('a ESMTP Postfix'), greeted('a ESMTP Exim 4.96', '192.0.2.2')];
  const at = (target = aTarget(), address: string | null = null) =>
    advised({ target, observations }, address === null ? null : { ...endpoint, address });
  assert.deepEqual(at(aTarget({ server: 'docker-mailserver' })), { software: 'docker-mailserver', isNamed: true });
  assert.deepEqual(at(aTarget(), '192.0.2.2'), { software: 'exim', isNamed: false });
  assert.deepEqual(at(), { software: null, isNamed: false });
});

test('over implicit TLS the greeting comes after the handshake', () => {
  const afterwards = { outcome: 'answered', dialogue: { greeting: 'a ESMTP Postfix', ehloKeywords: [] } } as const;
  const { dialogue: _, ...observation } = aHandshake({ afterwards });
  assert.equal(advised({ target: aTarget(), observations: [observation] }, endpoint).software, 'postfix');
  const silent = anInterruption('connect', { kind: 'timeout', limitMs: 1 });
  assert.equal(advised({ target: aTarget(), observations: [silent] }, endpoint).software, null);
});

test('a recording that names unknown software gets the advice for any', () => {
  for (const server of ['__proto__', 'constructor', '\u001b[31m']) {
    const target = aTarget({ server: server as MailServerSoftware });
    assert.equal(isMailServerSoftware(server), false);
    assert.deepEqual(advised({ target, observations: [] }, null), { software: null, isNamed: false });
  }
});

/** A table for SNI holds the files themselves, so that a reload alone presents the old ones. */
const SNI_MAPS =
  '# where "postconf tls_server_sni_maps" names a table: postmap -F TABLE before the reload, here and in the hook';

test('with the full chain configured Postfix reloads', () => {
  assert.deepEqual(commandsFor(ruleOf('chain-incomplete'), 'postfix', 'mx.example.net'), [
    "postconf -e 'smtpd_tls_chain_files = /etc/letsencrypt/live/mx.example.net/privkey.pem, /etc/letsencrypt/live/mx.example.net/fullchain.pem'",
    SNI_MAPS,
    'postfix reload',
  ]);
});

test('a renewal reloads by its deploy hook, and once by hand, since a certificate that is not due runs no hook', () => {
  assert.deepEqual(commandsFor(ruleOf('certificate-expired'), 'postfix'), [
    "certbot renew --cert-name mail.example.com --deploy-hook 'postfix reload'",
    SNI_MAPS,
    'postfix reload',
  ]);
});

test('qmail has key and chain in one file, which the hook writes, and nothing to reload', () => {
  const write = (folder: string) =>
    `cat ${folder}/privkey.pem ${folder}/fullchain.pem > /var/qmail/control/servercert.pem`;
  assert.deepEqual(commandsFor(ruleOf('certificate-expired'), 'qmail'), [
    `certbot renew --cert-name mail.example.com --deploy-hook '${write('$RENEWED_LINEAGE')}'`,
    write('/etc/letsencrypt/live/mail.example.com'),
  ]);
});

test('only a DNS name is put into a command', () => {
  for (const host of ['192.0.2.1', '2001:db8::1', '$(reboot).example.com', "a';reboot;'"]) {
    assert.deepEqual(
      commandsFor(ruleOf('certificate-expired'), 'postfix', host),
      commandsFor(ruleOf('certificate-expired'), 'postfix'),
      host,
    );
  }
});

test('every cause of a bad certificate has commands for every server, and for an unknown one', () => {
  const causes = [
    'chain-incomplete',
    'certificate-self-signed',
    'certificate-host-mismatch',
    'certificate-expired',
    'certificate-expires-soon',
    'certificate-not-trusted',
    'certificate-depends-on-sni',
    'starttls-not-supported',
  ] as const;
  for (const cause of causes) {
    for (const software of [null, ...servers.keys()]) {
      assert.ok(commandsFor(ruleOf(cause), software).length > 0, `${cause}, ${software}`);
    }
  }
});

test('a rule without commands has none', () => {
  assert.deepEqual(commandsFor(ruleOf('look-incomplete'), 'postfix'), []);
});

test('what is said of a server speaks of no place that is to be filled in, and says nothing twice', () => {
  for (const software of [null, ...servers.keys()])
    for (const rule of rules) {
      const commands = commandsFor(rule, software);
      assert.equal(new Set(commands).size, commands.length, `${rule.id} says something twice`);
      assert.doesNotMatch(commands.join('\n'), /[{]live[}]|[{]host[}]|\n\n|[^\x20-\x7e\n]/);
    }
});

test('a setting of a server that is not known has no commands, and a reload alone is none', () => {
  assert.deepEqual(commandsFor(ruleOf('auth-before-tls'), null), []);
  assert.deepEqual(commandsFor(ruleOf('obsolete-tls-accepted'), 'courier'), []);
  assert.match(commandsFor(ruleOf('obsolete-tls-accepted'), 'postfix').join('\n'), /TLSv1\.2.*\n[\s\S]*postfix reload/);
});

test('only what has a letter and no other sign is a DNS name', () => {
  for (const [host, isName] of [
    ['mail.example.com', true],
    ['mx-1', true],
    ['1.2.3.4', false],
    ['-.', false],
    ['Mail.example.com', false],
    ['a b', false],
    ["a'", false],
    ['a\nb', false],
    ['', false],
  ] as const)
    assert.equal(isDnsName(host), isName, host);
});

test('a greeting of several lines, and what is no dialogue, are read for what they are', () => {
  assert.equal(heard('mail.example.com Microsoft  ESMTP \n MAIL Service ready'), 'exchange');
  assert.equal(heard('mail.example.com\tESMTP\n postfix.example.com Exim 4.98'), 'exim');
  const cut = { outcome: 'interruption', step: 'ehlo', cause: { kind: 'connection-closed' } } as const;
  const observations = [
    aReading(),
    { ...anInterruption('resolve', { kind: 'timeout', limitMs: 1 }), endpoint: null },
    aHandshake({ dialogue: { greeting: 'a ESMTP Postfix', ehloKeywords: [] }, afterwards: cut }),
  ];
  for (const at of [null, endpoint])
    assert.deepEqual(advised({ target: aTarget(), observations }, at), { software: 'postfix', isNamed: false });
});
