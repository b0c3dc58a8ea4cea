/** Which format reads a file of a mail server: by its name, or by what it begins with. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formats } from '../../src/discover/formats.ts';

/** By format: the paths that it takes, those that look alike, and the same of heads of files of any name. */
interface Row {
  readonly takes: readonly string[];
  readonly leaves: readonly string[];
  readonly heads?: readonly string[];
  readonly otherHeads?: readonly string[];
}

const ROWS: Readonly<Record<string, Row>> = {
  postfix: {
    takes: [
      ...['main.cf', 'etc/postfix/main.cf', 'Main.CF', 'smtp-main.cf', 'relay_main.cf', 'a.main.cf', 'main.cf.j2'],
      ...['master.cf', 'postfix/master.cf.tmpl'],
      ...['transport', 'postfix/transport', 'transport_map', 'transport_maps', 'transport.cf', 'transport.regexp'],
      ...[
        'sender_relay',
        'sender_dependent_relayhost_maps',
        'senderrelay',
        'sender_relayhosts.map',
        'senderdependent_relay',
      ],
      ...['relay_host_map', 'relayhostmap', 'relay_hosts_maps', 'relayhosts_maps', 'relay_by_sender', 'relay_bysender'],
      ...['sasl_passwd', 'smtp_sasl_password_maps', 'tls_policy', 'smtp_tls_policies', 'tls_per_site_map.txt'],
      ...['tls_passwords.in', 'SASL_PASSWD', 'relay_by_sender.j2'],
    ],
    leaves: [
      ...['domain.cf', 'main.cf.old', 'main.cfg', 'xmaster.cf', 'mytransport', 'transports', 'transport.yml'],
      ...['sender-relay', 'my_sender_relay', 'sender_relay-hosts', 'relayhost', 'xrelay_by_sender', 'relay_by_senders'],
      ...['xsasl_passwd', 'sasl_passwd_x', 'sasl_passwd.yml', 'smtp_passwd'],
    ],
    heads: [
      'myhostname=a.b\nrelayhost=c.d',
      'myhostname = a.b\nmydestination  = c.d',
      '# mail\nmynetworks\t=a\nsmtpd_banner=x',
      'smtpd_tls_cert_file  = x\ninet_interfaces = all',
    ],
    otherHeads: [
      'myhostname=a.b',
      'relayhost=a.b',
      '#myhostname=a.b\nrelayhost=c.d',
      'myhostname=a.b\n#relayhost=c.d',
      'myhostname=a.b\nsmtpd_=x',
      'myhostname a.b\nrelayhost c.d',
    ],
  },
  sendmail: {
    takes: ['sendmail.mc', 'mc/HOST.MC', 'mailertable', 'etc/mail/authinfo', 'sendmail.mc.erb'],
    leaves: ['sendmail.mcx', 'xmailertable', 'mailertable.db', 'xauthinfo', 'authinfo.db', 'sendmail.cf'],
    heads: ["divert(-1)\ndefine(`SMART_HOST', `a.b')", "define(`confDOMAIN_NAME', `a.b')"],
    otherHeads: ["dnl define(`SMART_HOST', `a.b')", "define(`confLOG_LEVEL', `9')"],
  },
  dovecot: {
    takes: ['dovecot.conf', 'dovecot-sub.conf', 'dovecot.sub.conf', 'Dovecot.conf', 'conf.d/20-submission.conf'],
    leaves: ['xdovecot.conf', 'dovecots.conf', 'dovecot.conf.d', 'x20-submission.conf', '20-submission.conf.x'],
    heads: ['submission_host=a.b', 'x = 1\n\t submission_relay_host  = a.b'],
    otherHeads: ['#submission_host=a.b', 'submission_port=1', 'submission_hosts=a.b'],
  },
  exim: {
    takes: [
      ...['exim.conf', 'exim4.conf', 'update-exim4.conf.conf', 'exim4.conf.template', 'exim.configure', 'Exim-x.conf'],
      ...['etc/exim/x', 'exim4/conf.d/router/200', 'etc/exim4/x', 'exim.conf.j2'],
    ],
    leaves: ['exim.confs', 'exim.cfg', 'xexim4/x', 'exim5/x', 'exim4'],
    heads: ['begin routers', 'x\n\t begin  transports\n'],
    otherHeads: ['# begin routers', 'begin routersx', 'begin acl', 'beginrouters'],
  },
  opensmtpd: {
    takes: ['smtpd.conf', 'etc/mail/SMTPD.conf', 'smtpd.conf.tmpl'],
    leaves: ['xsmtpd.conf', 'smtpd.conf.d', 'opensmtpd.conf'],
    heads: [
      'action "out" relay host a.b',
      'pki x\naction  out  relay',
      'accept from any relay via a.b',
      'accept  for any relay via a.b',
    ],
    otherHeads: [
      '# action "out" relay',
      'action relay',
      'action "out" relayed',
      'action "out" lmtp',
      'accept relay',
      '#accept for any relay via a.b',
      'acceptx relay via a.b',
    ],
  },
  haraka: {
    takes: [
      ...['config/me', 'haraka/config/me', 'smtp_forward.ini', 'config/smtp_proxy.ini'],
      ...['config/relay_dest_domains.ini', 'a/config/relay_dest_domains.ini'],
    ],
    leaves: [
      ...['me', 'xconfig/me', 'config/me.txt', 'xsmtp_forward.ini', 'smtp_forward.ini.x', 'smtp_relay.ini'],
      ...['relay_dest_domains.ini', 'xconfig/relay_dest_domains.ini', 'config/relay_dest_domains.ini.x'],
    ],
  },
  maddy: {
    takes: ['maddy.conf', 'etc/Maddy.conf', 'maddy-out.conf', 'maddy_2.conf', 'maddy.x.conf', 'maddy.conf.j2'],
    leaves: ['xmaddy.conf', 'maddys.conf', 'maddy.conf.d'],
    heads: ['smtp tcp://0.0.0.0:25 {\n}', 'tls off\nsubmission\t tls://[::]:465 { \n}'],
    otherHeads: [
      '#smtp tcp://0.0.0.0:25 {\n}',
      'smtp tcp://0.0.0.0:25',
      'smtp udp://0.0.0.0:25 {\n}',
      'smtptcp://a {\n}',
    ],
  },
  mox: {
    takes: ['mox.conf', 'config/Mox.conf'],
    leaves: ['xmox.conf', 'mox.conf.x'],
    heads: ['Hostname: a.b\nListeners:\n', 'DataDir: x\nHostname:\ta.b\nListeners:\n'],
    otherHeads: [
      'Hostname: a.b\n',
      'Listeners:\n',
      '# Hostname: a.b\nListeners:\n',
      'Hostname: a.b\n\tListeners:\n',
      'Hostname:\nListenersX',
    ],
  },
  msmtp: {
    takes: ['.msmtprc', 'msmtprc', 'etc/MSMTPRC', 'msmtp.conf', 'msmtprc.conf', '.config/msmtp/config', 'msmtp/config'],
    leaves: ['xmsmtprc', 'msmtprc2', 'xmsmtp.conf', 'msmtp.conf.x', 'xmsmtp/config', 'msmtp/configs'],
    heads: ['account a\nhost b.c', 'x\naccount\t a\n \thost \tb.c'],
    otherHeads: [
      'account a',
      'host b.c',
      '#account a\nhost b.c',
      'account a\n#host b.c',
      'account \nhost \n',
      'accounta\nhostb',
    ],
  },
  ssmtp: {
    takes: ['ssmtp.conf', 'etc/ssmtp/SSMTP.conf', 'revaliases', 'ssmtp/revaliases', 'ssmtp.conf.j2'],
    leaves: ['xssmtp.conf', 'ssmtp.conf.d', 'xrevaliases', 'revaliases.txt'],
    heads: ['mailhub=a.b', '# x\nMailHub \t=a.b'],
    otherHeads: ['#mailhub=a.b', 'mailhub a.b', 'mailhubs=a.b'],
  },
  nullmailer: {
    takes: [
      'remotes',
      'x/remotes',
      'nullmailer/remotes',
      'etc/nullmailer/remotes.j2',
      'nullmailer/a/b/remotes',
      'nullmailer/remotes.j2',
      'nullmailer/ab/remotes.j2',
    ],
    leaves: ['xremotes', 'remotes.txt', 'xnullmailer/remotes.j2', 'nullmailer/remotes/x', 'nullmailer/me'],
  },
  otrs: { takes: [], leaves: ['Kernel/Config.pm'] },
};

const readerOf = (path: string, head = '') => formats.find(({ accepts }) => accepts(path, head))?.name ?? null;

for (const [format, { takes, leaves, heads = [], otherHeads = [] }] of Object.entries(ROWS)) {
  test(`files that ${format} reads`, () => {
    for (const path of takes) assert.equal(readerOf(path), format, path);
    for (const path of leaves) assert.notEqual(readerOf(path), format, path);
    for (const head of heads) assert.equal(readerOf('x', head), format, head);
    for (const head of otherHeads) assert.notEqual(readerOf('x', head), format, head);
  });
}

test('what is in a file besides its name', () => {
  const config = 'package Kernel::Config;\n';
  assert.deepEqual(
    ['Kernel/Config.pm', 'Kernel/Config.PM', 'Config.pmx'].map((path) => readerOf(path, config) === 'otrs'),
    [true, true, false],
  );
  // Git's remotes, by a remote of their name.
  assert.notEqual(readerOf('remotes', 'x\n[core]\n'), 'nullmailer');
  assert.equal(readerOf('remotes', 'a.b [x]\n'), 'nullmailer');
});
