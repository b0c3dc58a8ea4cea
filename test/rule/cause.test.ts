import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cause } from '../../src/model/observation.ts';
import { causeEvidence, causeInWords, isTransient } from '../../src/rule/cause.ts';

const system = (code: string): Cause => ({ kind: 'system-error', code, message: 'as the system says' });
const alert = (alertNumber: number): Cause => ({ kind: 'tls-alert', alertNumber });
const reply = (code: number, text: string): Cause => ({ kind: 'smtp-reply', code, text });

test('every cause has its words, and is transient or not', () => {
  for (const [cause, words, transient] of [
    [{ kind: 'timeout', limitMs: 5 }, 'no answer within 5 ms', true],
    [{ kind: 'aborted' }, 'the run was stopped before an answer came', true],
    [{ kind: 'run-timeout', limitMs: 9 }, 'the whole run has a limit of 9 ms, which has passed', true],
    [{ kind: 'no-route', family: 6 }, 'this machine has no route to IPv6', true],
    [
      { kind: 'address-not-allowed', range: 'loopback' },
      'the address is not global (loopback), and targets that others may have written are checked at global addresses alone; allow-private: true lifts that',
      true,
    ],
    [
      { kind: 'port-not-allowed', port: 22 },
      'port 22 is none of 25, 465, 587 and 2525, and targets that others may have written are checked at these alone; allow-private: true lifts that',
      true,
    ],
    [{ kind: 'connection-closed' }, 'the server closed the connection', true],
    [system('ENOTFOUND'), 'the name does not exist in DNS (ENOTFOUND)', true],
    [system('EAI_AGAIN'), 'the name server did not answer (EAI_AGAIN)', true],
    [system('ECONNREFUSED'), 'the connection was refused (ECONNREFUSED)', true],
    [system('ECONNRESET'), 'the connection was reset (ECONNRESET)', true],
    [system('EHOSTUNREACH'), 'there is no route to the address (EHOSTUNREACH)', true],
    [system('ENETUNREACH'), 'there is no route to the network (ENETUNREACH)', true],
    [system('EADDRNOTAVAIL'), 'this machine has no address of that family (EADDRNOTAVAIL)', true],
    [system('ETIMEDOUT'), 'the connection timed out (ETIMEDOUT)', true],
    [system('EOTHER'), 'as the system says (EOTHER)', true],
    [reply(421, 'later'), 'the server answered "421 later"', true],
    [reply(499, ''), 'the server answered "499"', true],
    [reply(500, 'never'), 'the server answered "500 never"', false],
    [{ kind: 'malformed-reply', text: 'SSH-2.0' }, 'the server sent "SSH-2.0", which is not an SMTP reply', false],
    [{ kind: 'reply-too-long', limitBytes: 7 }, 'the server sent a reply of more than 7 bytes', false],
    [{ kind: 'keyword-not-offered', keyword: 'STARTTLS' }, 'the server does not offer STARTTLS', false],
    [{ kind: 'tls-error', code: 'ERR_X' }, "the server's answer is not TLS that OpenSSL can follow (ERR_X)", false],
    [
      { kind: 'tls-error', code: 'ERR_SSL_EXCESSIVE_MESSAGE_SIZE' },
      'the server sends more certificates than fit into the 100 kB that OpenSSL and BoringSSL read (ERR_SSL_EXCESSIVE_MESSAGE_SIZE)',
      false,
    ],
    [{ kind: 'tls-error', code: 'ERR_X', text: '454 no key' }, 'the server sent "454 no key" instead of TLS', false],
    [{ kind: 'tls-error', code: 'ERR_X', text: '421 too many' }, 'the server sent "421 too many" instead of TLS', true],
    [alert(255), 'the server sent TLS alert 255 (see RFC 8446 section 6)', false],
  ] as const) {
    assert.equal(causeInWords(cause), words);
    assert.equal(isTransient(cause), transient, words);
  }
});

test('alerts that mail servers send have their names, RFC 8446 section 6', () => {
  for (const [number, name] of Object.entries({
    40: 'handshake_failure',
    42: 'bad_certificate',
    43: 'unsupported_certificate',
    46: 'certificate_unknown',
    47: 'illegal_parameter',
    48: 'unknown_ca',
    50: 'decode_error',
    70: 'protocol_version',
    71: 'insufficient_security',
    80: 'internal_error',
    112: 'unrecognized_name',
    116: 'certificate_required',
  }))
    assert.equal(causeInWords(alert(Number(number))), `the server sent TLS alert ${number} (${name})`);
});

test('the facts of a cause are evidence', () => {
  assert.deepEqual(causeEvidence(reply(554, 'no')), { cause: 'smtp-reply', code: 554, text: 'no' });
});
