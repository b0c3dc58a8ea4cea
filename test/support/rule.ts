import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Judgement } from '../../src/model/finding.ts';
import type { PathDefect } from '../../src/pki/path-defect.ts';
import type { Context, RuleOf, Subjects } from '../../src/rule/rule.ts';
import { aChain, aDefect, anIncompletePath, aTrustedPath, context } from './facts.ts';

type Case<Subject extends keyof Subjects> = readonly [
  behaviour: string,
  subject: Subjects[Subject],
  expected: Judgement['kind'] | Judgement,
  context?: Context,
];

/** One test a case: the kind of the judgement, or the whole of it where the case gives one. */
export function testRule<Subject extends keyof Subjects>(rule: RuleOf<Subject>, cases: readonly Case<Subject>[]): void {
  for (const [behaviour, subject, expected, own = context] of cases) {
    test(`${rule.id}: ${behaviour}`, () => {
      const judgement = rule.judge(subject, own);
      if (typeof expected === 'string') assert.equal(judgement.kind, expected, JSON.stringify(judgement));
      else assert.deepEqual(judgement, expected);
    });
  }
}

/** What holds of every rule that speaks for one kind of defect of a path. */
export function testDefectRule(rule: RuleOf<'certificate'>, detail: string): void {
  const kind = rule.id as PathDefect['kind'];
  const other = kind === 'key-too-small' ? 'signature-too-weak' : 'key-too-small';
  testRule(rule, [
    ['passes a path without defects', aChain(aTrustedPath()), 'pass'],
    ['leaves other defects to their own rules', aChain(aTrustedPath(undefined, { defects: [aDefect(other)] })), 'pass'],
    ['sees it on a path that leads nowhere, too', aChain({ ...anIncompletePath(), defects: [aDefect(kind)] }), 'fail'],
    [
      'names each of several',
      aChain(aTrustedPath(undefined, { defects: [aDefect(kind, 'one'), aDefect(kind, 'two')] })),
      { kind: 'fail', message: 'one; two', evidence: { defects: ['one', 'two'] } },
    ],
    [
      'fails in the words of the defect',
      aChain(aTrustedPath(undefined, { defects: [aDefect(kind, detail)] })),
      { kind: 'fail', message: detail, evidence: { defects: [detail] } },
    ],
  ]);
}
