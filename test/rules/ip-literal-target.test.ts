import rule from '../../src/rules/ip-literal-target.ts';
import { aFileTarget, aTarget } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const listed = (host: string) => ({ target: aTarget({ host }), observations: [], siblings: [], exceptions: [] });

testRule(rule, [
  ['passes a file for no host', { ...listed('x'), target: aFileTarget({ name: null }) }, 'pass'],
  ['passes a name', listed('mail.example.com'), 'pass'],
  ['warns of an IPv6 address', listed('2001:db8::1'), 'fail'],
  [
    'warns of an IPv4 address',
    listed('192.0.2.1'),
    { kind: 'fail', message: 'the target is the address 192.0.2.1, a host name is what Gmail asks for', evidence: {} },
  ],
]);
