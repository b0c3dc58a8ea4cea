import type { Judgement } from '../../src/model/finding.ts';
import type { Limits } from '../../src/model/profile.ts';
import rule from '../../src/rules/certificate-expires-soon.ts';
import {
  aCaCertificate,
  aCertificate,
  aChain,
  anIncompletePath,
  aTrustedPath,
  daysFromNow,
  limits,
  now,
} from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const HOUR_DAYS = 1 / 24;
const lasting = (lifetimeDays: number, leftDays: number) => {
  const [notBefore, notAfter] = [daysFromNow(leftDays - lifetimeDays), daysFromNow(leftDays)];
  return aChain(aTrustedPath([aCertificate({ notBefore, notAfter }), aCaCertificate()]));
};
const own = (changed: Partial<Limits>) => ({ now, limits: { ...limits, ...changed } });
const failing = { notAfter: '2026-06-14T00:00:00.000Z', remainingDays: 13, warnBelowDays: 27, failBelowDays: 14 };

const error: Judgement = {
  kind: 'fail',
  message: 'certificate "mail.example.com" expires on 14 June 2026, 13 days left, 14 days required',
  evidence: failing,
};
const warning: Judgement = {
  kind: 'fail',
  level: 'warning',
  message: 'certificate "mail.example.com" expires on 15 June 2026, 14 days left, 27 days required',
  evidence: { ...failing, notAfter: '2026-06-15T00:00:00.000Z', remainingDays: 14 },
};

testRule(rule, [
  [
    'warns of the first to end on a path that leads nowhere',
    aChain(anIncompletePath([aCertificate(), aCaCertificate({ notAfter: daysFromNow(20) })])),
    'fail',
  ],
  ['passes 90 days at the warning threshold of 27', lasting(90, 27), 'pass'],
  ['warns of 90 days at the failure threshold of 14, which is still enough', lasting(90, 14), warning],
  ['fails 90 days below 14', lasting(90, 13), error],
  ['warns of 45 days below 13.5', lasting(45, 13), 'fail'],
  ['passes 45 days at 13.5', lasting(45, 13.5), 'pass'],
  ['passes 160 hours at 48', lasting(160 * HOUR_DAYS, 48 * HOUR_DAYS), 'pass'],
  ['fails 160 hours below 48', lasting(160 * HOUR_DAYS, 47 * HOUR_DAYS), 'fail'],
  ['caps the warning of a year at 30 days', lasting(365, 30), 'pass'],
  ['says nothing of what has expired already', lasting(90, -1), 'not-applicable'],
  [
    'takes days as days',
    lasting(90, 40),
    'fail',
    own({ warnBelow: { kind: 'duration', durationMs: 41 * 86_400_000 } }),
  ],
  ['takes a share without a cap', lasting(365, 100), 'fail', own({ failBelow: { kind: 'ratio', ratio: 0.5 } })],
  [
    'looks at the certificate of the path that ends first',
    aChain(aTrustedPath([aCertificate(), aCaCertificate({ notAfter: daysFromNow(10) })])),
    'fail',
  ],
  [
    'goes by the last path, where another takes over before this one ends',
    aChain(
      aTrustedPath([aCertificate(), aCaCertificate({ notAfter: daysFromNow(10) })], {
        endedBy: aCertificate({ notAfter: daysFromNow(80) }),
      }),
    ),
    'pass',
  ],
]);
