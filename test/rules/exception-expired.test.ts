import type { Exception } from '../../src/model/finding.ts';
import rule from '../../src/rules/exception-expired.ts';
import { aTarget, daysFromNow } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const until = (days: number): Exception => ({
  ruleId: 'certificate-expired',
  host: 'mail.example.com',
  port: null,
  fingerprint: null,
  until: daysFromNow(days).toISOString(),
  reason: 'new relay',
  writtenAt: { file: 'hosts.yml', line: 5 },
});
const seen = (...exceptions: Exception[]) => ({ target: aTarget(), observations: [], siblings: [], exceptions });

testRule(rule, [
  ['passes without exceptions', seen(), 'pass'],
  ['passes one that is in force', seen(until(1)), 'pass'],
  ['warns from the very moment on at which it ends', seen(until(0)), 'fail'],
  [
    'says it of each',
    seen(until(-3), { ...until(-1), ruleId: 'chain-incomplete', reason: 'moving' }),
    {
      kind: 'fail',
      message:
        'the exception for certificate-expired ended on 29 May 2026 ("new relay"); the exception for chain-incomplete ended on 31 May 2026 ("moving")',
      evidence: { rules: ['certificate-expired', 'chain-incomplete'] },
    },
  ],
  [
    'says which, and why it was made',
    seen(until(-3), until(1)),
    {
      kind: 'fail',
      message: 'the exception for certificate-expired ended on 29 May 2026 ("new relay")',
      evidence: { rules: ['certificate-expired'] },
    },
  ],
]);
