import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reproduction } from '../../src/advice/show-by.ts';
import type { RuleId } from '../../src/model/rule-id.ts';
import { ruleOf } from '../../src/rules/index.ts';
import { aFileTarget, aTarget } from '../support/facts.ts';

const showBy = (id: RuleId) => ruleOf(id).showBy;
const endpoint = { address: '2001:db8::1', port: 465, family: 6 } as const;

test('the line connects to the address that was seen, and asks for the name that was listed', () => {
  assert.equal(
    reproduction(aTarget({ port: 465, mode: 'implicit' }), endpoint, showBy('certificate-expired')),
    'openssl s_client -connect [2001:db8::1]:465 -servername mail.example.com -verify_hostname mail.example.com -showcerts </dev/null',
  );
  const byAddress = aTarget({ host: '2001:db8::1', port: 465, mode: 'implicit' });
  assert.match(
    reproduction(byAddress, endpoint, showBy('certificate-expired')) ?? '',
    / -noservername -verify_ip 2001:db8::1 /,
  );
});

test('what was found at several addresses is shown at the host', () => {
  assert.match(
    reproduction(aTarget(), null, showBy('certificates-differ')) ?? '',
    /^openssl s_client -connect mail\.example\.com:587 -starttls smtp .*grep -E -A1 'Subject:\|Not \(Before\|After\)'$/,
  );
});

test('with implicit TLS nothing is said in clear', () => {
  const target = aTarget({ port: 465, mode: 'implicit' });
  assert.match(reproduction(target, endpoint, showBy('smtp-greeting-refused')) ?? '', /^openssl s_client/);
});

test('a file, and what was listed, cannot be seen in a connection', () => {
  assert.equal(reproduction(aFileTarget({ file: 'a.pem' }), null, showBy('certificate-expired')), null);
  assert.equal(reproduction(aTarget(), null, showBy('exception-expired')), null);
});

test('an address has no name to ask for, and a name with digits is one', () => {
  const line = (host: string) => reproduction(aTarget({ host }), null, showBy('certificate-expired')) ?? '';
  assert.match(line('192.0.2.1'), / -noservername -verify_ip 192\.0\.2\.1 /);
  for (const host of ['1and1.example', 'mx1.example.2', 'd', '1.d'])
    assert.match(line(host), new RegExp(` -servername ${host} -verify_hostname ${host} `));
});

test('the line has the options of its rule, and says what the rule says', () => {
  const own = (id: RuleId) => reproduction(aTarget(), null, showBy(id)) ?? '';
  const names = '-verify_hostname mail.example.com -showcerts';
  assert.equal(
    own('certificate-depends-on-sni'),
    `openssl s_client -connect mail.example.com:587 -starttls smtp ${names} -noservername </dev/null`,
  );
  assert.equal(
    own('obsolete-tls-accepted'),
    `openssl s_client -connect mail.example.com:587 -starttls smtp -servername mail.example.com ${names} -no_tls1_3 -no_tls1_2 -cipher DEFAULT@SECLEVEL=0 </dev/null`,
  );
  assert.equal(
    own('auth-not-offered'),
    `(sleep 2; printf 'EHLO probe\\r\\n'; sleep 1; printf 'QUIT\\r\\n'; sleep 1) | openssl s_client -connect mail.example.com:587 -starttls smtp -servername mail.example.com ${names} -quiet`,
  );
});
