/** Literals and lists as Go and C# wrap them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shown, type TreeCase, treesOf } from '../../support/trees.ts';

const CASES: readonly TreeCase[] = [
  [
    'go',
    'a = pulumi.String("MX"); b = String("c"); d = to.Ptr("e"); f = aws.Int64(10); g = pulumi.StringPtr(h)',
    '{a@0: "MX"@19, b@25: "c"@37, d@42: "e"@54, f@59: "10"@73, g@78: h@99}@0',
  ],
  [
    'go',
    'a = Number(1); b = x.Float64(2); c = x.IntPtr(3); d = x.Int32(4)',
    '{a@0: "1"@11, b@15: "2"@29, c@33: "3"@46, d@50: "4"@62}@0',
  ],
  [
    'go',
    'a = myString("b"); c = x.StringMap("d"); e = x.Ptrs("f"); g = h("i")',
    '{a@0: myString("b"@14)@4, c@19: x.StringMap("d"@36)@23, e@41: x.Ptrs("f"@53)@45, g@58: h("i"@65)@62}@0',
  ],
  [
    'go',
    'a = x.String("b", "c"); d = x.String(); e = x.String(["f"])',
    '{a@0: x.String("b"@14, "c"@19)@4, d@24: x.String()@28, e@40: x.String(["f"@55]@53)@44}@0',
  ],
  [
    'go',
    'a = x.StringArray{x.String("b"), "c"}; d = Arrays{"e"}; f = xArray("g"); h = x.Array{i = "j"}',
    '{a@0: ["b"@28, "c"@34]@17, d@39: Arrays(["e"@51]@49)@43, f@56: xArray("g"@68)@60, h@73: x.Array({i@85: "j"@90}@84)@77}@0',
  ],
  [
    'go',
    'a = [x.String("b")]; c = {d = x.String("e")}; f = {}; g = {"h", i = "j"}; k = {"l"}',
    '{a@0: ["b"@15]@4, c@21: {d@26: "e"@40}@25, f@46: {}@50, g@54: {@60: "h"@60, i@64: "j"@69}@58, k@74: ["l"@80]@78}@0',
  ],
  [
    'go',
    'x.String("a"); []string{"b"}; &x.A{b = x.String("c")}',
    '{@0: "a"@10, @15: ([]@15, ["b"@25]@23)@15, @30: &({b@35: "c"@49}@34)@30}@0',
  ],
];
for (const [notation, text, trees] of CASES)
  test(`${notation}: ${JSON.stringify(text)}`, async () =>
    assert.equal((await treesOf(notation, text)).map(shown).join(' '), trees));
