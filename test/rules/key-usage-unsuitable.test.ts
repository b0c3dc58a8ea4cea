import rule from '../../src/rules/key-usage-unsuitable.ts';
import { testDefectRule } from '../support/rule.ts';

testDefectRule(rule, 'the key usage of "R1" is cRLSign, keyCertSign required');
