/** Settings in lines: .env, INI, properties, and assignments in one line. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shown, type TreeCase, treesOf } from '../../support/trees.ts';

const CASES: readonly TreeCase[] = [
  ['lines', 'A=b\nexport C="d e" # f\n# g=h\n;i=j\n//k=l\n!m=n\n', '{A@0: "b"@2, C@11: "d e"@14}@0'],
  ['lines', 'a: b ; c\nd  e\n[ s ] # x\nf=g\n', '{a@0: "b"@3, d@9: "e"@12, s@14: {f@24: "g"@26}@14}@0'],
  [
    'lines',
    'Environment=A=1 "B=2 3"\nENV C=1 D=2\nweb1 a=1 b=2\n',
    '{A@12: "1"@14, B@17: "2 3"@19, C@28: "1"@30, D@32: "2"@34, a@41: "1"@43, b@45: "2"@47}@0',
  ],
  ['lines', 'a="""b "c" d"""\nx=\'y\' z\nq="un\n', '{a@0: "b \\"c\\" d"@5, x@16: "y"@19, q@24: "\\"un"@26}@0'],
  ['lines', 'a = b \\\nc = "d\\"e"', '{a@0: "b"@4, c@8: "d\\\\\\"e"@13}@0'],
  ['lines', 'a:b=c', '{a:b@0: "c"@4}@0'],
  ['lines', '"a": "b"\n=c\n', '{a@1: "b"@6}@0'],
  ['lines', 'set a=b\nARG c=d\n', '{a@4: "b"@6, c@12: "d"@14}@0'],
  ['lines', '  # a=b\n\t!c=d\n //e=f\ng=h#i\nj=k//l', '{g@21: "h#i"@23, j@27: "k//l"@29}@0'],
  [
    'lines',
    'a= # b\nc=#d\ne=f ;g\nh=i  \nj=k  \\\nl=m \\n\no= \\',
    '{a@0: ""@3, c@7: ""@9, e@12: "f"@14, h@19: "i"@21, j@25: "k"@27, l@32: "m \\\\n"@34, o@39: "\\\\"@42}@0',
  ],
  [
    'lines',
    'a=b """c""" d\ne=f "g" h\ni="j" k\nl=`m`\nn=\'o"p\'',
    '{a@0: "b \\"\\"\\"c\\"\\"\\" d"@2, e@14: "f \\"g\\" h"@16, i@24: "j"@27, l@32: "m"@35, n@38: "o\\"p"@41}@0',
  ],
  ['lines', '[ a b ];c\nd=1\n[]\n [e]x\n[f]\ng=2', '{a b@0: {d@10: "1"@12}@0, f@23: {g@27: "2"@29}@23}@0'],
  ['lines', '\r\na=1\r\n\r\nb=2\rc=3', '{a@2: "1"@4, b@9: "2"@11, c@13: "3"@15}@0'],
  ['lines', 'ENV A="b c" D=\'e f\' G=h "I=j k"', '{A@4: "b c"@7, D@12: "e f"@15, G@20: "h"@22, I@25: "j k"@27}@0'],
  [
    'lines',
    'ENV A="b"\n  ENV C=d\nENV E f\nENVIRON G=h',
    '{A@4: "b"@7, C@16: "d"@18, E@24: "f"@26, ENVIRON@28: "G=h"@36}@0',
  ],
  [
    'lines',
    'Environment="A=b c" \'D=e\' F\nEnvironment= G=h\nEnvironment=I="j"',
    '{A@13: "b c"@15, D@21: "e"@23, Environment@28: "G=h"@41, I@57: "j"@60}@0',
  ],
  [
    'lines',
    'web1 a=1 b=2\nweb1 a="b" c=\'d e\'\nweb2 a=1',
    '{a@5: "1"@7, b@9: "2"@11, a@18: "b"@21, c@24: "d e"@27, web2@32: "a=1"@37}@0',
  ],
  ['lines', 'ENV A=1 =2 B', '{A@4: "1"@6}@0'],
  ['lines', 'ENV A=1 B="un', '{A@4: "1"@6, B@8: ""@10}@0'],
  [
    'lines',
    "a.b-c[d]/e$f:g = h\n'i': 'j'\nk : l\nm:n\no\tp\nq",
    '{a.b-c[d]/e$f@0: "g = h"@13, i@20: "j"@25, k@28: "l"@32, m@34: "n"@36, o@38: "p"@40}@0',
  ],
];
for (const [notation, text, trees] of CASES)
  test(`${notation}: ${JSON.stringify(text)}`, async () =>
    assert.equal((await treesOf(notation, text)).map(shown).join(' '), trees));
