import rule from '../../src/rules/critical-extension-unprocessed.ts';
import { testDefectRule } from '../support/rule.ts';

testDefectRule(rule, '"mx" has critical extensions no verifier knows: 1.2.3.4');
