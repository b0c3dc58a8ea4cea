import rule from '../../src/rules/name-constraints-violated.ts';
import { testDefectRule } from '../support/rule.ts';

testDefectRule(rule, '"R1" may not certify mail.example.com');
