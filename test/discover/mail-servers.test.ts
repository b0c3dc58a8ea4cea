/** In files of mail servers: what is counted as standing for something else, and why a server is one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discover, discoverIn } from '../../src/discover/find.ts';

/** Formats of mail servers, and how many hosts in a file of each stand for something else. */
const COUNTED: readonly (readonly [path: string, text: string, count: number])[] = [
  ['main.cf', 'myhostname = {{ name }}\nrelayhost = [${RELAY}]:587\nfallback_relay = [relay.$mydomain]\n', 3],
  ['main.cf', 'myhostname = mx.$mydomain\n', 1],
  ['main.cf', 'myhostname = {{ host }}.acme.net\nrelayhost = [relay.$mydomain]\n', 2],
  ['main.cf', 'myhostname = mx.{{ zone }}\nrelayhost = [relay.$mydomain]\n', 2],
  ['main.cf', 'mydomain = {{ domain }}\nmyhostname = mx.acme.net\nrelayhost = [a.$mydomain]\n', 1],
  ['main.cf', 'myhostname = {{ name }}\ninet_interfaces = loopback-only\n', 0],
  ['transport', 'acme.org smtp:[${MX}]\nacme.net error:no\n', 1],
  ['sasl_passwd', '[{{relay}}]:587 user:{{ password }}\nacme.net {{ x }}\n', 1],
  ['master.cf', 'smtp unix - - n - - smtp\n  -o relayhost=[${RELAY}]\n', 1],
];
for (const [path, text, count] of COUNTED) {
  test(`in ${path}, ${JSON.stringify(text)} names ${count} hosts by what stands for them`, async () => {
    assert.equal((await discover([{ path, text }])).interpolatedCounts.get(path) ?? 0, count);
  });
}

/** Of each notation of a mail server, what it says of why a server is one. */
const REASONS: readonly (readonly [path: string, text: string, ...why: readonly RegExp[]])[] = [
  ['main.cf', 'myhostname = mx.acme.net\nrelayhost = a.acme.net\n', /myhostname/, /"relayhost", whose MX/],
  ['main.cf', 'relayhost = [a.acme.net]\n', /^next hop in "relayhost"$/],
  ['transport', 'acme.org smtp:[a.acme.net]\n', /next hop in "acme.org"/],
  ['sasl_passwd', '[a.acme.net]:587 x\n', /next hops/],
  ['sendmail.mc', "define(`SMART_HOST', `a.acme.net')\n", /SMART_HOST of sendmail/],
  ['sendmail.mc', "define(`confDOMAIN_NAME', `a.acme.net')\n", /name of the mail server/],
  ['mailertable', 'a.org smtp:[a.acme.net]\n', /mailer of sendmail/],
  ['authinfo', 'AuthInfo:[a.acme.net] x\n', /login of sendmail/],
  ['exim.conf', 'primary_hostname = mx.acme.net\nhosts = a.acme.net\n', /name of the mail server/, /next hop of Exim/],
  [
    'dovecot.conf',
    'submission_relay_host = a.acme.net\nsubmission_host = b.acme.net\n',
    /relay of Dovecot/,
    /submission_host/,
  ],
  [
    'smtpd.conf',
    'action a relay host a.acme.net\nlisten on eth0 hostname mx.acme.net\n',
    /relay of OpenSMTPD/,
    /listener/,
  ],
  ['haraka/config/me', 'mx.acme.net\n', /name of the mail server/],
  ['smtp_forward.ini', 'host=a.acme.net\n', /next hop of Haraka/],
  ['config/relay_dest_domains.ini', 'a = {"nexthop":"a.acme.net"}\n# smtp\n', /next hop of Haraka/],
  ['maddy.conf', 'hostname mx.acme.net\ntargets tcp://a.acme.net:25\n', /name of the mail server/, /target of maddy/],
  [
    'mox.conf',
    'Hostname: mx.acme.net\n\tSMTP:\n\t\tEnabled: true\n\tSMTP:\n\t\tHost: a.acme.net\n',
    /name of the mail server/,
    /transport of mox/,
  ],
  [
    'Kernel/Config.pm',
    "package Kernel::Config;\n$Self->{'SendmailModule::Host'} = 'a.acme.net';\n",
    /SendmailModule::Host/,
  ],
  ['msmtprc', 'host a.acme.net\n', /"host" of a mail client/],
  ['revaliases', '# mail\na:b:a.acme.net\n', /"revaliases" of a mail client/],
  ['nullmailer/remotes', 'a.acme.net smtp\n', /"remotes" of a mail client/],
];
for (const [path, text, ...why] of REASONS) {
  test(`why servers in ${path} are servers: ${why.join(' ')}`, async () => {
    const finds = await discoverIn([{ path, text }]);
    assert.equal(finds.length, why.length);
    for (const [index, reason] of why.entries()) assert.match(finds[index]?.why ?? '', reason);
  });
}
