/** Settings of each notation as trees: key@offset, and "text"@offset, a word without quotes, [list], {block}, call(…). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCode } from '../../src/discover/tree/code.ts';
import { readLines } from '../../src/discover/tree/lines.ts';
import { languages } from '../../src/discover/tree/tokens.ts';
import { readToml, withoutDots } from '../../src/discover/tree/toml.ts';
import type { Value } from '../../src/discover/tree/tree.ts';
import { readXml } from '../../src/discover/tree/xml.ts';
import { readYaml } from '../../src/discover/tree/yaml.ts';

const readers = {
  lines: readLines,
  toml: readToml,
  dotted: (text: string) => withoutDots(readToml(text)),
  xml: readXml,
};

async function treesOf(notation: keyof typeof languages | keyof typeof readers | 'yaml', text: string) {
  if (notation === 'yaml') return readYaml(text);
  return [notation in readers ? readers[notation as 'lines'](text) : readCode(text, languages[notation as 'hcl'])];
}

function shown(value: Value): string {
  switch (value.kind) {
    case 'scalar':
      return `${value.isWord === true ? value.text : JSON.stringify(value.text)}@${value.at}`;
    case 'list':
      return `[${value.items.map(shown).join(', ')}]`;
    case 'call':
      return `${value.name}(${value.args.map(shown).join(', ')})`;
    case 'block':
      return `{${value.entries.map((entry) => `${entry.key}@${entry.keyAt}: ${shown(entry.value)}`).join(', ')}}`;
  }
}

const CASES: readonly (readonly [notation: Parameters<typeof treesOf>[0], text: string, trees: string])[] = [
  ['javascript', 'a = "b"; c: 1', '{a@0: "b"@5, c@9: "1"@12}'],
  ['javascript', 'const x = { a: "b", c: [1, d] };', '{x@6: {a@12: "b"@16, c@20: ["1"@24, d@27]}}'],
  ['javascript', 'x = a || "b"', '{x@0: ||(a@4, "b"@10)}'],
  ['javascript', 'x = f("a", y=2)', '{x@0: f("a"@7, {y@11: "2"@13})}'],
  ['javascript', 'const f = () => g("a")', '{f@6: g("a"@19)}'],
  ['javascript', 'x = "a" + b', '{x@0: +(a@5)}'],
  ['javascript', 'a.b["c"] = 1', '{a.b.c@0: "1"@11}'],
  ['javascript', 'x = process.env["A"]', '{x@0: process.env@4}'],
  ['javascript', 'x = (int) "5"', '{x@0: "5"@11}'],
  ['javascript', '// a = 1\nb = 2 /* c = 3\n*/ d = 4', '{b@9: "2"@13}'],
  ['javascript', 'x = `a\nb`\ny = "un\nz = 1', '{x@0: "a\\nb"@5, y@10: un@15, z@18: "1"@22}'],
  ['javascript', 'x = a\n  || "b"\ny = [1\n,2]', '{x@0: ||(a@4, "b"@12), y@15: ["1"@20, "2"@23]}'],
  ['javascript', '"a\\"b" : "c"', '{a\\"b@1: "c"@10}'],
  ['javascript', 'x = `${a("}")}b`', '{x@0: "${a(\\"}\\")}b"@5}'],
  ['javascript', 'const port: number = 25', '{port@6: "25"@21}'],
  ['javascript', 'config.set("k", "v")', '{k@12: "v"@17}'],
  ['javascript', 'x = new A("b")', '{x@0: A("b"@11)}'],
  [
    'hcl',
    'resource "t" "n" {\n  a = 1\n  b {\n    c = "d"\n  }\n}\n',
    '{resource@0: {t@10: {n@14: {a@21: "1"@25, b@29: {c@37: "d"@42}}}}}',
  ],
  ['hcl', 'a = <<EOT\nx = 1\n  EOT\nb = 2', '{a@0: "x = 1\\n"@10, b@22: "2"@26}'],
  ['hcl', 'a = "x ${f("}")} y"', '{a@0: "x ${f(\\"}\\")} y"@5}'],
  ['hcl', 'a = ( b )', '{a@0: b@6}'],
  ['hcl', 'x = {a = 1\nb = 2} }\nc = 3', '{x@0: {a@5: "1"@9, b@11: "2"@15}, c@20: "3"@24}'],
  ['hcl', 'x = [ { a = 1 ]\ny = 2', '{x@0: [{a@8: "1"@12}], y@16: "2"@20}'],
  ['php', "define('A', 'b');\n$mail->Host = 'x';", '{A@8: "b"@13, mail.Host@18: "x"@33}'],
  ['php', 'return [\'a\' => [\'b\' => env("C", "d")]];', '{@0: {a@9: {b@17: env("C"@28, "d"@33)}}}'],
  ['php', '$x = "a\nb";', '{x@0: "a\\nb"@6}'],
  ['python', 'A: str = "b"\nwith f("a") as g:\n  c = 1\n', '{A@0: "b"@10, @13: f("a"@21), c@33: "1"@37}'],
  ['python', 'x = """a\nb"""\ny = os.environ["Z"]', '{x@0: "a\\nb"@7, y@14: os.environ@18}'],
  ['python', 'd = dict(a="b", c=1)', '{d@0: dict({a@9: "b"@12, c@16: "1"@18})}'],
  ['ruby', 'x = "#{a}b" # c\ny = 1', '{x@0: "#{a}b"@5, y@16: "1"@20}'],
  ['ruby', 'a = :b\nc = 5 or "d"', '{a@0: ":b"@4, c@7: ||("5"@11, "d"@17)}'],
  ['json', '{"a": {"b": [1, "c"]}, // x\n"d": null}', '{@0: {a@2: {b@8: ["1"@13, "c"@17]}, d@29: "null"@33}}'],
  ['nix', "a.b = \"c\"; # d\ne = ''f\n'';", '{a.b@0: "c"@7, e@15: "f\\n"@21}'],
  ['lua', 'a = "b" -- c\nd = 1', '{a@0: "b"@5, d@13: "1"@17}'],
  ['lines', 'A=b\nexport C="d e" # f\n# g=h\n;i=j\n//k=l\n!m=n\n', '{A@0: "b"@2, C@11: "d e"@14}'],
  ['lines', 'a: b ; c\nd  e\n[ s ] # x\nf=g\n', '{a@0: "b"@3, d@9: "e"@12, s@14: {f@24: "g"@26}}'],
  [
    'lines',
    'Environment=A=1 "B=2 3"\nENV C=1 D=2\nweb1 a=1 b=2\n',
    '{A@12: "1"@14, B@17: "2 3"@19, C@28: "1"@30, D@32: "2"@34, a@41: "1"@43, b@45: "2"@47}',
  ],
  ['lines', 'a="""b "c" d"""\nx=\'y\' z\nq="un\n', '{a@0: "b \\"c\\" d"@5, x@16: "y"@19, q@24: "\\"un"@26}'],
  ['lines', 'a = b \\\nc = "d\\"e"', '{a@0: "b"@4, c@8: "d\\\\\\"e"@13}'],
  ['lines', 'a:b=c', '{a:b@0: "c"@4}'],
  ['lines', '"a": "b"\n=c\n', '{a@1: "b"@6}'],
  ['lines', 'set a=b\nARG c=d\n', '{a@4: "b"@6, c@12: "d"@14}'],
  ['toml', 'a = "b" # c\nd = [1,\n2]', '{a@0: "b"@5, d@12: ["1"@17, "2"@20]}'],
  [
    'toml',
    'a=1\n[b.c]\nd="e"\n[[f]]\ng=1\n[[f]]\nh=2\n[remote."r.eu"]\ni=\'j\'\n',
    '{a@0: "1"@2, b@4: {c@4: {d@10: "e"@13}}, f@16: {g@22: "1"@24}, f@26: {h@32: "2"@34}, remote@36: {r.eu@36: {i@52: "j"@55}}}',
  ],
  [
    'dotted',
    'a.b.c = 1\na.b.d = 2\n[a]\ne = 3\n"x y.z" = 4\n',
    '{a@0: {b@0: {c@0: "1"@8, d@10: "2"@18}, e@24: "3"@28, x y.z@31: "4"@40}}',
  ],
  ['xml', '<a b="c" d=\'e\'><f> g </f><h/></a>', '{a@0: {b@3: "c"@6, d@9: "e"@12, f@15: "g"@19, h@25: {}}}'],
  ['xml', '<!-- <a>1</a> --><b>2</b><?x <c>3</c>?><![CDATA[<d>4</d>]]><e>5</e>', '{b@17: "2"@20, e@59: "5"@62}'],
  ['xml', '<a>x<b>y</b>z</a>', '{a@0: {b@4: "y"@7}}'],
  ['xml', '</x><a>1</a>', '{a@4: "1"@7}'],
  ['xml', '<a x="1"/>', '{a@0: {x@3: "1"@6}}'],
  ['xml', '<a></a><b> </b>', '{a@0: {}, b@7: {}}'],
  ['yaml', 'a: b\n"c": \'d\'\ne: [f, "g"]\n', '{a@0: "b"@3, c@6: "d"@11, e@14: ["f"@18, "g"@22]}'],
  [
    'yaml',
    'a: &x {b: c}\nd: *x\ne:\n  <<: *x\n  f: g\n',
    '{a@0: {b@7: "c"@10}, d@13: {b@7: "c"@10}, e@19: {b@7: "c"@10, f@33: "g"@36}}',
  ],
  ['yaml', 'a: |\n  b\n   c\nd: >\n  e\n', '{a@0: "b\\n c\\n"@7, d@14: "e\\n"@21}'],
  ['yaml', 'a: !Ref B\nc: !Sub "d"\ne: !Sub f\n', '{a@0: B@8, c@10: "d"@19, e@22: "f"@30}'],
  ['yaml', 'a: 1\n---\n- b\n---\nc\n', '{a@0: "1"@3} {@9: ["b"@11]} {@17: "c"@17}'],
  ['yaml', '{{ if x }}\na: {{ b }}\n{% c %}\nd: e\n', '{a@11: "{{ b }}"@14, d@30: "e"@33}'],
  ['yaml', 'a: ~\nb:\nc: d', '{c@8: "d"@11}'],
];
for (const [notation, text, trees] of CASES)
  test(`${notation}: ${JSON.stringify(text)}`, async () =>
    assert.equal((await treesOf(notation, text)).map(shown).join(' '), trees));
