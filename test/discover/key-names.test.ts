/** Servers by the names of their keys, in settings of any notation. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type KeyNameOptions, serversOf } from '../../src/discover/key-names.ts';
import type { Block, Value } from '../../src/discover/tree/tree.ts';

/** A call in code: its name, and its arguments. */
class Call {
  readonly name: string;
  readonly args: readonly Plain[];
  constructor(name: string, ...args: readonly Plain[]) {
    this.name = name;
    this.args = args;
  }
}
type Plain = string | Call | readonly Plain[] | { readonly [key: string]: Plain };

function settings(plain: Plain): Value {
  let at = 0;
  const read = (value: Plain): Value => {
    at += 1000;
    const here = at;
    if (typeof value === 'string') return { kind: 'scalar', text: value, at: here };
    if (value instanceof Call) return { kind: 'call', name: value.name, args: value.args.map(read), at: here };
    if (Array.isArray(value)) return { kind: 'list', items: value.map(read), at: here };
    const entries = Object.entries(value).map(([key, inner]) => ({ key, keyAt: at, value: read(inner as Plain) }));
    return { kind: 'block', entries, at: here } satisfies Block;
  };
  return read(plain);
}

function servers(plain: Plain, options?: KeyNameOptions): string[] {
  const found = serversOf(settings(plain), options).map((one) =>
    one.isInterpolated
      ? 'interpolated'
      : `${one.host}:${one.port}${one.modeHint === undefined ? '' : ` ${one.modeHint}`}${one.certainty === 'likely' ? ' likely' : ''}`,
  );
  return [...new Set(found)];
}

