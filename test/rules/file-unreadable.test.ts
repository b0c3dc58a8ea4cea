import type { Cause } from '../../src/model/observation.ts';
import rule from '../../src/rules/file-unreadable.ts';
import { aFileTarget, anInterruption, aPresented, aReading } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const target = aFileTarget({ file: 'mail/chain.pem' });
const notRead = (cause: Cause) => ({
  ...anInterruption('read', cause),
  endpoint: null,
});

testRule(rule, [
  ['passes a file that was read', aPresented({ target, observation: aReading() }), 'pass'],
  ['says nothing of a service', aPresented(), 'not-applicable'],
  ['leaves a run that was stopped alone', aPresented({ target, observation: notRead({ kind: 'aborted' }) }), 'pass'],
  [
    'fails a file that cannot be read, and says why',
    aPresented({ target, observation: notRead({ kind: 'file-unreadable', reason: 'it is a folder' }) }),
    {
      kind: 'fail',
      message: 'the file cannot be read: it is a folder',
      evidence: { file: 'mail/chain.pem' },
    },
  ],
]);
