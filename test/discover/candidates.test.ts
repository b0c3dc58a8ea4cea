/** Which files of a repository may be read, by their names and folders alone, and whose a server is by its name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidates, isCandidateName } from '../../src/discover/candidates.ts';
import { classOf } from '../../src/discover/classify.ts';
import type { HostClass } from '../../src/discover/format.ts';

test('files of others, of documentation and of tests are passed over', () => {
  const read = [
    ...['.env', 'etc/postfix/main.cf', 'k8s/values.yaml', 'example.org.zone', 'latest/app.yml', 'mydocs/mail.yml'],
    ...['docs/.well-known/mta-sts.txt', 'docs/autoconfig/mail/config-v1.1.xml', 'docs/mail.mobileconfig'],
    // A folder of documentation is entered, for what is published from it.
    ...['docs/', 'a/wiki/'],
  ];
  const passedOver = [
    ...['node_modules/a/.env', 'a/vendor/main.cf', 'test/', 'a/examples/.env', 'fixtures/mail.yml'],
    ...['docs/mail.yml', 'a/documentation/main.cf', 'docs/well/mail.conf'],
    ...['README', 'a/README', 'infra/package-lock.json', 'a/mail.md', 'logo.svg'],
    ...['.env.example', 'main.cf.sample', 'a/main.cf.dist', 'a/test_mail.py', 'mail.test.ts'],
  ];
  assert.deepEqual(candidates([...read, ...passedOver]), read);
});

test('a path is read up to a length, whatever it is called', () => {
  const path = (length: number) => `${'a/'.repeat(length)}.env`.slice(-length);
  assert.deepEqual(
    [1000, 1001].map((length) => isCandidateName(path(length))),
    [true, false],
  );
  // A name alone says nothing of its folder.
  assert.deepEqual(['test/.env', 'a/README', 'docs/mail.yml', 'a/mail.md'].map(isCandidateName), [
    true,
    false,
    true,
    false,
  ]);
});

const CLASSES: Readonly<Record<HostClass, readonly string[]>> = {
  own: [
    ...['mail.acme.net:25', 'mail.acme.net:2525', '8.8.8.8:25', '2001:4860:4860::8888:25', 'example.acme.net:25'],
    ...['notethereal.email:587', 'ethereal.email.net:587', 'mail.yourdomainer.net:25', 'yourdomain.acme.net:25'],
  ],
  provider: ['smtp.gmail.com:587', 'smtp.office365.com:587'],
  placeholder: [
    ...['mail.acme.net:1025', 'mail.acme.net:2526', 'smtp.gmail.com:8025'],
    ...['ethereal.email:587', 'smtp.ethereal.email:587', 'smtp.ethereal.email:465'],
    ...['mail:25', 'localhost:25', '10.0.0.1:25', '::1:25', '192.0.2.1:25'],
    ...['mail.example.com:25', 'example.org:25', 'mail.acme.test:25', 'mail.acme.local:25', 'a.home.arpa:25'],
    ...['smtp.yourdomain.com:587', 'mail.my-company.net:25', 'smtp.xxx.com:25', 'mail.acme.tld:25', 'a.b.xx:25'],
  ],
};
for (const [whose, addresses] of Object.entries(CLASSES)) {
  test(`servers that are classed ${whose}`, () => {
    for (const address of addresses) {
      const colon = address.lastIndexOf(':');
      assert.equal(classOf(address.slice(0, colon), Number(address.slice(colon + 1))), whose, address);
    }
  });
}
