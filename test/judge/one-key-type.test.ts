import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forOneKeyType } from '../../src/judge/one-key-type.ts';
import { profiles } from '../../src/profiles/index.ts';
import { aFinding } from '../support/facts.ts';

const { gmail, strict } = profiles;
const expired = aFinding({ message: 'it expired' });
const misnamed = aFinding({ ruleId: 'certificate-host-mismatch', message: 'it names another' });
const unknown = aFinding({ kind: 'inconclusive', message: 'it is not known' });
const noted = aFinding({ level: 'note', message: 'it is long' });

for (const [behaviour, finding, isForHost, profile, expected] of [
  ['an error is a warning to Gmail', expired, true, gmail, ['fail', 'warning']],
  ['a note stays a note', noted, true, gmail, ['fail', 'note']],
  ['what cannot be told is a warning, since the first look decides', unknown, true, gmail, ['fail', 'warning']],
  ['by strict it is what it is', expired, true, strict, ['fail', 'error']],
  ['unknown, too', unknown, true, strict, ['inconclusive', 'error']],
  ['that it names another host is a warning', misnamed, false, strict, ['fail', 'warning']],
  ['and nothing else is said of it', expired, false, strict, null],
] as const) {
  test(`of a certificate of one key type ${behaviour}`, () => {
    for (const [look, other] of [
      ['rsa', 'ECDSA'],
      ['ecdsa', 'RSA'],
    ] as const) {
      const found = forOneKeyType(finding, { look, isForHost }, profile);
      assert.deepEqual(found && [found.kind, found.level], expected);
      if (found !== null)
        assert.equal(
          found.message,
          `${finding.message}; only a sender that takes no ${other} certificates is shown this`,
        );
    }
  });
}
