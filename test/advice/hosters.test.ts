import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explanationOfFinding } from '../../src/advice/explanation.ts';
import { isHosters } from '../../src/advice/hosters.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { TargetReport } from '../../src/model/report.ts';
import { aFileTarget, aTarget, endpoint } from '../support/facts.ts';

const mismatch = (...presentedIdentifiers: readonly string[]): Finding => ({
  ruleId: 'certificate-host-mismatch',
  level: 'error',
  kind: 'fail',
  message: 'x',
  evidence: { presentedIdentifiers },
  key: 'x',
  locations: [],
  endpoint,
});
const seen = (host: string, ...findings: readonly Finding[]): TargetReport => ({
  target: aTarget({ host }),
  verdict: 'fail',
  profile: 'gmail',
  expiresAt: null,
  calendar: null,
  findings,
  observations: [],
});

test('a server below a known domain, or whose certificate names hosts of another domain alone, is a hoster of mail', () => {
  assert.equal(isHosters(seen('smtp.gmail.com')), true);
  assert.equal(isHosters(seen('office365.com')), true);
  assert.equal(isHosters(seen('notgmail.com')), false);
  // No name is longer than 253 letters.
  const below = (length: number) => `${'a.'.repeat(200)}gmail.com`.slice(-length);
  assert.deepEqual(
    [253, 255].map((length) => isHosters(seen(below(length)))),
    [true, false],
  );
  assert.equal(isHosters(seen('mail.example.com', mismatch('shared.hoster.example', '*.hoster.example'))), true);
  assert.equal(isHosters(seen('mail.example.com', mismatch('www.example.com'))), false);
  assert.equal(isHosters(seen('mail.example.co.uk', mismatch('www.other.co.uk'))), true);
  assert.equal(isHosters(seen('mail.example.com', mismatch('example.com', 'shared.hoster.example'))), false);
  for (const name of ['localhost', '192.0.2.1', '']) {
    assert.equal(isHosters(seen('mail.example.com', mismatch(name))), false, name);
  }
  assert.equal(isHosters(seen('mail.example.com', mismatch())), false);
});

test('there the commands begin with the condition that the server is your own', () => {
  const finding = mismatch('shared.hoster.example');
  const [block] = explanationOfFinding(finding, seen('mail.example.com', finding)).commands;
  assert.match(block?.server ?? '', /^if the server is yours \(else its operator has to fix it\): any mail server/);
  const own = mismatch('www.example.com');
  assert.match(explanationOfFinding(own, seen('mail.example.com', own)).commands[0]?.server ?? '', /^any mail server/);
});

test('nothing but names on a certificate that does not name the host tells of a hoster', () => {
  const names = mismatch('shared.hoster.example');
  assert.equal(isHosters(seen('mail.example.com', { ...names, ruleId: 'certificate-expired' })), false);
  for (const presentedIdentifiers of ['shared.hoster.example', 7, [null], [{}]] as (string | number)[])
    assert.equal(isHosters(seen('mail.example.com', { ...names, evidence: { presentedIdentifiers } })), false);
  assert.equal(isHosters(seen('mail.example.com', { ...names, evidence: {} })), false);
  assert.equal(isHosters({ target: aFileTarget({ name: null }), findings: [names] }), false);
  assert.equal(isHosters(seen('mail.example.com', mismatch('SHARED.HOSTER.EXAMPLE'))), true);
  assert.equal(isHosters(seen('a.mail.example.com', mismatch('*.mail.example.com'))), false);
  assert.equal(isHosters(seen('example.com', mismatch('*.example.com'))), false);
});
