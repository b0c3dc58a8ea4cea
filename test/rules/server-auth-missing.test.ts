import rule from '../../src/rules/server-auth-missing.ts';
import { testDefectRule } from '../support/rule.ts';

testDefectRule(rule, 'the extended key usage of "mx" is 1.3.6.1.5.5.7.3.2, serverAuth required');
