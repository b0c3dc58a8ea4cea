import rule from '../../src/rules/signature-too-weak.ts';
import { testDefectRule } from '../support/rule.ts';

testDefectRule(rule, 'the signature on "mx" uses SHA-1, one with SHA-256, SHA-384 or SHA-512 required');
