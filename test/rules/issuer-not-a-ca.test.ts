import rule from '../../src/rules/issuer-not-a-ca.ts';
import { testDefectRule } from '../support/rule.ts';

testDefectRule(rule, '"R1" is not a CA certificate');
