import rule from '../../src/rules/key-type-unsuitable.ts';
import { testDefectRule } from '../support/rule.ts';

testDefectRule(rule, 'the key of "mx" is Ed25519, RSA, ECDSA P-256, or ECDSA P-384 required');
