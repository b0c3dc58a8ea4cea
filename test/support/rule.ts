import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Judgement } from '../../src/model.ts';
import type { Context, RuleOf, Subjects } from '../../src/rules/rule.ts';
import { context } from './facts.ts';

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
