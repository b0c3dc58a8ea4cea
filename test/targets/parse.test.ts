import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTarget } from '../../src/targets/parse.ts';

const read = (text: string) => {
  const { host, port, mode, referenceIdentifiers } = parseTarget(text);
  assert.deepEqual(referenceIdentifiers, [host]);
  return `${host} ${port} ${mode}`;
};

const good: readonly (readonly [text: string, expected: string])[] = [
  ['mail.example.com', 'mail.example.com 587 starttls'],
  ['mail.example.com:25', 'mail.example.com 25 starttls'],
  ['mail.example.com:465', 'mail.example.com 465 implicit'],
  ['mail.example.com:2465', 'mail.example.com 2465 starttls'],
  ['mail.example.com:2465+implicit', 'mail.example.com 2465 implicit'],
  ['mail.example.com:465+starttls', 'mail.example.com 465 starttls'],
  ['mail.example.com+implicit', 'mail.example.com 587 implicit'],
  ['smtp://mail.example.com', 'mail.example.com 25 starttls'],
  ['submission://mail.example.com', 'mail.example.com 587 starttls'],
  ['submissions://mail.example.com', 'mail.example.com 465 implicit'],
  ['SMTPS://mail.example.com', 'mail.example.com 465 implicit'],
  ['smtp://mail.example.com:2525', 'mail.example.com 2525 starttls'],
  ['submissions://mail.example.com:2465', 'mail.example.com 2465 implicit'],
  ['smtp://mail.example.com:465+starttls', 'mail.example.com 465 starttls'],
  ['MAIL.Example.COM.', 'mail.example.com 587 starttls'],
  ['bücher.example', 'xn--bcher-kva.example 587 starttls'],
  ['192.0.2.1:25', '192.0.2.1 25 starttls'],
  ['[2001:DB8:0::1]:25', '2001:db8::1 25 starttls'],
  ['smtp://[2001:db8::1]', '2001:db8::1 25 starttls'],
  ['localhost', 'localhost 587 starttls'],
  ['mail.example.com:smtp', 'mail.example.com 25 starttls'],
  ['mail.example.com:submissions', 'mail.example.com 465 implicit'],
  ['[2001:db8::1]:submission', '2001:db8::1 587 starttls'],
  ['mail.example.com:1', 'mail.example.com 1 starttls'],
  ['mail.example.com:65535', 'mail.example.com 65535 starttls'],
  ['mail.example.com:SMTPS', 'mail.example.com 465 implicit'],
  ['mail.example.com+starttls', 'mail.example.com 587 starttls'],
  ['submission://mail.example.com:25', 'mail.example.com 25 starttls'],
  ['smtp://mail.example.com:587', 'mail.example.com 587 starttls'],
  ['smtps://mail.example.com:25+implicit', 'mail.example.com 25 implicit'],
  ['_mail.a-b.example', '_mail.a-b.example 587 starttls'],
  ['7.example', '7.example 587 starttls'],
  ['0x1f.example', '0x1f.example 587 starttls'],
  [`${'a'.repeat(63)}.example`, `${'a'.repeat(63)}.example 587 starttls`],
  [`${'a.'.repeat(126)}b`, `${'a.'.repeat(126)}b 587 starttls`],
];
for (const [text, expected] of good) test(`reads ${text}`, () => assert.equal(read(text), expected));

const bad: readonly (readonly [text: string, expected: RegExp])[] = [
  ['', /expected HOST\[:PORT\], for example mx\.example\.com:587/],
  ['mx.example.com:port', /cannot read target "mx\.example\.com:port": expected HOST\[:PORT\]/],
  ['mx.example.com:', /expected HOST\[:PORT\]/],
  ['mx.example.com:0', /expected a port from 1 to 65535/],
  ['mx.example.com:70000', /expected a port from 1 to 65535/],
  ['mx.example.com:65536', /expected a port from 1 to 65535/],
  ['mx.example.com:000587', /the port by number or as smtp, submission, submissions, smtps$/],
  ['mx.example.com:25:26', /the port by number or as/],
  ['mx.example.com:-25', /the port by number or as/],
  ['mx.example.com:587+', /expected \+starttls or \+implicit after the port$/],
  ['mx.example.com:587+STARTTLS', /expected \+starttls or \+implicit after the port$/],
  ['smtps://mx.example.com:25', /because smtps:\/\/ and port 25 say different things/],
  ['smtp://mx.example.com#x', /a mail server has no URL path/],
  ['mx.example.com?x', /a mail server has no URL path/],
  ['[2001:db8::1', /expected HOST\[:PORT\]/],
  ['[]:25', /expected an IPv6 address in the brackets/],
  ['a.example-', /expected a host name or an IP address/],
  ['a-.example', /expected a host name or an IP address/],
  ['a.0x1f', /expected a host name or an IP address/],
  ['a.7', /expected a host name or an IP address/],
  ['a.example..', /expected a host name or an IP address/],
  ['.', /expected a host name or an IP address/],
  [`${'a.'.repeat(126)}bb`, /expected a host name or an IP address/],
  ['mx.example.com:587+tls', /expected \+starttls or \+implicit/],
  ['smtp://mx.example.com:465', /expected \+starttls or \+implicit after the port, because smtp:\/\/ and port 465/],
  ['submissions://mx.example.com:587', /because submissions:\/\/ and port 587/],
  ['https://mx.example.com', /expected one of smtp:\/\//],
  ['smtp://mx.example.com/inbox', /a mail server has no URL path/],
  ['mx.example.com/inbox', /a mail server has no URL path/],
  ['smtp://user@mx.example.com', /expected HOST\[:PORT\]/],
  ['2001:db8::1', /expected an IPv6 address in brackets/],
  ['[2001:db8::g]:25', /expected an IPv6 address in the brackets/],
  ['[192.0.2.1]:25', /expected an IPv6 address in the brackets/],
  ['[fe80::1%eth0]:25', /expected an IPv6 address in the brackets/],
  ['192.0.2.256', /expected a host name or an IP address/],
  ['1.2.3', /expected a host name or an IP address/],
  ['a..example', /expected a host name or an IP address/],
  ['-a.example', /expected a host name or an IP address/],
  [`${'a'.repeat(64)}.example`, /expected a host name or an IP address/],
  [`${'a.'.repeat(130)}example`, /expected a host name or an IP address/],
  ['xn--a.example', /expected a host name or an IP address/],
  ['ex\u00adample\uFFFD.com', /expected a host name or an IP address/],
  ['mx example.com', /expected HOST\[:PORT\]/],
  ['mail.example.com\\evil', /expected a host name or an IP address/],
  ['mail%2eexample.com', /expected a host name or an IP address/],
  ['constructor://mx.example.com', /expected one of smtp:\/\//],
  ['*.example.com', /expected the name of one server, not all of a wildcard/],
  ['587', /expected HOST:PORT in one word, for example mx\.example\.com:587/],
  ['postmaster@example.com', /expected the host of a mail server, .*"dig MX DOMAIN"/],
];
for (const [text, expected] of bad) {
  test(`refuses ${JSON.stringify(text.slice(0, 40))}`, () =>
    assert.throws(() => parseTarget(text), { name: 'UsageError', message: expected }));
}
