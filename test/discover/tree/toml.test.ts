/** Settings in TOML, and dotted keys as the blocks that they stand for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shown, type TreeCase, treesOf } from '../../support/trees.ts';

const CASES: readonly TreeCase[] = [
  ['toml', 'a = "b" # c\nd = [1,\n2]', '{a@0: "b"@5, d@12: ["1"@17, "2"@20]@16}@0'],
  [
    'toml',
    'a=1\n[b.c]\nd="e"\n[[f]]\ng=1\n[[f]]\nh=2\n[remote."r.eu"]\ni=\'j\'\n',
    '{a@0: "1"@2, b@4: {c@4: {d@10: "e"@13}@4}@4, f@16: {g@22: "1"@24}@16, f@26: {h@32: "2"@34}@26, remote@36: {r.eu@36: {i@52: "j"@55}@36}@36}@0',
  ],
  [
    'dotted',
    'a.b.c = 1\na.b.d = 2\n[a]\ne = 3\n"x y.z" = 4\n',
    '{a@0: {b@0: {c@0: "1"@8, d@10: "2"@18}@0, e@24: "3"@28, x y.z@31: "4"@40}@0}@0',
  ],
  [
    'toml',
    'foo\n[a]\nb=1\n["c d".\'e f\'.g] # h\ni=2\n[j] k\nl=3',
    '{@0: foo@0, a@4: {b@8: "1"@10}@4, c d@12: {e f@12: {g@12: {i@32: "2"@34, @36: [j@37]@36, l@42: "3"@44}@12}@12}@12}@0',
  ],
  [
    'toml',
    '[ a . b ]\nc=1\n[[d]]  \ne=2\n[f.""]\ng=3',
    '{a@0: {b@0: {c@10: "1"@12}@0}@0, d@14: {e@22: "2"@24}@14, f@26: {@26: {g@33: "3"@35}@26}@26}@0',
  ],
  [
    'toml',
    'a = """b\nc""" # d\ne = \'\'\'f\'\'\'\ng = [\n1,\n2\n]\nh = {i = 1}',
    '{a@0: "b\\nc"@7, e@18: "f"@25, g@30: ["1"@36, "2"@39]@34, h@43: {i@48: "1"@52}@47}@0',
  ],
  [
    'dotted',
    'ab.cd = 1\n"a.b c" = 2\na.b.c.d.e.f.g.h.i.j = 3\na.b.c.d.e.f.g.h.i.j.k = 4',
    '{ab@0: {cd@0: "1"@8}@0, a.b c@11: "2"@20, a@22: {b@22: {c@22: {d@22: {e@22: {f@22: {g@22: {h@22: {i@22: {j@22: "3"@44}@22}@22}@22}@22}@22}@22}@22}@22}@22, a.b.c.d.e.f.g.h.i.j.k@46: "4"@70}@0',
  ],
  [
    'dotted',
    '[a.b]\nc.d = 1\n[a.b.c]\ne = 2\n[a]\nb.f = [{g.h = 3}]',
    '{a@0: {b@0: {c@6: {d@6: "1"@12, e@22: "2"@26}@6, f@32: [{g.h@40: "3"@46}@39]@38}@0}@0}@0',
  ],
];
for (const [notation, text, trees] of CASES)
  test(`${notation}: ${JSON.stringify(text)}`, async () =>
    assert.equal((await treesOf(notation, text)).map(shown).join(' '), trees));
