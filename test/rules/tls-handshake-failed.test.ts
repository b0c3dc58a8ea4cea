import rule from '../../src/rules/tls-handshake-failed.ts';
import { aConnection, aCut, aHandshake, anInterruption, endpoint } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const alert80 = { outcome: 'interruption', step: 'handshake', cause: { kind: 'tls-alert', alertNumber: 80 } } as const;

const noTls = anInterruption('handshake', { kind: 'tls-error', code: 'ERR_SSL_WRONG_VERSION_NUMBER' });
const otherService = {
  ...noTls,
  inOtherMode: { mode: 'starttls', works: false, cause: { kind: 'malformed-reply', text: 'SSH-2.0-OpenSSH_9.2' } },
} as const;
const plain = { ...noTls, inOtherMode: { mode: 'starttls', works: true } } as const;
const busy = {
  ...noTls,
  inOtherMode: { mode: 'starttls', works: false, cause: { kind: 'smtp-reply', code: 421, text: 'busy' } },
} as const;
const obsolete = aHandshake({ look: { name: 'obsolete-tls', serverName: null } });

const alert70 = { kind: 'tls-alert', alertNumber: 70 } as const;
const noAddress = { ...anInterruption('handshake', alert70), endpoint: null };
const elsewhere = { ...obsolete, endpoint: { ...endpoint, address: '192.0.2.2' } };
const neither = { ...noTls, inOtherMode: { mode: 'starttls', works: false } } as const;

testRule(rule, [
  ['passes when the handshake held', aConnection(), 'pass'],
  ['leaves STARTTLS to others', aCut('starttls', { kind: 'timeout', limitMs: 50 }), 'pass'],
  ['fails what is not TLS', aCut('handshake', { kind: 'tls-error', code: 'ERR_SSL_WRONG_VERSION_NUMBER' }), 'fail'],
  [
    'cannot tell when the connection is reset',
    aCut('handshake', { kind: 'system-error', code: 'ECONNRESET', message: '' }),
    'inconclusive',
  ],
  ['cannot tell when the server falls silent', aCut('handshake', { kind: 'timeout', limitMs: 50 }), 'inconclusive'],
  [
    'fails an alert after a handshake that seemed complete',
    aConnection({ observation: aHandshake({ afterwards: alert80 }), cut: alert80 }),
    {
      kind: 'fail',
      message: 'TLS broke right after the handshake: the server sent TLS alert 80 (internal_error)',
      evidence: { cause: 'tls-alert', alertNumber: 80 },
    },
  ],
  [
    'names the alert',
    aCut('handshake', { kind: 'tls-alert', alertNumber: 40 }),
    {
      kind: 'fail',
      message: 'the TLS handshake failed: the server sent TLS alert 40 (handshake_failure)',
      evidence: { cause: 'tls-alert', alertNumber: 40 },
    },
  ],
  [
    'leaves a server with obsolete TLS to tls-version-too-old',
    aCut('handshake', alert70, { observations: [anInterruption('handshake', alert70), obsolete] }),
    'not-applicable',
  ],
  [
    'fails where obsolete TLS was spoken at another address alone',
    aCut('handshake', alert70, { observations: [elsewhere] }),
    'fail',
  ],
  [
    'fails where obsolete TLS was refused, too',
    aCut('handshake', alert70, { observations: [{ ...anInterruption('handshake', alert70), look: obsolete.look }] }),
    'fail',
  ],
  ['fails where another look came through', aCut('handshake', alert70, { observations: [aHandshake()] }), 'fail'],
  ['fails where the other TLS mode did not work either', aConnection({ observation: neither, cut: neither }), 'fail'],
  [
    'fails a port that speaks STARTTLS, and says so',
    aConnection({ observation: plain, cut: plain }),
    {
      kind: 'fail',
      message:
        "the TLS handshake failed: the server's answer is not TLS that OpenSSL can follow (ERR_SSL_WRONG_VERSION_NUMBER); the port speaks STARTTLS, list it with +starttls",
      evidence: { cause: 'tls-error', code: 'ERR_SSL_WRONG_VERSION_NUMBER' },
    },
  ],
  [
    'cannot tell when 421 came in clear',
    aConnection({ observation: busy, cut: busy }),
    {
      kind: 'inconclusive',
      reason: 'instead of TLS the server answered "421 busy" in clear',
      evidence: { cause: 'smtp-reply', code: 421, text: 'busy' },
    },
  ],
  [
    'shows what a port for implicit TLS says in clear',
    aConnection({ observation: otherService, cut: otherService }),
    {
      kind: 'fail',
      message:
        'the TLS handshake failed: the server\'s answer is not TLS that OpenSSL can follow (ERR_SSL_WRONG_VERSION_NUMBER); in clear it sends "SSH-2.0-OpenSSH_9.2"',
      evidence: { cause: 'tls-error', code: 'ERR_SSL_WRONG_VERSION_NUMBER', text: 'SSH-2.0-OpenSSH_9.2' },
    },
  ],
  [
    'leaves obsolete TLS to its rule where a recording gives no address, too',
    aConnection({ observation: noAddress, cut: noAddress, observations: [noAddress, { ...obsolete, endpoint: null }] }),
    'not-applicable',
  ],
]);