type Row = readonly [plain: Plain, ...found: readonly string[]];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'the port of a host': [
    [{ smtp: { host: 'a.acme.net', port: '2525' } }, 'a.acme.net:2525'],
    [{ smtp: { host: 'a.acme.net', port: '443' } }],
    [{ smtp: { smtp_host: 'a.acme.net', port: '443' } }, 'a.acme.net:587 likely'],
    [{ smtp: { host: 'a.acme.net', port: 'x' } }, 'a.acme.net:587 likely'],
    [{ SMTP_HOST: 'a.acme.net', SMTP_PORT: '2525' }, 'a.acme.net:2525'],
    [{ SMTP_HOST: 'a.acme.net', SMTP_PORT: '143' }],
    [{ SMTP_HOST: 'a.acme.net', SMTP_PORT: 'x' }, 'a.acme.net:587 likely'],
    [{ SMTP_HOST: 'a.acme.net:443' }],
    [{ SMTP_HOST: 'a.acme.net:2526', SMTP_PORT: '2525' }, 'a.acme.net:2526'],
    [{ SMTP_SERVER: 'a.acme.net', SMTP_SERVER_PORT: '2525' }, 'a.acme.net:2525'],
    [{ smtp: { port: '2525', server: 'a.acme.net', server_port: '2526' } }, 'a.acme.net:2525'],
    [{ smtp: { server: 'a.acme.net', server_port: '2526' } }, 'a.acme.net:2526'],
    [{ SMTP_HOST: 'a.acme.net', smtp_port: '2525', SMTP_PORT: '2526' }, 'a.acme.net:2525'],
    // Of variables for an environment, each says what it is of.
    [{ SMTP_HOST: 'a.acme.net', port: '2525' }, 'a.acme.net:587 likely'],
    [{ app: { SMTP_HOST: 'a.acme.net', port: '2525' } }, 'a.acme.net:2525'],
    [{ job: { env: { SMTP_HOST: 'a.acme.net', port: '2525' } } }, 'a.acme.net:587 likely'],
    [{ job: { envs: { SMTP_HOST: 'a.acme.net', port: '2525' } } }, 'a.acme.net:2525'],
    // Other words, and nothing else that the port could be of.
    [{ SMTP_HOST: 'a.acme.net', MAIL_PORT: '2525' }, 'a.acme.net:2525'],
    [{ SMTP_HOST: 'a.acme.net', MAIL_PORT: '2525', EMAIL_PORT: '2526' }, 'a.acme.net:587 likely'],
    [{ SMTP_HOST: 'a.acme.net', MAIL_IMAP_PORT: '2525' }, 'a.acme.net:587 likely'],
    [{ SMTP_HOST: 'a.acme.net', APP_PORT: '2525' }, 'a.acme.net:587 likely'],
    [{ SMTP_HOST: 'a.acme.net', MAIL_HOST: 'b.acme.net', MAIL_PORT: '26' }, 'a.acme.net:587 likely', 'b.acme.net:26'],
    [{ SMTP_HOST: 'a.acme.net', MAIL_PORTS: '2525' }, 'a.acme.net:587 likely'],
  ],
  'what a key speaks of': [
    [{ app: { host: 'a.acme.net', port: '2525' } }],
    [{ smtp: { name: 'a.acme.net', port: '2525' } }],
    [{ relay_host: 'a.acme.net' }],
    [{ relay_host: 'a.acme.net', relay_port: '2525' }, 'a.acme.net:2525'],
    [{ smtp_relay: 'a.acme.net' }, 'a.acme.net:587 likely'],
    [{ mail_server: 'a.acme.net' }, 'a.acme.net:587 likely'],
    [{ 'smtp-sender-addr': 'a.acme.net:443' }],
    [{ 'smtp-sender-addr': 'a.acme.net:2525' }, 'a.acme.net:2525'],
    [{ 'smtp-sender-addr': 'a.acme.net', 'smtp-sender-port': '2525' }],
    [{ SENTRY_MAIL_HOST: 'a.acme.net' }],
    [{ SENTRY_MAIL_HOST: 'a.acme.net', SENTRY_MAIL_PORT: '26' }, 'a.acme.net:26'],
    [{ SENTRY_MAIL_HOST_SERVER: 'a.acme.net' }, 'a.acme.net:587 likely'],
    [{ '': 'a.acme.net', smtp: { '': 'a.acme.net', port: '25' } }],
    ...['true', 'FALSE', 'yes', 'no', 'on', 'off', 'null', 'nil', 'none', '~', '587', ''].map(
      (text): Row => [{ smtp_relay: text }],
    ),
    ...['truest', 'nobody', '5x'].map((text): Row => [{ smtp_relay: text }, `${text}:587 likely`]),
    [{ SMTP_HOST: '${X}' }, 'interpolated'],
    [{ SMTP_NAME: '${X}' }],
    [{ SMTP_HOST: 'a.acme.net;b.acme.net:2525' }, 'a.acme.net:587 likely', 'b.acme.net:2525'],
    [{ SMTP_NAME: 'a.acme.net;b.acme.net:2525' }],
  ],
  'next hops of Postfix': [
    [{ relayhost: '[a.acme.net]' }, 'a.acme.net:25'],
    [{ relayhost: 'a.acme.net' }, 'a.acme.net:25 likely'],
    [{ relayhost: 'a.acme.net:2525' }, 'a.acme.net:2525 likely'],
    [{ relayhost: 'smtp://a.acme.net' }, 'a.acme.net:587 starttls likely'],
    [{ postfix_relayhost: ['[a.acme.net]:587', '[b.acme.net]'] }, 'a.acme.net:587', 'b.acme.net:25'],
    [{ mail_smart_host: ['a.acme.net:587'] }, 'a.acme.net:587'],
    [{ mail_server: ['a.acme.net:587'] }],
    [{ mail_smarthost: ['a.acme.net:587'] }, 'a.acme.net:587'],
    [{ relayhosts: ['[a.acme.net]:587'] }],
    [{ relay_host_names: ['[a.acme.net]:587'], smart_host_names: ['a.acme.net:587'] }],
    [{ mail: { smart_hostname: ['a.acme.net:587'], relay_hostname: ['a.acme.net:587'] } }],
  ],
  URLs: [
    [{ MAILER_DSN: 'smtp://a.acme.net' }, 'a.acme.net:465 implicit likely'],
    [{ MAILER_DSN: 'smtp://a.acme.net:2525' }, 'a.acme.net:2525 starttls'],
    [{ MAILER_DSN: 'smtps://a.acme.net' }, 'a.acme.net:465 implicit'],
    [{ MAILER_DSN: 'smtp://default' }],
    [{ SMTP_HOST: 'default' }, 'default:587 likely'],
    [{ MAILER_URL: 'smtp://a.acme.net' }, 'a.acme.net:587 starttls likely'],
    [{ X_URL: 'smtp://a.acme.net:2525' }, 'a.acme.net:2525 starttls'],
    [{ X_URL: 'submission://a.acme.net' }, 'a.acme.net:587 starttls'],
    [{ X_URL: 'https://a.acme.net:2525' }],
    [{ SMTP_URL: 'https://a.acme.net:2525' }],
    [{ IMAP_URL: 'smtp://a.acme.net:2525' }],
    [{ imap: { url: 'smtp://a.acme.net:2525' } }],
    [{ DB_URL: 'ssl://a.acme.net:2525' }],
    [{ SMTP_HOST: 'ssl://a.acme.net:2525' }, 'a.acme.net:2525 implicit'],
    [{ SMTP_HOST: 'ssl://a.acme.net', SMTP_PORT: '2525' }, 'a.acme.net:2525 implicit'],
    [{ SMTP_HOST: 'tcp://a.acme.net:2525' }, 'a.acme.net:2525'],
    [{ SMTP_HOST: 'tcps://a.acme.net:2525' }],
    [{ RELAY_URL: 'smtp://a.acme.net' }, 'a.acme.net:587 starttls likely'],
    [{ relay: { url: 'submission://a.acme.net' } }, 'a.acme.net:587 starttls'],
    [{ X_URL: 'smtp://a.acme.net', X_PORT: '2525' }, 'a.acme.net:587 starttls likely'],
    [{ X_URL: 'smtp://a.acme.net:443' }],
  ],
  'how TLS begins': [
    [{ SMTP_HOST: 'a.acme.net', SMTP_SSL: 'true' }, 'a.acme.net:465 implicit likely'],
    [{ SMTP_HOST: 'a.acme.net:2525', SMTP_SSL: 'true' }, 'a.acme.net:2525 implicit'],
    [{ SMTP_HOST: 'a.acme.net:2525', SMTP_ENCRYPTION: 'starttls' }, 'a.acme.net:2525 starttls'],
    [{ SMTP_HOST: 'a.acme.net:2525', SMTP_TLS: 'true' }, 'a.acme.net:2525'],
    [{ SMTP_HOST: 'a.acme.net:2525', SMTP_SSL_CERT: 'true' }, 'a.acme.net:2525'],
  ],
  'what is switched off': [
    [{ smtp: { enabled: 'false', host: 'a.acme.net', server: { smtp_host: 'b.acme.net' } } }],
    [{ smtp: { enabled: 'true', host: 'a.acme.net' } }, 'a.acme.net:587 likely'],
    [{ SMTP_ENABLED: 'false', SMTP_HOST: 'a.acme.net', MAIL_HOST: 'b.acme.net' }, 'b.acme.net:587 likely'],
    [{ enabled: 'false', SMTP_HOST: 'a.acme.net' }, 'a.acme.net:587 likely'],
    [{ app: { enabled: 'false', smtp: { host: 'a.acme.net' } } }],
    [
      { app: { smtp_enabled: 'false', smtp: { host: 'a.acme.net' }, mail: { host: 'b.acme.net' } } },
      'b.acme.net:587 likely',
    ],
    [{ smtp_enabled: 'false', smtp: [{ host: 'a.acme.net' }] }],
    [
      { app: { enabled: 'false', list: [{ smtp: { host: 'a.acme.net' } }] }, smtp_host: 'b.acme.net:25' },
      'b.acme.net:25',
    ],
  ],
  'what a mapping says that it is': [
    ...['platform', 'type', 'transport', 'protocol', 'driver', 'provider', 'method', 'backend', 'adapter'].map(
      (key): Row => [{ a: { [key]: 'smtp', server: 'a.acme.net', port: '2525' } }, 'a.acme.net:2525'],
    ),
    [{ a: { platform: ':smtp', server: 'a.acme.net:2525' } }, 'a.acme.net:2525'],
    [{ a: { platform: 'SMTPS', server: 'a.acme.net:2525' } }, 'a.acme.net:2525'],
    [{ a: { platform: 'xsmtp', server: 'a.acme.net:2525' } }],
    [{ a: { platform: 'smtpx', server: 'a.acme.net:2525' } }],
    [{ platform: 'smtp', server: 'a.acme.net:2525' }],
    ...['options', 'settings', 'config'].map(
      (key): Row => [{ a: { type: 'smtp', [key]: { host: 'a.acme.net:2525' } } }, 'a.acme.net:2525'],
    ),
    [{ a: { type: 'smtp', other: { host: 'a.acme.net:2525' } } }],
    [{ a: { type: 'http', options: { host: 'a.acme.net:2525' } } }],
    [{ with: { server_address: 'a.acme.net', server_port: '2525', to: 'x' } }, 'a.acme.net:2525'],
    [{ with: { server_address: 'a.acme.net', server_port: '2525', subject: 'x' } }, 'a.acme.net:2525'],
    [{ with: { server_address: 'a.acme.net', server_port: '2525' } }],
    [{ with: { to: 'x', subject: 'x', server: 'a.acme.net:2525' } }],
  ],
  'pairs and options': [
    [
      {
        env: [
          { name: 'SMTP_HOST', value: 'a.acme.net' },
          { name: 'SMTP_PORT', value: '2525' },
        ],
      },
      'a.acme.net:2525',
    ],
    [{ env: ['SMTP_HOST=a.acme.net', 'SMTP_PORT=2525'] }, 'a.acme.net:2525'],
    [{ args: ['--smtp-host', 'a.acme.net', '--smtp-port=2525'] }, 'a.acme.net:2525'],
    [{ command: 'run --smtp-host a.acme.net --smtp-port 2525' }, 'a.acme.net:2525'],
    [{ other: 'run --smtp-host a.acme.net --smtp-port 2525' }],
  ],
  'defaults of code': [
    [{ SMTP_HOST: new Call('env', 'X', 'a.acme.net:2525') }, 'a.acme.net:2525'],
    [{ SMTP_HOST: new Call('env', 'X', { default: 'a.acme.net:2525' }) }, 'a.acme.net:2525'],
    [{ SMTP_HOST: new Call('env', 'X') }],
    [{ SMTP_HOST: new Call('lower', 'a.acme.net:2525') }, 'a.acme.net:2525'],
  ],
};
for (const [name, rows] of Object.entries(TABLES)) {
  for (const [plain, ...found] of rows)
    test(`${name}: ${JSON.stringify(plain)}`, () => assert.deepEqual(servers(plain), found));
}

