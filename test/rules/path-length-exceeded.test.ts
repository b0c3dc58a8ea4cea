import rule from '../../src/rules/path-length-exceeded.ts';
import { testDefectRule } from '../support/rule.ts';

testDefectRule(rule, '"R1" allows 0 intermediate certificates below it, the path has 1');
