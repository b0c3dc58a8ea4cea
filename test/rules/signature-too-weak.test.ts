import rule from '../../src/rules/signature-too-weak.ts';
import { testDefectRule } from '../support/rule.ts';

testDefectRule(rule, 'the signature on "mx" uses SHA-1, SHA-256 or better required');