const KNOWN: readonly (readonly [plain: Plain, options: KeyNameOptions, ...found: readonly string[]])[] = [
  [{ SMTP_HOST: 'a.acme.net' }, { defaultPort: 25 }, 'a.acme.net:25'],
  [{ SMTP_HOST: 'a.acme.net', SMTP_SSL: 'true' }, { defaultPort: 25 }, 'a.acme.net:25 implicit'],
  [{ SMTP_HOST: 'a.acme.net', SMTP_SSL: 'true' }, { defaultPort: 25, defaultTlsPort: 465 }, 'a.acme.net:465 implicit'],
  [{ SMTP_HOST: 'a.acme.net' }, { defaultTlsPort: 465 }, 'a.acme.net:587 likely'],
  [{ SMTP_HOST: 'a.acme.net:26' }, { defaultPort: 25 }, 'a.acme.net:26'],
  [{ MAILER_URL: 'smtp://a.acme.net' }, { defaultPort: 25 }, 'a.acme.net:587 starttls likely'],
  [{ relayhost: '[a.acme.net]' }, { defaultPort: 587 }, 'a.acme.net:25'],
  [{ SMTP_HOST: 'a.acme.net:26', SMTP_TLS: 'true' }, { isTlsImplicit: true }, 'a.acme.net:26 implicit'],
  [{ SMTP_HOST: 'a.acme.net:26', SMTP_TLS: 'true' }, { isTlsImplicit: false }, 'a.acme.net:26'],
  [{ host: 'a.acme.net', port: '26' }, { context: ['mail'] }, 'a.acme.net:26'],
  [{ host: 'a.acme.net', port: '26' }, {}],
  [{ enabled: 'false', host: 'a.acme.net', port: '26' }, { context: ['mail'] }],
  [{ args: ['--host=a.acme.net:26'] }, { context: ['mail'] }, 'a.acme.net:26'],
  [{ env: { host: 'a.acme.net:26' } }, { context: ['mail'] }, 'a.acme.net:26'],
  [{ SMTP_HOST: new Call('env', 'X', 'a.acme.net:26') }, { areDefaultsLikely: true }, 'a.acme.net:26 likely'],
  [{ SMTP_HOST: 'a.acme.net:26' }, { areDefaultsLikely: true }, 'a.acme.net:26'],
];
for (const [plain, options, ...found] of KNOWN) {
  test(`what is known of a software: ${JSON.stringify(plain)} ${JSON.stringify(options)}`, () =>
    assert.deepEqual(servers(plain, options), found));
}

test('what is said of why a server is one', () => {
  const why = (plain: Plain, options?: KeyNameOptions) => serversOf(settings(plain), options)[0]?.why;
  assert.equal(why({ SMTP_HOST: 'a.b:26' }), 'key "SMTP_HOST"');
  assert.equal(why({ SMTP_HOST: 'a.b', SMTP_PORT: '26' }), 'key "SMTP_HOST" with "SMTP_PORT"');
  assert.equal(why({ SMTP_HOST: '${X:-a.b}', SMTP_PORT: '26' }), 'key "SMTP_HOST" with "SMTP_PORT", its default');
  assert.equal(why({ SMTP_HOST: new Call('env', 'X', 'a.b:26') }), 'key "SMTP_HOST", its default');
  assert.equal(why({ SMTP_HOST: 'a.b' }), 'key "SMTP_HOST", port 587 by convention');
  assert.equal(why({ SMTP_HOST: 'a.b' }, { defaultPort: 25 }), 'key "SMTP_HOST", port 25 by default');
});

test('no mapping has more servers than five hundred', () => {
  const many = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`X${index}_SMTP_HOST`, 'a.acme.net:25']));
  assert.equal(serversOf(settings(many)).length, 500);
});
