/** Commands for several hosts: each host gets those of its own software, and its own name in them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bySoftware, firstStepOf } from '../../src/advice/command-blocks.ts';
import { explanationOf, explanationsOf } from '../../src/advice/explanation.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { TargetReport } from '../../src/model/report.ts';
import type { RuleId } from '../../src/model/rule-id.ts';
import type { MailServerSoftware, ServiceTarget } from '../../src/model/target.ts';
import { ruleOf } from '../../src/rules/index.ts';
import { aFileTarget, aHandshake, aTarget, endpoint } from '../support/facts.ts';

const found = (ruleId: RuleId): Finding => ({
  ruleId,
  level: 'error',
  kind: 'fail',
  message: 'x',
  evidence: {},
  key: 'x',
  locations: [],
  endpoint,
});

const seen = (
  target: TargetReport['target'],
  greeting = 'mail ESMTP',
  ...ruleIds: readonly RuleId[]
): TargetReport => ({
  target,
  verdict: 'fail',
  profile: 'gmail',
  expiresAt: null,
  calendar: null,
  findings: (ruleIds.length === 0 ? (['certificate-expired'] as const) : ruleIds).map(found),
  observations: [aHandshake({ dialogue: { greeting, ehloKeywords: [] } })],
});
const host = (name: string, facts: Partial<ServiceTarget> = {}) => aTarget({ host: name, ...facts });

const blocksOf = (...targets: readonly TargetReport[]) => explanationsOf(targets).flatMap(({ commands }) => commands);
const script = (block: { readonly lines: readonly string[] } | undefined) => block?.lines.join('\n') ?? '';

test('an expired certificate on Postfix, Exim and Exchange has three blocks, each for its own host', () => {
  const blocks = blocksOf(
    seen(host('a.example'), 'a.example ESMTP Postfix'),
    seen(host('b.example'), 'b.example ESMTP Exim 4.96'),
    seen(host('c.example'), 'c.example Microsoft ESMTP MAIL Service ready'),
  );
  assert.deepEqual(
    blocks.map(({ server, hosts, shell }) => [server, hosts, shell]),
    [
      ['Postfix, as the greeting says', ['a.example'], 'sh'],
      ['Exim, as the greeting says', ['b.example'], 'sh'],
      ['Microsoft Exchange, as the greeting says', ['c.example'], 'powershell'],
    ],
  );
  assert.match(script(blocks[0]), /--cert-name a\.example --deploy-hook 'postfix reload'/);
  assert.match(script(blocks[1]), /--cert-name b\.example [\s\S]*systemctl reload exim4/);
  assert.match(script(blocks[2]), /Import-ExchangeCertificate/);
  assert.doesNotMatch(script(blocks[1]), /postfix|a\.example/);
});

test('hosts of one software share a block, in which each has commands with its own name', () => {
  const [block, ...others] = blocksOf(
    seen(host('a.example', { server: 'postfix' })),
    seen(host('b.example', { server: 'postfix' })),
  );
  assert.deepEqual(others, []);
  assert.deepEqual(block?.hosts, ['a.example', 'b.example']);
  assert.deepEqual(
    block.lines.filter((line) => !line.includes('sni_maps')),
    [
      '# on a.example',
      "certbot renew --cert-name a.example --deploy-hook 'postfix reload'",
      'postfix reload',
      '# on b.example',
      "certbot renew --cert-name b.example --deploy-hook 'postfix reload'",
      'postfix reload',
    ],
  );
});

test('what is the same for every host is there once', () => {
  const [block] = blocksOf(
    seen(host('a.example', { server: 'postfix' }), '', 'obsolete-tls-accepted'),
    seen(host('b.example', { server: 'postfix' }), '', 'obsolete-tls-accepted'),
  );
  assert.deepEqual(block?.hosts, ['a.example', 'b.example']);
  assert.equal(script(block).match(/smtpd_tls_protocols/g)?.length, 1);
  assert.doesNotMatch(script(block), /# on/);
});

test('ports and addresses of a host are one host', () => {
  const [block, ...others] = blocksOf(
    seen(host('a.example', { server: 'postfix' })),
    seen(host('a.example', { server: 'postfix', port: 25 })),
  );
  assert.deepEqual(others, []);
  assert.deepEqual(block?.hosts, ['a.example']);
  assert.doesNotMatch(script(block), /# on/);
});

test('three hosts are written out, and the others are told to do the same with their own names', () => {
  const many = Array.from({ length: 30 }, (_, index) => seen(host(`mx${index}.example`, { server: 'postfix' })));
  const [block] = blocksOf(...many);
  assert.equal(block?.hosts.length, 30);
  assert.equal(script(block).match(/--cert-name/g)?.length, 3);
  assert.match(script(block), /\n# on the other 27 hosts: the same, each with its own name$/);
});

test('what the user named and what a greeting tells are two blocks, and so is a server that may be a hoster’s', () => {
  const blocks = blocksOf(
    seen(host('a.example', { server: 'postfix' })),
    seen(host('b.example'), 'b.example ESMTP Postfix'),
    seen(host('smtp.gmail.com', { server: 'postfix' })),
  );
  assert.deepEqual(
    blocks.map(({ server }) => server),
    ['Postfix', 'Postfix, as the greeting says', 'if the server is yours (else its operator has to fix it): Postfix'],
  );
});

test('a file without a name is called by its own, and only a host name is written into a command', () => {
  const [block] = blocksOf(seen(aFileTarget({ name: null, file: 'mail/a`b.pem' })), seen(host('192.0.2.9')));
  assert.deepEqual(block?.hosts, ['file:mail/a`b.pem', '192.0.2.9']);
  assert.doesNotMatch(script(block), /a`b|192\.0\.2\.9|# on/);
});

test('nobody who names a file or a host writes into a script, not even as a comment', () => {
  const hostile = 'x.pem\nreboot #';
  const [block] = blocksOf(
    seen(host('a.example', { server: 'postfix' })),
    seen(aFileTarget({ name: null, file: hostile, server: 'postfix' })),
    seen(host('b.example', { server: 'postfix' })),
  );
  assert.deepEqual(
    block?.lines.filter((line) => line.startsWith('# on')),
    ['# on a.example', '# on the others', '# on b.example'],
  );
  assert.doesNotMatch(script(block), /reboot/);
});

test('hosts of which one name is none are called by the others', () => {
  const [block] = blocksOf(
    seen(host('mail.example.com', { server: 'postfix' })),
    seen(host('192.0.2.9', { server: 'postfix' })),
    seen(host('b.example', { server: 'postfix' })),
  );
  assert.deepEqual(
    block?.lines.filter((line) => line.startsWith('# on')),
    ['# on mail.example.com', '# on b.example'],
  );
});

test('one host that is left out is one host', () => {
  const four = Array.from({ length: 4 }, (_, index) => seen(host(`mx${index}.example`, { server: 'postfix' })));
  assert.match(script(blocksOf(...four)[0]), /\n# on the other host: the same, each with its own name$/);
  assert.doesNotMatch(script(blocksOf(...four.slice(1))[0]), /the other/);
});

test('what has to be written into a file before the first command is the first step, and no more than that', () => {
  const first = (...lines: readonly string[]) => firstStepOf({ lines });
  assert.equal(first('# in a.conf:', '#   x = 1', '#   y = 2', 'reload'), 'in a.conf: x = 1 y = 2');
  assert.equal(first('# in a.conf:', '#   x = 1 # of ours'), 'in a.conf: x = 1 # of ours');
  assert.equal(first('# in a.conf:', 'reload'), 'in a.conf:');
  assert.equal(first('# look', 'reload # now', 'again'), 'reload');
  assert.equal(first('systemctl reload NAME # NAME is its unit'), null);
  assert.equal(first('systemctl reload exim4'), 'systemctl reload exim4');
  assert.equal(first('# look'), null);
  assert.equal(first(), null);
});

test('the first step is the first command, or what has to be written into a file before it', () => {
  const firstOf = (server: MailServerSoftware | undefined, ruleId: RuleId) => {
    const [block] = blocksOf(
      seen(host('a.example', server === undefined ? {} : { server }), 'a.example ESMTP', ruleId),
    );
    return block === undefined ? null : firstStepOf(block);
  };
  assert.equal(
    firstOf('postfix', 'certificate-expired'),
    "certbot renew --cert-name a.example --deploy-hook 'postfix reload'",
  );
  assert.equal(
    firstOf(undefined, 'certificate-expired'),
    "certbot renew --cert-name a.example --deploy-hook 'systemctl reload NAME'",
  );
  assert.equal(firstOf('dovecot', 'starttls-not-supported'), 'in /etc/dovecot/conf.d/10-ssl.conf: ssl = yes');
  assert.match(firstOf('haraka', 'chain-incomplete') ?? '', /^in config\/tls\.ini: key=.* cert=/);
  assert.match(firstOf('exchange', 'certificate-expired') ?? '', /^Import-ExchangeCertificate /);
  // The command that reloads a server of unknown name helps nobody.
  assert.equal(firstOf(undefined, 'starttls-not-supported'), null);
  assert.equal(firstOf('postfix', 'look-incomplete'), null);
});

test('hosts that have the same commands are named together, where others have other ones', () => {
  const block = { server: 'Postfix', isOfHoster: false, shell: 'sh' } as const;
  const [joined] = bySoftware([
    { ...block, hosts: ['a.example', 'b.example'], lines: ['postfix reload'] },
    { ...block, hosts: ['c.example'], lines: ['postfix stop'] },
  ]);
  assert.deepEqual(joined?.lines, ['# on a.example, b.example', 'postfix reload', '# on c.example', 'postfix stop']);
});

test('a rule that is explained as such has commands of no host and of no hoster', () => {
  const { commands } = explanationOf(ruleOf('certificate-expired'));
  for (const { hosts, isOfHoster, server } of commands) assert.deepEqual([hosts, isOfHoster], [[], false], server);
  assert.equal(commands.find(({ server }) => server === 'Any other')?.shell, 'sh');
});
