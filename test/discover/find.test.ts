/** From files to finds: which are read, what is counted, where a find is, and whose it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discover, discoverIn } from '../../src/discover/find.ts';
import { hop, valuesIn } from '../../src/discover/hop.ts';
import { ownNameAt } from '../../src/discover/own-name.ts';
import { positionsOf } from '../../src/discover/position.ts';

const env = (...lines: readonly string[]) => ({ path: '.env', text: lines.map((line) => `${line}\n`).join('') });

test('each host that stands for something else is counted once a place, by the file', async () => {
  const { finds, interpolatedCounts, unreadable } = await discover([
    { path: 'compose.yml', text: 'services:\n  a:\n    environment:\n      SMTP_HOST: ${A}\n      MAIL_HOST: ${B}\n' },
    env('SMTP_HOST=mail.acme.net', 'SMTP_PORT=587'),
    { path: 'notes.txt', text: 'no settings of mail\n' },
    { path: 'b.yml', text: `smtp: &a [mail, ${'{a: '.repeat(70_000)}` },
  ]);
  assert.deepEqual([...interpolatedCounts], [['compose.yml', 2]]);
  assert.deepEqual(unreadable, ['b.yml']);
  assert.deepEqual(
    finds.map(({ file, host }) => [file, host]),
    [['.env', 'mail.acme.net']],
  );
});

test('a script that is none is named as unreadable', async () => {
  const { finds, unreadable } = await discover([
    { path: 'dnsconfig.js', text: 'D("acme.net", MX("@", 10, "mail");\n' },
  ]);
  assert.deepEqual([finds, unreadable], [[], ['dnsconfig.js']]);
});

test('a turn is waited for before each file, and what it throws ends the search', async () => {
  let turns = 0;
  const count = async () => {
    turns += 1;
  };
  await discover([env('SMTP_HOST=mail.acme.net'), { path: 'a.txt', text: 'x' }], count);
  assert.equal(turns, 3);
  const stop = async () => {
    throw new Error('it is over');
  };
  await assert.rejects(discover([env('SMTP_HOST=mail.acme.net')], stop), /^Error: it is over$/);
});

test('more text than memory holds is refused', async () => {
  const half = { path: '.env', text: 'SMTP_HOST=mail.acme.net\n'.padEnd(100_000_000, '#') };
  const message = /^the files that may name a server have more than 200000000 characters: expected fewer files/;
  const files = function* (...more: readonly { path: string; text: string }[]) {
    yield half;
    yield half;
    yield* more;
  };
  const stop = async () => {
    throw new Error('looked on');
  };
  let turns = 0;
  const until = (last: number) => async () => {
    turns += 1;
    if (turns > last) await stop();
  };
  await assert.rejects(discover(files(env('SMTP_HOST=x')), until(3)), { name: 'UsageError', message });
  turns = 0;
  await assert.rejects(discover(files({ path: 'a.txt', text: 'nothing of ours' }), until(3)), /looked on/);
});

test('one find a place and port, and no guess where something certain is known, in the order of the text', async () => {
  const finds = await discoverIn([env('B_SMTP_HOST=b.acme.net', 'A_SMTP_HOST=a.acme.net', 'A_SMTP_PORT=465'), env()]);
  assert.deepEqual(
    finds.map(({ host, port, line, certainty }) => [host, port, line, certainty]),
    [
      ['b.acme.net', 587, 1, 'likely'],
      ['a.acme.net', 465, 2, 'certain'],
    ],
  );
  const twice = await discoverIn([env('SMTP_HOST=a.acme.net'), env('SMTP_HOST=a.acme.net')]);
  assert.equal(twice.length, 1);
});

test('whose a server is, by its name and port', async () => {
  const classes: Record<string, string> = {};
  const names = ['a.acme.net:1025', 'a.acme.net:2526', 'ethereal.email:587', 'smtp.ethereal.email:587', '8.8.8.8:25'];
  const more = [
    'notethereal.email:587',
    'ethereal.email.net:587',
    '10.0.0.1:25',
    'smtp.gmail.com:587',
    'a.acme.net:2525',
  ];
  for (const address of [...names, ...more]) {
    const [find] = await discoverIn([env(`SMTP_HOST=${address}`)]);
    classes[address] = find?.class ?? 'none';
  }
  assert.deepEqual(classes, {
    'a.acme.net:1025': 'placeholder',
    'a.acme.net:2526': 'placeholder',
    'ethereal.email:587': 'placeholder',
    'smtp.ethereal.email:587': 'placeholder',
    'notethereal.email:587': 'own',
    'ethereal.email.net:587': 'own',
    '8.8.8.8:25': 'own',
    '10.0.0.1:25': 'placeholder',
    'smtp.gmail.com:587': 'provider',
    'a.acme.net:2525': 'own',
  });
});

test('a position counts lines of every kind and code points, and no byte order mark', () => {
  const at = (text: string, ...offsets: readonly number[]) =>
    positionsOf(text, offsets).map(({ line, column }) => `${line}:${column}`);
  assert.deepEqual(at('ab\ncd\r\nef\rg', 0, 1, 3, 4, 7, 8, 10), ['1:1', '1:2', '2:1', '2:2', '3:1', '3:2', '4:1']);
  assert.deepEqual(at('\uFEFFab\ncd', 1, 2, 4), ['1:1', '1:2', '2:1']);
  assert.deepEqual(at('ab\uFEFF', 1, 2), ['1:2', '1:3']);
  // A code point beyond the first 65,536 has two halves; what else lies about them is one each.
  assert.deepEqual(at('\u{1F4E7}a\u{10FFFF}\u{10000}b', 2, 3, 5, 7), ['1:2', '1:3', '1:4', '1:5']);
  assert.deepEqual(at('\uE000\uFFFD\u{10FC00}a', 1, 2, 4), ['1:2', '1:3', '1:4']);
  assert.deepEqual(at('a\u{103FF}b\u{10000}c', 3, 3, 6), ['1:3', '1:3', '1:5']);
});

test('a value of a pattern is where it is written, and a match without one is none', () => {
  assert.deepEqual(
    [...valuesIn('relay a.b; relay; relay ""', /relay(?: (?:"(?<value>)"|(?<other>[\w.]+)))?/dg)],
    [{ value: '', at: 25 }],
  );
  assert.deepEqual([...valuesIn('relay a.b', /relay (?<value>[\w.]+)/dg)], [{ value: 'a.b', at: 6 }]);
  assert.deepEqual([...valuesIn('relay a.b', /relay/dg)], []);
});

test('where mail is handed on to has a dot or brackets, and the port that is written first', () => {
  const to = (value: string, port: number | null = null, isLookedUp = false) =>
    hop({ value, at: 5, port, standard: 25, what: 'relay', isLookedUp }).map(
      ({ host, at, port: read, certainty, isInterpolated }) =>
        isInterpolated ? `interpolated @${at}` : `${host}:${read} @${at} ${certainty}`,
    );
  assert.deepEqual(to('mail.acme.net'), ['mail.acme.net:25 @5 certain']);
  assert.deepEqual(to('mail.acme.net', 26), ['mail.acme.net:26 @5 certain']);
  assert.deepEqual(to('mail.acme.net:587', 26), ['mail.acme.net:587 @5 certain']);
  assert.deepEqual(to('acme.net', null, true), ['acme.net:25 @5 likely']);
  assert.deepEqual(to('[acme.net]', null, true), ['acme.net:25 @6 certain']);
  assert.deepEqual(to('[mail]'), ['mail:25 @6 certain']);
  assert.deepEqual([...to('mail'), ...to('a b'), ...to('')], []);
  assert.deepEqual(to('${RELAY}'), ['interpolated @5']);
});

test('a server of its own name is at 25, or at the ports that are opened', () => {
  const own = (host: string, ...ports: readonly number[]) =>
    ownNameAt(
      host,
      3,
      ports.map((port) => ({ port })),
      'myhostname',
    ).map(({ host: name, at, port, certainty, why, isInterpolated }) =>
      isInterpolated ? `interpolated @${at}` : `${name}:${port} @${at} ${certainty} ${why}`,
    );
  assert.deepEqual(own('mail.acme.net'), ['mail.acme.net:25 @3 certain myhostname, port 25']);
  assert.deepEqual(own('mail', 465, 587), [
    'mail:465 @3 likely myhostname, port 465',
    'mail:587 @3 likely myhostname, port 587',
  ]);
  for (const name of ['$host', '{{ host }}', '<host>', '%h']) assert.deepEqual(own(name), ['interpolated @3'], name);
  assert.deepEqual([...own('a b'), ...own('')], []);
});

test('the own name of a mail server that stands for something else is counted at its place', async () => {
  const { finds, interpolatedCounts } = await discover([
    { path: 'mailu.env', text: 'HOSTNAMES=__NAME__,mail.acme.net\nTLS_FLAVOR=cert\n' },
    { path: 'mailcow.conf', text: 'MAILCOW_HOSTNAME=${NAME}\n' },
  ]);
  assert.deepEqual(
    [finds, [...interpolatedCounts]],
    [
      [],
      [
        ['mailu.env', 1],
        ['mailcow.conf', 1],
      ],
    ],
  );
});

test('the path alone may say that a file is of mail', async () => {
  const text = 'host: a.acme.net\nport: 26\n';
  const finds = await discoverIn([
    { path: 'config/mail.yml', text },
    { path: 'config/web.yml', text },
  ]);
  assert.deepEqual(
    finds.map(({ file, host, port }) => [file, host, port]),
    [['config/mail.yml', 'a.acme.net', 26]],
  );
});

test('a file that is kept for what is rendered from it, and is not of mail, is not read itself', async () => {
  const broken = { path: 'dnsconfig.js', text: 'D("acme.net", [' };
  const { finds, unreadable } = await discover([broken, env('SMTP_HOST=mail.acme.net:587')]);
  assert.deepEqual([finds.length, unreadable], [1, []]);
  // What no format reads is not unreadable.
  assert.deepEqual((await discover([{ path: 'a.txt', text: 'smtp' }])).unreadable, []);
});

test('a rendered host is found in its source however it is written there, and nowhere within another name', async () => {
  const rendered =
    'name: mail\nservices:\n  app:\n    environment:\n      SMTP_HOST: mail.acme.net\n      SMTP_PORT: "587"\n    image: app\n';
  const movedTo = async (text: string) => {
    const [find] = await discoverIn([
      { path: 'rendered.yml', text: rendered },
      { path: '.env', text },
    ]);
    return find && `${find.file}:${find.line}:${find.column}`;
  };
  for (const text of [
    'H=mail.acme.net',
    'H=mail.acme.net\nX=1\n',
    'H=Mail.ACME.net.',
    'H=mail.acme.net:587',
    'H="mail.acme.net"',
  ])
    assert.equal(await movedTo(text), `.env:1:${text.includes('"') ? 4 : 3}`, text);
  for (const text of ['mail.acme.net=1', '\nmail.acme.net'])
    assert.equal(await movedTo(text), `.env:${text.startsWith('\n') ? 2 : 1}:1`, text);
  for (const name of ['xmail.acme.net', '-mail.acme.net', '.mail.acme.net', '_mail.acme.net', 'mail.acme.netx'])
    assert.equal(await movedTo(`H=${name}\n`), 'rendered.yml:5:18', name);
  for (const name of ['mail.acme.net-x', 'mail.acme.net_x', 'mail.acme.net.org', 'mail.acme.netmail.acme.net'])
    assert.equal(await movedTo(`H=${name}\n`), 'rendered.yml:5:18', name);
  assert.equal(await movedTo('A=mail.acme.net.org\nB=xmail.acme.net\nC=mail.acme.net\n'), '.env:3:3');
});

test('a source that does not speak of mail is looked at, and neither the rendered file itself nor a certificate is moved', async () => {
  const body = 'name: app\nservices:\n  app:\n    environment:\n      SMTP_HOST: out.acme.net\n    image: app\n';
  const placed = async (path: string, text: string, source: string) =>
    (
      await discoverIn([
        { path, text },
        { path: '.env', text: source },
      ])
    ).map(({ file, line }) => `${file}:${line}`);
  assert.deepEqual(await placed('rendered.yml', body, 'H=out.acme.net\n'), ['.env:1']);
  assert.deepEqual(await placed('compose.rendered.yml', body, 'H=out.acme.net\n'), ['.env:1']);
  assert.deepEqual(await placed('rendered.yml', body, 'H=other.acme.net\n'), ['rendered.yml:5']);
  const pem = '        -----BEGIN CERTIFICATE-----\n        MIIB\n        -----END CERTIFICATE-----\n';
  const config = `name: app\nservices:\n  app:\n    image: app\nconfigs:\n  a:\n    file: a.pem\n    content: |\n${pem}`;
  assert.deepEqual(await placed('rendered.yml', config, '# x\n'), ['rendered.yml:9']);
});

test('what is beyond the head of a file does not say which format reads it', async () => {
  const at = async (length: number) =>
    (await discoverIn([{ path: 'notes', text: `${'#'.repeat(length)}\nmailhub=a.acme.net\n` }])).length;
  assert.deepEqual([await at(4000), await at(4096)], [1, 0]);
});

test('what a reader gives up on is not read, and what stands for something else is counted, by the file', async () => {
  const { finds, interpolatedCounts, unreadable } = await discover([
    { path: 'dnsconfig.js', text: 'D("smtp", [' },
    env('SMTP_HOST=${A}', 'B_SMTP_HOST=${B}'),
    { path: 'b.env', text: 'SMTP_HOST=mail.acme.net:25\n' },
  ]);
  assert.deepEqual([finds.length, [...interpolatedCounts], unreadable], [1, [['.env', 2]], ['dnsconfig.js']]);
});

test('a file in a file in a file is looked into, and no further', async () => {
  const map = (name: string, text: string) =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  ${name}: |\n${text.replace(/^(?=.)/gm, '    ')}`;
  const once = map('mail.env', 'SMTP_HOST=mail.acme.net\nSMTP_PORT=587\n');
  const twice = map('a.yaml', once);
  const hosts = async (text: string) =>
    (await discoverIn([{ path: 'k8s/a.yaml', text }])).map(({ host, line }) => `${host} ${line}`);
  assert.deepEqual(await hosts(once), ['mail.acme.net 7']);
  assert.deepEqual(await hosts(twice), ['mail.acme.net 13']);
  assert.deepEqual(await hosts(map('b.yaml', twice)), []);
});

test('names are in lower case, where they are of somebody', async () => {
  const finds = await discoverIn([
    env('A_SMTP_HOST=SMTP.Gmail.com:587', 'B_SMTP_HOST=Mail.Acme.net:587', 'C_SMTP_HOST=mail.bücher.example.net:587'),
  ]);
  assert.deepEqual(
    finds.map(({ host, class: whose }) => [host, whose]),
    [
      ['smtp.gmail.com', 'provider'],
      ['mail.acme.net', 'own'],
      ['mail.xn--bcher-kva.example.net', 'placeholder'],
    ],
  );
});
