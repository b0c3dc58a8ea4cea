/** DNS records in settings, and the files that are embedded in them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Surroundings } from '../../src/discover/format.ts';
import { findInTree } from '../../src/discover/tree-finds.ts';
import { type Notation, treesOf } from '../support/trees.ts';

const nowhere: Surroundings = { beside: () => undefined, inside: async () => [] };

/** What is found in a text with "«" before each host: as "HOST:PORT WHY", and "?" for one that is not written. */
async function found(notation: Notation, marked: string): Promise<readonly string[]> {
  const parts = marked.split('«');
  const marks = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('').length);
  const all = await findInTree(await treesOf(notation, parts.join('')), nowhere);
  const records = all.filter(({ why }) => !why.startsWith('key '));
  // What is seen twice is said once.
  const finds = records.filter((one, index) => records.findIndex(({ at }) => at === one.at) === index);
  assert.deepEqual(
    finds.map(({ at }) => at).sort((a, b) => a - b),
    marks,
    marked,
  );
  return finds.map(({ isInterpolated, host, port, why }) => (isInterpolated === true ? '?' : `${host}:${port} ${why}`));
}

const RECORDS: readonly (readonly [notation: Notation, text: string, ...finds: string[]])[] = [
  // What says the type.
  ['yaml', '{type: MX, name: a.b, value: 10 «m.c}', 'm.c:25 MX record of "a.b"'],
  ['yaml', '{type: mx, value: 10 «m.c.}', 'm.c:25 MX record'],
  ['yaml', '{type: TLSA, name: _25._tcp.«m.c, value: 10 m.d}', 'm.c:25 TLSA record "_25._tcp.m.c"'],
  ['yaml', '{type: A, value: 10 m.c, priority: 10, exchange: m.c}'],
  ['yaml', '{type: MXX, mx: [10 «m.c]}', 'm.c:25 MX record'],
  ['yaml', '{type: XMX, value: 10 m.c}'],
  ['hcl', 'resource "a_mx_record" "b" { name = "d"\n records = ["10 «m.c"] }', 'm.c:25 MX record of "d"'],
  [
    'hcl',
    'resource "a_srv_rrset" "_srv_record" { name = "_smtp._tcp"\n records = ["0 1 25 «m.c"] }',
    'm.c:25 SRV record "_smtp._tcp"',
  ],
  ['hcl', 'resource "a_TLSA_record_set" "b" { name = "_25._tcp.«m.c" }', 'm.c:25 TLSA record "_25._tcp.m.c"'],
  ['hcl', 'resource "a_tlsa_records" "b" { name = "_25._tcp.m.c" }'],
  ['hcl', 'a_tlsa_record "b" "c" { name = "_25._tcp.m.c" }'],
  ['hcl', 'a_tlsa_record = { name = "_25._tcp.m.c" }'],
  // What is not there.
  [
    'yaml',
    '{a: {count: 0, type: MX, value: 10 m.c, b: [{type: MX, value: 10 m.d}]}, e: {type: MX, value: 10 «m.e}}',
    'm.e:25 MX record',
  ],
  ['yaml', '{state: absent, type: MX, value: 10 m.c}'],
  ['yaml', '{state: present, count: 1, type: MX, value: 10 «m.c}', 'm.c:25 MX record'],
  // Records that are written in one text.
  [
    'javascript',
    'x = {type: "MX", records: f(["10 «m.c"], [["20 «m.d", g("30 «m.e")]])}',
    ...['m.c', 'm.d', 'm.e'].map((host) => `${host}:25 MX record`),
  ],
  [
    'yaml',
    '{type: MX, records: [{value: 10 «m.c}, {content: 20 «m.d}, {rdata: 30 «m.e}, {data: 40 «m.f}, {a: {value: 50 «m.g}}]}',
    ...['m.c', 'm.d', 'm.e', 'm.f', 'm.g'].map((host) => `${host}:25 MX record`),
  ],
  ['yaml', '{type: SRV, name: _submission._tcp, value: "0 1 587 «m.c"}', 'm.c:587 SRV record "_submission._tcp"'],
  ['yaml', '{type: MX, values: [«10 $HOST, "«10 ${HOST}", \'$HOST\', x10 $HOST]}', '?', '?'],
  ['yaml', '{type: SRV, name: _smtp._tcp, value: 0 1 25 $HOST}'],
  ['yaml', '{type: MX, values: [«5 $HOST, "«10 mx.__DOMAIN__.net"]}', '?', '?'],
  ['yaml', '{a: {exchange: «mx.__DOMAIN__.net, priority: 10}}', '?'],
  ['yaml', '{type: SRV, name: _smtp._tcp, value: 0 1 25 «mx.__DOMAIN__.net}', '?'],
  ['yaml', '{type: TLSA, name: _25._tcp.«mx.__DOMAIN__.net}', '?'],
  ['yaml', '{type: CNAME, name: _smtp._tcp, port: 25, target: m.c}'],
  ['yaml', '{type: MX, records: [{value: [10 «m.c]}]}', 'm.c:25 MX record'],
  ['yaml', '{type: MX, records: [{a: [{priority: 10, value: «m.c}]}]}', 'm.c:25 MX record'],
  ['javascript', 'x = {type: "MX", records: [{a: f({priority: 10, value: "«m.c"})}]}', 'm.c:25 MX record'],
  ['yaml', '{type: SRV, name: _smtp._tcp, SRV_record: {port: 25, target: «m.c}}', 'm.c:25 SRV record "_smtp._tcp"'],
  // Records whose parts are apart.
  ['yaml', '{type: MX, priority: 10, host: 10, value: «m.c, exchange: "-"}', 'm.c:25 MX record'],
  ['yaml', '{type: MX, priority: 10, value: "«$HOST"}', '?'],
  ['yaml', '{type: MX, priority: 10, value: a b}'],
  ['yaml', '{type: MX, value: m.c}'],
  ['hcl', 'x = {type = "MX", priority = 10, value = host}'],
  [
    'yaml',
    '{type: MX, name: a, records: [{preference: 10, exchange: «m.c}, {preference: 20, exchange: «m.d}]}',
    'm.c:25 MX record of "a"',
    'm.d:25 MX record of "a"',
  ],
  [
    'yaml',
    '{type: MX, MX_record: {preference: 10, exchange: «m.c}, other: {preference: 10, value: m.d}}',
    'm.c:25 MX record',
  ],
  ['hcl', 'resource "a_mx_record" "b" {\n record {\n preference = 10\n exchange = "«m.c"\n }\n}', 'm.c:25 MX record'],
  ['yaml', '{type: SRV, name: _smtp._tcp, port: 25, target: «m.c}', 'm.c:25 SRV record "_smtp._tcp"'],
  [
    'yaml',
    '{type: SRV, name: a, service: smtp, proto: tcp, srv_port: 26, host: «m.c}',
    'm.c:26 SRV record "_smtp._tcp"',
  ],
  [
    'yaml',
    '{type: SRV, name: a, data: {service: _smtp, protocol: _tcp, port: 27, target: «m.c}}',
    'm.c:27 SRV record "_smtp._tcp"',
  ],
  ['yaml', '{type: SRV, service: smtp, proto: tcp, data: {port: 25, target: «m.c}}', 'm.c:25 SRV record "_smtp._tcp"'],
  ['yaml', '{type: SRV, name: _smtp._tcp, service: smtps, port: 25, target: «m.c}', 'm.c:25 SRV record "_smtp._tcp"'],
  ['yaml', '{type: SRV, name: _smtp._tcp, proto: tcp, port: 25, target: «m.c}', 'm.c:25 SRV record "_smtp._tcp"'],
  ['yaml', '{type: SRV, name: _smtp._tcp, priority: 0, content: 1 25 «m.c}', 'm.c:25 SRV record "_smtp._tcp"'],
  [
    'yaml',
    '{type: SRV, name: _smtp._tcp, priority: 0, port: 25, content: 1 25 «m.c}',
    'm.c:25 SRV record "_smtp._tcp"',
  ],
  ['yaml', '{type: SRV, name: _smtp._tcp, target: m.c}'],
  ['yaml', '{type: SRV, name: _smtp._tcp, port: 25}'],
  ['yaml', '{type: SRV, name: _smtp._tcp, target: 0 1 25 «m.c}', 'm.c:25 SRV record "_smtp._tcp"'],
  ['yaml', '{type: SRV, name: !Ref x, port: 25, target: m.c}'],
  ['hcl', 'x = {type = "MX", name = owner, value = "10 «m.c"}', 'm.c:25 MX record'],
  // Hosts beside a priority, without a type.
  ['yaml', '{server: «m.c, priority: 10}', 'm.c:25 MX record'],
  ['yaml', '{mail_server: «m.c, preference: 10}', 'm.c:25 MX record'],
  ['yaml', '{mailServer: «m.c, priority: 10}', 'm.c:25 MX record'],
  ['yaml', '{a: {exchange: «m.c, prio: 10}}', 'm.c:25 MX record'],
  ['yaml', '{a: {mail_exchanger: «m.c, prio: 10}}', 'm.c:25 MX record'],
  ['yaml', '{a: {value: m.c, priority: 10}, b: {server: m.c, prio: 10}, c: {target: m.c, preference: 10}}'],
  ['yaml', '{server: m.c, priority: 10, weight: 1}'],
  ['yaml', '{exchange: m.c, priority: 10, port: 1}'],
  ['yaml', '{mx: {value: m.c, priority: 10, type: x}}'],
  ['yaml', '{mx: {a: {value: «m.c, priority: 10}}}', 'm.c:25 MX record'],
  [
    'yaml',
    '{my_mx: [10 «m.c], mx1: [10 «m.d], MX: [10 «m.e], dnsMxRecord: [10 «m.f]}',
    ...['m.c', 'm.d', 'm.e', 'm.f'].map((host) => `${host}:25 MX record`),
  ],
  ['yaml', '{mxa: [10 m.c], amx: [10 m.c], maxmxs: [10 m.c], records: [10 m.c], mx: 10 m.c}'],
  ['yaml', '{mx: {records: [10 «m.c, m.d]}}', 'm.c:25 MX record'],
  [
    'yaml',
    '{mx: {«m.c: 10, «m-d.e.: "20", f: 30, g.h: x40, n.o: 4x, p.b.1: 50, i.1: 50, "j k.l": 60, m.n: [1]}}',
    'm.c:25 MX record',
    'm-d.e:25 MX record',
  ],
  ['yaml', '{mx: {a: {m.c: 10}}, b: {m.c: 10}}'],
];
for (const [notation, text, ...finds] of RECORDS)
  test(`records: ${notation}: ${text}`, async () => assert.deepEqual(await found(notation, text), finds));

