/** Tokens of code: brackets, ends of statements, comments, strings, and what is in them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shown, type TreeCase, treesOf } from '../../support/trees.ts';

const CASES: readonly TreeCase[] = [
  [
    'javascript',
    'x = "("; y = ")"; z = f(")", ",", ";", 1)',
    '{x@0: "("@5, y@9: ")"@14, z@18: f(")"@25, ","@30, ";"@35, "1"@39)@22}@0',
  ],
  ['javascript', 'x = f("a", `\n`, b)\ny = `\n` + c', '{x@0: f("a"@7, "\\n"@12, b@16)@4, y@19: +(\n@24)@24}@0'],
  ['javascript', 'x = [1, {a = 2', '{x@0: ["1"@5, {a@9: "2"@13}@8]@4}@0'],
  ['javascript', 'x = [1, (2', '{x@0: ["1"@5, "2"@9]@4}@0'],
  ['javascript', ']})\na = {b = 1])}\nc = 2', '{a@4: {b@9: "1"@13}@8, c@18: "2"@22}@0'],
  ['javascript', '\n\na = 1\r\nb = 2\rc = 3', '{a@2: "1"@6, b@9: "2"@13, c@15: "3"@19}@0'],
  ['javascript', 'x =\n  "a"\ny\n= 1\nz:\n"b"', '{x@0: "a"@7, y@10: "1"@14, z@16: "b"@20}@0'],
  ['javascript', 'x = a\n\n// b\n  || "c"', '{x@0: ||(a@4, "c"@18)@4}@0'],
  ['javascript', 'a = 1\nx = {b: 2, +c: 3}', '{a@0: "1"@4, x@6: {b@11: "2"@14, c@18: "3"@21}@10}@0'],
  [
    'javascript',
    'x = f(new\nA("b"))\ny = [new\nB("c")]\nz = {a\nb}',
    '{x@0: f(A("b"@13)@10)@4, y@18: [B("c"@30)@27]@22, z@35: {@40: a@40, @42: b@42}@39}@0',
  ],
  [
    'python',
    '\nx =\n"a"\ny = {"b":\n1}\nif c:\nd = 2',
    '{x@1: "a"@6, y@9: {b@15: "1"@19}@13, @22: c@25, d@28: "2"@32}@0',
  ],
  ['python', 'x = \\\n  "a"\ny = b or \\\r\n  "c"', '{x@0: "a"@9, y@12: ||(b@16, "c"@27)@16}@0'],
  ['nix', 'a =\n  f\n  "b"; c = 1;', '{a@0: f@6, c@15: "1"@19}@0'],
  ['javascript', 'a = 1 /* b = 2 */\nc = 3 // d = 4\ne = "//f" # g', '{a@0: "1"@4, c@18: "3"@22, e@33: "//f"@38}@0'],
  ['javascript', '/* a = 1', '{}@0'],
  ['hcl', 'a = 1 # b\n// c = 2\nd = 3 /* e\n*/', '{a@0: "1"@4, d@19: "3"@23}@0'],
  ['python', 'a = 1 # b = 2\nc = d // e', '{a@0: "1"@4, c@14: d@18}@0'],
  ['php', '#[A(b = 1)]\n# c = 2\nd = 3', '{@0: #@0, d@20: "3"@24}@0'],
  ['ruby', 'a = 1 # b\nc = "#d"', '{a@0: "1"@4, c@10: "#d"@15}@0'],
  ['javascript', 'x = "un\ny = "a"', '{x@0: un@5, y@8: "a"@13}@0'],
  ['javascript', 'x = "un\ry = "a"', '{x@0: un@5, y@8: "a"@13}@0'],
  ['javascript', 'x = "a\\\nb" + c; y = "\\\\"; z = "d"', '{x@0: +(a\\\nb@5)@5, y@16: "\\\\\\\\"@21, z@26: "d"@31}@0'],
  ['javascript', 'x = `a\ny = 1', '{x@0: a@5, y@7: "1"@11}@0'],
  ['python', 'x = """a " b""" + c\ny = \'\'\'d\'\'\'; z = """un', '{x@0: +(a " b@7)@7, y@20: "d"@27, z@33: un@40}@0'],
  ['php', '$x = "a\nb"; $y = \'c\nd\'', '{x@0: "a\\nb"@6, y@12: "c\\nd"@18}@0'],
  ['hcl', 'a = <<EOT\nb = 1', '{a@0: "b = 1"@10}@0'],
  ['php', '$a = <<<\'B\'\nc\n  B;\n$d = <<<"E"\nf\nE;', '{a@0: "c\\n"@12, d@19: "f\\n"@31}@0'],
  ['ruby', 'a = <<~B\nBC\n  B\nd = <<-E \ne\nE\nf = 1 <<G', '{a@0: "BC\\n"@9, d@16: "e\\n"@26, f@30: "1"@34}@0'],
  ['hcl', 'a = "${"b"}c"', '{a@0: "${\\"b\\"}c"@5}@0'],
  ['hcl', 'a = "${f("\\"}")} b"', '{a@0: "${f(\\"\\\\\\"}\\")} b"@5}@0'],
  ['hcl', 'a = "${f({b = 1}, "c")} d"', '{a@0: "${f({b = 1}, \\"c\\")} d"@5}@0'],
  [
    'hcl',
    'a = "${f("{")} b"; c = "${f("}", "}")} d"',
    '{a@0: "${f(\\"{\\")} b"@5, c@19: "${f(\\"}\\", \\"}\\")} d"@24}@0',
  ],
  ['hcl', 'a = "${b"\nc = "}"', '{a@0: "${b"@5, c@10: "}"@15}@0'],
  ['hcl', 'a = "${b', '{a@0: $({@7: b@7}@6)@5}@0'],
  ['java', 'a = "${"; b = "c";', '{a@0: "${"@5, b@10: "c"@15}@0'],
  [
    'javascript',
    'a-b = c?.d; e = f.g[0].h; $i = @j; k::l = m->n',
    '{a-b@0: c?.d@6, e@12: f.g("0"@20)@16, i@26: @j@31, k::l@35: m->n@42}@0',
  ],
];
for (const [notation, text, trees] of CASES)
  test(`${notation}: ${JSON.stringify(text)}`, async () =>
    assert.equal((await treesOf(notation, text)).map(shown).join(' '), trees));
