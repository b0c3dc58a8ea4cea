import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesSeenAs, sightings } from '../../src/advice/sightings.ts';
import { rules } from '../../src/rules/index.ts';

test('each example leads to its own rules first', () => {
  for (const { by, example, ruleIds } of sightings) {
    const found = rulesSeenAs(example);
    assert.deepEqual(found.slice(0, ruleIds.length), ruleIds, `${by}: ${example}`);
  }
});

test('what a rule says that others show leads back to it', () => {
  for (const { id, seenAs } of rules)
    for (const [by, words] of seenAs) {
      const found = rulesSeenAs(words);
      assert.ok(found.includes(id), `${by}: ${words} leads to ${found.join(', ') || 'nothing'} and not to ${id}`);
    }
});

/** Whole lines, as they are pasted: with time, host and process around. */
const lines: readonly (readonly [line: string, first: string])[] = [
  [
    'Jun  1 05:17:01 mx postfix/smtp[811]: 4Xc: to=<a@b.example>, relay=mail.b.example[192.0.2.1]:25, delay=1, dsn=4.7.4, status=deferred (TLS is required, but was not offered by host mail.b.example[192.0.2.1])',
    'starttls-not-supported',
  ],
  [
    'Jun  1 05:17:01 mx postfix/smtp[811]: certificate verification failed for mail.b.example[192.0.2.1]:25: certificate has expired',
    'certificate-expired',
  ],
  [
    'postfix/smtpd[7]: warning: TLS library problem: error:0A000415:SSL routines::sslv3 alert certificate expired:ssl/record/rec_layer_s3.c:1605:SSL alert number 45:',
    'certificate-expired',
  ],
  [
    '2026-06-01 05:17:01 1uX H=mail.b.example [192.0.2.1] TLS error on connection (SSL_connect): error:0A000086:SSL routines::certificate verify failed',
    'chain-incomplete',
  ],
  [
    '2026-06-01 05:17:01 [192.0.2.1] SSL verify error: depth=0 error=self signed certificate cert=/CN=mail',
    'certificate-self-signed',
  ],
  [
    'sendmail[12]: STARTTLS=client, relay=mail.b.example., version=TLSv1.3, verify=FAIL, cipher=TLS_AES_256_GCM_SHA384, bits=256/256',
    'chain-incomplete',
  ],
  ['smtpd[9]: 5f1 mta error reason=TLS required but not supported by remote host', 'starttls-not-supported'],
  [
    '{[{LED=454 4.7.5 Certificate validation failure, Reason:UntrustedRoot};{MSG=};{FQDN=mail.b.example}]}',
    'chain-incomplete',
  ],
  ['  Verification error:   unable to verify the first certificate\r\nVerify return code: 21', 'chain-incomplete'],
  [
    'tls: failed to verify certificate: x509: certificate is valid for *.b.example, not mail.a.example',
    'certificate-host-mismatch',
  ],
  ['TLS Negotiation failed, the certificate doesn’t match the host.', 'certificate-host-mismatch'],
  [
    '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for x',
    'certificate-host-mismatch',
  ],
  ['- Status: The certificate is NOT trusted. The certificate issuer is unknown. ', 'chain-incomplete'],
];
for (const [line, first] of lines)
  test(`finds ${first} in ${line.slice(0, 60)}`, () => assert.equal(rulesSeenAs(line)[0], first));

test('what is known of nothing is nothing', () => {
  for (const message of [
    '',
    'hello world',
    'mailbox full',
    'constructor',
    '550 5.1.1 user unknown',
    'x'.repeat(100_000),
  ])
    assert.deepEqual(rulesSeenAs(message), [], message.slice(0, 40));
});

test('a report that names a rule leads to it first, and a part of its name to none', () => {
  assert.deepEqual(rulesSeenAs('error Certificate-Expired: x'), ['certificate-expired']);
  assert.equal(rulesSeenAs('must-staple-without-staple: the certificate has expired')[0], 'must-staple-without-staple');
  assert.deepEqual(rulesSeenAs('no-look-incomplete'), []);
  assert.deepEqual(rulesSeenAs('look-incomplete-2'), []);
});

test('words that name no cause count where nothing else does', () => {
  const vague = sightings.filter(({ isVague }) => isVague);
  const [clear] = sightings.filter(({ ruleIds, isVague }) => !isVague && ruleIds.length === 1);
  assert.ok(vague.length > 0 && clear !== undefined);
  for (const { example, ruleIds } of vague) {
    const alone = rulesSeenAs(example);
    assert.deepEqual(alone.slice(0, ruleIds.length), ruleIds, example);
    assert.deepEqual(rulesSeenAs(`${clear.example}  \n ${example}`), rulesSeenAs(clear.example), example);
  }
});

test('words are found across the ends of lines and whatever blanks are between them', () => {
  assert.equal(rulesSeenAs('certificate\n\t has   expired')[0], 'certificate-expired');
});
