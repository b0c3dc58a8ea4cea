import rule from '../../src/rules/key-type-unsuitable.ts';
import { testDefectRule } from '../support/rule.ts';

testDefectRule(rule, 'the key of "mx" is DSA, RSA, ECDSA on a NIST curve or EdDSA required');
