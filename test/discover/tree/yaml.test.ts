/** Settings in YAML: several documents, aliases, tags, block scalars, templates. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shown, type TreeCase, treesOf } from '../../support/trees.ts';

const CASES: readonly TreeCase[] = [
  ['yaml', 'a: b\n"c": \'d\'\ne: [f, "g"]\n', '{a@0: "b"@3, c@6: "d"@11, e@14: ["f"@18, "g"@22]@17}@0'],
  [
    'yaml',
    'a: &x {b: c}\nd: *x\ne:\n  <<: *x\n  f: g\n',
    '{a@0: {b@7: "c"@10}@6, d@13: {b@7: "c"@10}@6, e@19: {b@7: "c"@10, f@33: "g"@36}@24}@0',
  ],
  ['yaml', 'a: |\n  b\n   c\nd: >\n  e\n', '{a@0: "b\\n c\\n"@7, d@14: "e\\n"@21}@0'],
  ['yaml', 'a: !Ref B\nc: !Sub "d"\ne: !Sub f\n', '{a@0: B@8, c@10: "d"@19, e@22: "f"@30}@0'],
  ['yaml', 'a: 1\n---\n- b\n---\nc\n', '{a@0: "1"@3}@0 {@9: ["b"@11]@9}@9 {@17: "c"@17}@17'],
  ['yaml', '{{ if x }}\na: {{ b }}\n{% c %}\nd: e\n', '{a@11: "{{ b }}"@14, d@30: "e"@33}@11'],
  ['yaml', 'a: ~\nb:\nc: d', '{c@8: "d"@11}@0'],
  ['yaml', 'a: *x\nb: [c, ~, *y, d]\n? e\n? f\n', '{b@6: ["c"@10, "d"@20]@9}@0'],
  [
    'yaml',
    'a: &x {b: c}\nd: &y {e: f}\ng:\n  <<: [*x, *y, h]\n  i: j\nk:\n  <<: l\n',
    '{a@0: {b@7: "c"@10}@6, d@13: {e@20: "f"@23}@19, g@26: {b@7: "c"@10, e@20: "f"@23, i@49: "j"@52}@31, k@54: {}@59}@0',
  ],
  [
    'yaml',
    '\'a\': 1\n"b": 2\n0x10: 3\n~: 4\n[c]: 5\n? |\n  d\n: 6\n',
    '{a@1: "1"@5, b@8: "2"@12, 0x10@14: "3"@20, ~@22: "4"@25, d\n@36: "6"@44}@0',
  ],
  [
    'yaml',
    'a: !!str b\nc: !d e\nf: !Sub g\nh: !Sub "i"\nj: !k |\n  l\n',
    '{a@0: "b"@9, c@11: e@17, f@19: "g"@27, h@29: "i"@38, j@41: "l\\n"@51}@0',
  ],
  ['yaml', '# a\n', ''],
  ['yaml', '', ''],
  ['yaml', '~\n---\n"a"\n---\n', '{@7: "a"@7}@7'],
  ['yaml', 'a: |', '{a@0: ""@3}@0'],
  ['yaml', 'a: |\nb: >-\n\nc: d\n', '{a@0: ""@5, b@5: "\\n"@11, c@12: "d"@15}@0'],
  ['yaml', 'a: | # b\n\n   c\n \n    d\n', '{a@0: "\\nc\\n\\n d\\n"@12}@0'],
  ['yaml', 'a: |\n \n  b\n\n  c\n', '{a@0: "\\nb\\n\\nc\\n"@7}@0'],
  ['yaml', 'a: >\r\n  b\r\n  c\r\n', '{a@0: "b\\r\\nc\\r\\n"@8}@0'],
  ['yaml', 'a:  {{ b }}\nc:\n-  {{ d }}\n', '{a@0: "{{ b }}"@4, c@12: ["{{ d }}"@18]@15}@0'],
  [
    'yaml',
    'a:\n  {{ if x }}\n  b: c\n\t{{- end }}  \n  {# y #}\n  d: {{ e }}\n',
    '{a@0: {b@18: "c"@21, d@49: "{{ e }}"@52}@18}@0',
  ],
  ['yaml', 'a: {{ b }} c\nd: {{ e }}:{{ f }}\n', '{a@0: "{{ b }} c"@3, d@13: "{{ e }}:{{ f }}"@16}@0'],
  ['yaml', '{{ x }} a: b\nc: d\n', '{c@13: "d"@16}@0'],
  ['yaml', 'a:\n  {{ x }} b\nc: d\n', '{a@0: {}@5, c@15: "d"@18}@0'],
  [
    'yaml',
    'a: x {{ b }}\nc: -{{ d }}\ne: [{{ f }}, {{ g }}]\nh: i\n',
    '{a@0: "x {{ b }}"@3, c@13: "-{{ d }}"@16, e@25: [{}@29, {}@38]@28, h@47: "i"@50}@0',
  ],
  ['yaml', 'a:\n  b\n  {{ x }} c\nd: e\n', '{a@0: "b\\n  {{ x }} c"@5, d@19: "e"@22}@0'],
  ['yaml', 'a: b\n\t- c: [\n d: }\n', '{a@0: "b"@3}@0'],
];
for (const [notation, text, trees] of CASES)
  test(`${notation}: ${JSON.stringify(text)}`, async () =>
    assert.equal((await treesOf(notation, text)).map(shown).join(' '), trees));

test('every character of a block scalar is where it is in the file', async () => {
  for (const scalar of ['|\n  ab\n   c\n\n  de\n', '>-\r\n    ab\r\n  \r\n    cd\r\n', '|\n \n  a\n', '|\n  a']) {
    const text = `x: y\nz: ${scalar}`;
    const [tree] = await treesOf('yaml', text);
    const value = tree?.entries[1]?.value;
    assert.ok(value?.kind === 'scalar' && value.offsetOf !== undefined);
    const { offsetOf } = value;
    const seen = [...value.text].map((_, index) => text[offsetOf(index)]);
    assert.equal(seen.join(''), value.text, scalar);
    // Its end is behind its last character.
    assert.equal(offsetOf(value.text.length), text.length, scalar);
  }
});
