/** Which keys speak of a server that sends mail, and which settings switch it off. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHostKey, type Setting, wordsOf } from '../../src/discover/key-words.ts';
import { isUnder, offPrefix } from '../../src/discover/switched-off.ts';

const WORDS: readonly (readonly [key: string, words: string])[] = [
  ['SMTP_HOST', 'smtp host'],
  ['smtpSettings.SMTPHost', 'smtp settings smtp host'],
  ['email.smtp_host.secured', 'email smtp host'],
  ['email_smtp_host_SECURED', 'email smtp host'],
  ['secured.smtp.host', 'secured smtp host'],
  ['smtpHostName', 'smtp hostname'],
  ['SMTP_HOST_NAME', 'smtp hostname'],
  ['smtp.host-name', 'smtp hostname'],
  ['smtp.secured.host', 'smtp secured host'],
  ['SMTP_HOST_NAME_X', 'smtp hostname x'],
  ['SMTP_HOST_NAMES', 'smtp host names'],
  ['ghost name', 'ghost name'],
  ['host names', 'host names'],
  ['smtphost', 'smtp host'],
  ['mailserver', 'mail server'],
  ['smtpsport', 'smtps port'],
  ['mysmtphost', 'mysmtphost'],
  ['smtphosting', 'smtphosting'],
  ['SMTP2_HOST', 'smtp 2 host'],
  ['relay10', 'relay 10'],
  ['relay100', 'relay100'],
  ['v2smtp3', 'v2smtp3'],
  ['s3Host', 's3 host'],
  ['__SMTP__', 'smtp'],
  ['', ''],
  [`${'x'.repeat(199)}_HOST`, 'x'.repeat(199)],
];
for (const [key, words] of WORDS)
  test(`the words of "${key.slice(0, 30)}"`, () => assert.equal(wordsOf(key).join(' '), words));

test('a key is of a server where its words name mail, a server, and nothing else behind mail', () => {
  const is = (key: string, parents = '', hasPort = false) => isHostKey(wordsOf(parents), wordsOf(key), hasPort);
  for (const key of ['SMTP_HOST', 'mail.server', 'EMAIL_SMTP_ADDRESS', 'relay_host', 'smarthost', 'SMTP_FQDN'])
    assert.ok(is(key), key);
  for (const key of ['HOST', 'mail', 'MAIL_ADDRESS', 'IMAP_MAIL_HOST', 'SMTP_IMAP_HOST', 'mail_url_host', 'WEB_HOST'])
    assert.ok(!is(key), key);
  for (const key of ['SMTP_PROXY_HOST', 'mail.db.host', 'mail_from_host', 'incoming_smtp_host', ''])
    assert.ok(!is(key), key);
  assert.deepEqual([is('host', 'smtp'), is('host', 'app'), is('host', 'imap.smtp')], [true, false, true]);
  assert.equal(isHostKey([], wordsOf('smtp-sender-addr')), false);
  assert.deepEqual([is('smtp-sender-addr'), is('smtp-sender-addr', '', true)], [false, true]);
});

function off(key: string, text: string) {
  const setting: Setting = { parents: [], key, words: wordsOf(key), text, at: 0, isDefault: false };
  return offPrefix(setting)?.join(' ') ?? null;
}

const OFF: readonly (readonly [key: string, text: string, prefix: string | null])[] = [
  ...['false', 'no', 'off', '0', 'none', 'FALSE'].map((text) => ['SMTP_ENABLED', text, 'smtp'] as const),
  ...['true', 'yes', '', 'falsely', 'not off'].map((text) => ['SMTP_ENABLED', text, null] as const),
  ['enabled', 'false', ''],
  ['app.smtp.active', 'no', 'app smtp'],
  ['ENABLE_SMTP', 'false', 'smtp'],
  ['ENABLE_SMTP', 'true', null],
  ['ENABLE_CACHE', 'false', null],
  ['SMTP_USE', 'false', null],
  ['mail.disabled', 'true', 'mail'],
  ['mail.disable', 'on', 'mail'],
  ['mail.mock', '1', 'mail'],
  ['mail.disabled', 'untrue', null],
  ['mail.disabled', '10', null],
  ['mail.disabled', 'false', null],
  ['count', '0', ''],
  ['count', '1', null],
  ['mail.count', '0', null],
  ['state', 'absent', ''],
  ['state', 'present', null],
  ['mail.state', 'absent', null],
  ['APP_SEND_EMAIL_NOTIFICATIONS', 'false', 'app'],
  ['APP_SEND_EMAIL_NOTIFICATIONS', 'true', null],
  ['sendEmailNotifications', 'no', ''],
  ['SEND_EMAIL_NOTIFICATIONS_TO', 'false', null],
  ['MAIL_MAILER', 'log', 'mail'],
  ['MAIL_MAILER', 'LOG', 'mail'],
  ['MAIL_MAILER', ':test', 'mail'],
  ['MAIL_MAILER', 'smtp', null],
  ['MAIL_DRIVER', 'sendmail', 'mail'],
  ['MAIL_TRANSPORT', 'ses', 'mail'],
  ['MAIL_PROTOCOL', 'mail', 'mail'],
  ['MAILER_DSN', 'null://null', 'mailer'],
  ['MAILER_DSN', 'smtp://null', null],
  ['mail_smtpmode', 'sendmail', 'mail'],
  ['EMAIL_BACKEND', 'django.core.mail.backends.console.EmailBackend', 'email'],
  ['EMAIL_BACKEND', 'django.core.mail.backends.SMTP.EmailBackend', null],
  ['EMAIL_BACKEND', 'Django.Locmem.Backend', 'email'],
  ['EMAIL_TYPE', 'sendmail', null],
  ['app.mailer', 'sendmail', 'app'],
  ['deliveryMethod', 'ses', ''],
  ['class_name', 'sendmail', 'class'],
  ['className', 'sendmail', 'class'],
  ['mail.mailers', 'sendmail', null],
  ['mailer_name', 'sendmail', null],
  ['mail.transporter', 'sendmail', null],
  ['x.typeless', 'log', null],
  ['mytype', 'log', null],
  ['APP_SEND_SENT_SEND_EMAIL_NOTIFICATIONS', 'off', 'app'],
  ['EMAIL_TYPE', 'dummy', 'email'],
  ['action_mailer.delivery_method', ':test', 'action mailer'],
  ['delivery_method', 'log', ''],
  ['mail.method', 'log', 'mail'],
  ['MAIL_HOST', 'log', null],
];
for (const [key, text, prefix] of OFF)
  test(`${key}=${text} switches off ${prefix === null ? 'nothing' : `"${prefix}"`}`, () =>
    assert.equal(off(key, text), prefix));

test('what begins with the words that are off is off with them', () => {
  const words = ['app', 'smtp', 'host'];
  const under = (least: number, ...prefixes: readonly string[]) => isUnder(new Set(prefixes), words, least);
  assert.deepEqual([under(0), under(1), under(0, 'smtp'), under(0, 'app host')], [false, false, false, false]);
  assert.deepEqual([under(1, 'app'), under(1, 'app smtp'), under(1, 'app smtp host')], [true, true, true]);
  assert.deepEqual([under(0, ''), under(1, ''), under(2, 'app')], [true, false, false]);
  assert.equal(isUnder(new Set(['app smtp host x']), words, 1), false);
});
