import rule from '../../src/rules/key-too-small.ts';
import { testDefectRule } from '../support/rule.ts';

testDefectRule(rule, 'the RSA key of "mx" has 1024 bits, 2048 required');