test('a record is read under every name that providers give its parts', async () => {
  const names =
    'records rrdatas rrdata resourceRecords resource_records values record_values record content contents value data rdata rdatas answers answer target targets mx_records mxRecords entries';
  for (const name of names.split(' '))
    assert.deepEqual(await found('yaml', `{type: MX, ${name}: [10 «m.c]}`), ['m.c:25 MX record'], name);
  for (const name of 'target srv_target host hostname server value content'.split(' '))
    assert.deepEqual(
      await found('yaml', `{type: SRV, name: _smtp._tcp, port: 25, ${name}: «m.c}`),
      ['m.c:25 SRV record "_smtp._tcp"'],
      name,
    );
  for (const name of 'type record_type recordType fieldType rtype rrtype rr_type record_set_type'.split(' '))
    assert.deepEqual(await found('yaml', `{${name}: MX, value: 10 «m.c}`), ['m.c:25 MX record'], name);
});

const TEXTS: readonly (readonly [settings: string, ...names: string[]])[] = [
  ['a: "one line"\nb: |\n  X\n', 'b'],
  ['main.cf: |\n  X\n', 'main.cf'],
  ['.env: |\n  X\n', '.env'],
  ['transport: |\n  X\nmsmtprc: |\n  X\n', 'transport', 'msmtprc'],
  ['ssmtp.conf: |\n  X\ncrontab: |\n  X\nxcrontab: |\n  X\n', 'ssmtp.conf', 'crontab', 'xcrontab'],
  [
    'service.email: |\n  X\na.smtp: |\n  a: X\na.Mail: |\n  X\na.default: |\n  X\n',
    'service.email',
    'a.smtp.yaml',
    'a.Mail',
    'a.default',
  ],
  ['a b.c: |\n  a: X\na/b.c: |\n  a: X\n', 'a b.c.yaml', 'a/b.c.yaml'],
  ['a: |\n  #cloud-config\n  X\nmain.cf: |\n\n  #cloud-config\n', 'cloud-config.yaml', 'cloud-config.yaml'],
  ['a: |\n  #cloud-configs\nb: |\n  X\n  #cloud-config\n', 'a', 'b'],
  // By the path beside it.
  ['path: /etc/a\ncontent: |\n  a: X\n', '/etc/a'],
  ['dest: b\ncontent: |\n  a: X\n', 'b.yaml'],
  ['destination: /etc/a\nb: |\n  c: X\n', '/etc/a'],
  ['filename: /etc/a\nb: |\n  c: X\n', '/etc/a'],
  ['path: /spec/a\ncontent: |\n  a: X\n', '/spec/a.yaml'],
  ['path: /data\ncontent: |\n  a: X\n', '/data.yaml'],
  ['path: /metadata/a\ncontent: |\n  X\n', '/metadata/a'],
  ['path: /database/a\ncontent: |\n  a: X\n', '/database/a'],
  ['path: a/spec/b\ncontent: |\n  a: X\n', 'a/spec/b'],
  ['path: /etc/a\nmain.cf: |\n  X\n', 'main.cf'],
  ['/etc/a:\n  b:\n    c: |\n      a: X\n', '/etc/a'],
  ['/etc/a:\n  /etc/b:\n    target: c/d\n    e: |\n      a: X\n', 'c/d'],
  ['/etc/a:\n  /etc/b:\n    e: |\n      a: X\n', '/etc/b'],
  ['a/b:\n  e: |\n    a: X\n', 'e.yaml'],
  [`/etc/a:\n  path: /${'b'.repeat(999)}\n  c: |\n    a: X\n`, `/${'b'.repeat(999)}`],
  [`/etc/a:\n  path: /${'b'.repeat(1000)}\n  c: |\n    a: X\n`, '/etc/a'],
  // By what it looks like.
  ['a: |\n  #!/bin/sh\n  B=X\n', 'a.sh'],
  ['a: |\n\n  {"b": 1}\n', 'a.json'],
  ['a: |\n  b {"c": 1}\n', 'a'],
  ['a: |\n  c=d\n  [e.f g-h]\n  i: X\n', 'a.ini'],
  ['a: |\n  [e] f\n  [g\n  [h!]\n', 'a'],
  ['a: |\n  X\n  - b.c-d: e\n', 'a.yaml'],
  ['a: |\n  b:\n', 'a.yaml'],
  ['a: |\n  b:c\n  - - d: e\n', 'a'],
  ['a: |\n  # b\n  B2_C=X\n', 'a.env'],
  ['a: |\n  b=X\n  1B=X\n  cB=X\n', 'a'],
  [
    'run: |\n  a: X\nBODY: |\n  a: X\nrunner: |\n  a: X\nrerun: |\n  a: X\n',
    'run.sh',
    'BODY',
    'runner.yaml',
    'rerun.yaml',
  ],
  ['path: a\nrun: |\n  a: X\n', 'run.sh'],
  ['a: |\n\n  #!/bin/sh\n  b: X\nc: |\n  d #! e\n  f: X\n', 'a.sh', 'c.yaml'],
  ['a: |\n  {"b": X}\n', 'a.json'],
  ['a: |\n  c [d]\n', 'a'],
  ['a: |\n  X\n    [d]  \n', 'a.ini'],
  ['a: |\n  X\n    b: c\n', 'a.yaml'],
  // Wherever it is.
  ['a:\n- b: |\n    X\n- - |\n    a: c\n', 'b'],
  ['a:\n- |\n  a: X\n- |\n  X\n', 'a.yaml', 'a'],
];
for (const [settings, ...names] of TEXTS)
  test(`embedded: ${JSON.stringify(settings.slice(0, 100))}`, async () => {
    const seen: string[] = [];
    const finds = await findInTree(await treesOf('yaml', settings), {
      ...nowhere,
      inside: async (path, text) => {
        seen.push(path);
        return [...text.matchAll(/X/g)].map(({ index }) => ({
          host: path,
          at: index,
          port: 25,
          certainty: 'certain',
          why: '',
        }));
      },
    });
    assert.deepEqual(seen, names);
    // Each find is where it is in the whole file.
    const places = [...settings.matchAll(/X/g)].map(({ index }) => index);
    assert.deepEqual(
      finds.map(({ at }) => at).filter((at) => !places.includes(at)),
      [],
    );
    assert.equal(finds.length, places.length);
  });

test('a text of code is where its quote begins', async () => {
  const [tree] = await treesOf('javascript', 'x = { "main.cf": `a\nX` }');
  const inside = async (_: string, text: string) => [
    { host: 'm.c', at: text.indexOf('X'), port: 25, certainty: 'certain', why: '' } as const,
  ];
  assert.ok(tree !== undefined);
  assert.deepEqual(
    (await findInTree([tree, tree], { ...nowhere, inside })).map(({ at }) => at),
    [20, 20],
  );
});
