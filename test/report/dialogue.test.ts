/** Each connection as it went, a line a step. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Observation } from '../../src/model/observation.ts';
import { dialogueLines } from '../../src/report/dialogue.ts';
import { aHandshake, anInterruption, aReading, aReport } from '../support/facts.ts';

const linesOf = (...observations: readonly Observation[]) => dialogueLines(aReport({ observations }));
const HEAD = 'mail.example.com:587 [192.0.2.1], look first, SNI mail.example.com, 2026-06-01T00:00:00.000Z, 12 ms';

test('a whole connection is told from the greeting to QUIT', () => {
  assert.deepEqual(
    linesOf(aHandshake({ dialogue: { greeting: 'one\ntwo', ehloKeywords: ['STARTTLS', '8BITMIME'] } })),
    [
      HEAD,
      '  server: 220 one',
      '  server: 220 two',
      '  client: EHLO',
      '  server: 250 STARTTLS',
      '  server: 250 8BITMIME',
      '  client: STARTTLS',
      '  TLS: TLSv1.3, TLS_AES_256_GCM_SHA384, 1 certificates; OpenSSL accepts the path',
      '  client: EHLO',
      '  server: 250 AUTH PLAIN LOGIN',
      '  client: QUIT',
    ],
  );
});

test('with implicit TLS nothing is said before it', () => {
  const { dialogue: _, ...implicit } = aHandshake({ opensslVerdict: 'CERT_HAS_EXPIRED' });
  const empty = { greeting: '', ehloKeywords: [] };
  for (const seen of [implicit, { ...implicit, dialogue: empty }])
    assert.deepEqual(linesOf(seen).slice(0, 2), [
      HEAD,
      '  TLS: TLSv1.3, TLS_AES_256_GCM_SHA384, 1 certificates; OpenSSL says CERT_HAS_EXPIRED',
    ]);
});

test('a connection that ends early says where and why', () => {
  const greeted = { dialogue: { greeting: 'a', ehloKeywords: [], bytesAfterStarttls: 7 } };
  assert.deepEqual(
    linesOf({ ...anInterruption('starttls', { kind: 'smtp-reply', code: 454, text: 'no' }), ...greeted }),
    [
      HEAD,
      '  server: 220 a',
      '  server: 7 bytes more behind its 220 to STARTTLS',
      '  ended at starttls: smtp-reply, code 454, text "no"',
    ],
  );
  const afterwards = { outcome: 'interruption', step: 'ehlo', cause: { kind: 'connection-closed' } } as const;
  assert.equal(linesOf(aHandshake({ afterwards })).at(-1), '  ended at ehlo: connection-closed');
});

test('a look without a name or an address says so', () => {
  const seen = anInterruption('resolve', { kind: 'timeout', limitMs: 5 });
  const look = { name: 'without-sni', serverName: null } as const;
  assert.equal(
    linesOf({ ...seen, endpoint: null, look })[0],
    'mail.example.com:587 [no address], look without-sni, without SNI, 2026-06-01T00:00:00.000Z, 12 ms',
  );
});

test('a file has no dialogue', () => {
  assert.deepEqual(linesOf(aReading()), []);
});

test('what a server says is one line of text for each of its lines', () => {
  const text = '\u001b[2J\r\u2028##[error]';
  const lines = linesOf(aHandshake({ dialogue: { greeting: text, ehloKeywords: [text] } }));
  for (const line of [lines[1], lines[3]])
    assert.match(line ?? '', /^ {2}server: 2[25]0 \\u001b\[2J\\r\\u2028# #\[error\]$/);
});
