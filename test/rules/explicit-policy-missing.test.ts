import rule from '../../src/rules/explicit-policy-missing.ts';
import { testDefectRule } from '../support/rule.ts';

testDefectRule(rule, '"mail.example.com" has none of the certificate policies that a CA above it requires');
