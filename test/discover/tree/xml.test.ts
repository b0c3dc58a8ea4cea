/** Settings in XML: elements, attributes, texts, and what is not closed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shown, type TreeCase, treesOf } from '../../support/trees.ts';

const CASES: readonly TreeCase[] = [
  ['xml', '<a b="c" d=\'e\'><f> g </f><h/></a>', '{a@0: {b@3: "c"@6, d@9: "e"@12, f@15: "g"@19, h@25: {}@25}@0}@0'],
  ['xml', '<!-- <a>1</a> --><b>2</b><?x <c>3</c>?><![CDATA[<d>4</d>]]><e>5</e>', '{b@17: "2"@20, e@59: "5"@62}@0'],
  ['xml', '<a>x<b>y</b>z</a>', '{a@0: {b@4: "y"@7}@0}@0'],
  ['xml', '</x><a>1</a>', '{a@4: "1"@7}@0'],
  ['xml', '<a x="1"/>', '{a@0: {x@3: "1"@6}@0}@0'],
  ['xml', '<a></a><b> </b>', '{a@0: {}@0, b@7: {}@7}@0'],
  ['xml', '<a><b><c/><d>1</d></b></a>', '{a@0: {b@3: {c@6: {}@6, d@10: "1"@13}@3}@0}@0'],
  ['xml', '<a><c>1</c>x</b><d>2</d></a><e>3</e>', '{a@0: {c@3: "1"@6, d@16: "2"@19}@0, e@28: "3"@31}@0'],
  ['xml', '<a><b>1<c>2</c></a><d>3</d>', '{a@0: {b@3: {c@7: "2"@10}@3}@0, d@19: "3"@22}@0'],
  ['xml', '<a><b>1</b>', '{}@0'],
  ['xml', '<a><b>1</a>', '{a@0: {b@3: {}@3}@0}@0'],
  [
    'xml',
    '<a>  g\n</a><b x = "1"\ny=\'2\' >3</b>',
    '{a@0: "g"@5, b@11: {x@14: "1"@19, y@22: "2"@25, @29: "3"@29}@11}@0',
  ],
  ['xml', '<a x="\'y\'" z=\'"\'/><b x="" />', '{a@0: {x@3: "\'y\'"@6, z@11: "\\""@14}@0, b@18: {x@21: ""@24}@18}@0'],
  ['xml', '<a>1<!-- <b>2</b></a> -->3</a><!-- un <c>4</c>', '{a@0: {}@0}@0'],
  [
    'xml',
    '<?xml version="1.0"?><!DOCTYPE a><a><![CDATA[ <b> ]]></a><c>5</c ><![CDATA[un <d>6</d>',
    '{a@33: {}@33, c@57: "5"@60}@0',
  ],
  ['xml', '<a:b.c-d x:y="1">2</a:b.c-d><e f>3</e><g', '{a:b.c-d@0: {x:y@9: "1"@14, @17: "2"@17}@0}@0'],
];
for (const [notation, text, trees] of CASES)
  test(`${notation}: ${JSON.stringify(text)}`, async () =>
    assert.equal((await treesOf(notation, text)).map(shown).join(' '), trees));
