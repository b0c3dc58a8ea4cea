/** What an error says of a connection; one that says nothing of it is a defect of the program, and no fact. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cause } from '../../src/model/observation.ts';
import { causeOf, DialogueEnded } from '../../src/probe/cause.ts';

const error = (code: unknown, message = 'it failed') => Object.assign(new Error(message), { code });
const alert = (number: number) =>
  `C0FFEE:error:0A000410:SSL routines:ssl3_read_bytes:alert:ssl/record/rec_layer_s3.c:916:SSL alert number ${number}\n`;

for (const [what, thrown, cause] of [
  ['the reason that the dialogue itself gives', new DialogueEnded({ kind: 'aborted' }), { kind: 'aborted' }],
  ['an alert of the server', error('ERR_SSL_TLSV1_ALERT', alert(80)), { kind: 'tls-alert', alertNumber: 80 }],
  ['an alert of one digit', error('ERR_SSL_CLOSE', alert(0)), { kind: 'tls-alert', alertNumber: 0 }],
  [
    'what is no TLS',
    error('ERR_SSL_WRONG_VERSION_NUMBER'),
    { kind: 'tls-error', code: 'ERR_SSL_WRONG_VERSION_NUMBER' },
  ],
  [
    'an end within the handshake',
    error('ECONNRESET', 'Client network socket disconnected before secure TLS connection was established'),
    { kind: 'connection-closed' },
  ],
  ['a connection that is closed as something is sent', error('EPIPE', 'write EPIPE'), { kind: 'connection-closed' }],
  [
    'a reset',
    error('ECONNRESET', 'read ECONNRESET'),
    { kind: 'system-error', code: 'ECONNRESET', message: 'read ECONNRESET' },
  ],
  [
    'an error of the system without words',
    { code: 'ETIMEDOUT' },
    { kind: 'system-error', code: 'ETIMEDOUT', message: '' },
  ],
  [
    "another error's words about a client",
    error('ETIMEDOUT', 'Client network socket disconnected'),
    { kind: 'system-error', code: 'ETIMEDOUT', message: 'Client network socket disconnected' },
  ],
] as const satisfies readonly (readonly [string, unknown, Cause])[]) {
  test(`${what} is a cause`, () => assert.deepEqual(causeOf(thrown), cause));
}

for (const [what, thrown] of [
  ['without a code', new TypeError('undefined is not a function')],
  ['with a code that is a number', error(7)],
  ["with a code of Node.js's own", error('ERR_INVALID_ARG_TYPE')],
] as const) {
  test(`an error ${what} is a defect, and stays one`, () =>
    assert.throws(
      () => causeOf(thrown),
      (caught) => caught === thrown,
    ));
}
