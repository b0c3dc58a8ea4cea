/** Texts that are dear to read, by what they are made of: each for any number of characters. */

/** @param length how many characters, about. */
export type WorstText = (length: number) => string;

const PUNCTUATION = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'];
const BLANKS = [' ', '\t', '\n', '\r', '\r\n', '\0', '\u00a0', '\u200b', '\u2028'];
const LETTERS = ['a', 'A', '1', 'é', '😀', '\ud800', '\x1b[0m'];

/** Beginnings without ends, ends without beginnings, and pairs of the notations that are read. */
const MARKS = [
  ...['**', '*a', '/**', '*/', '/*', '//', '--', '--[[', ']]', '<!--', '-->', '<a>', '</a>', '<a b="', '<![CDATA['],
  ...['"""', "'''", "''", '{{', '}}', '{{a}}', '${', '${a:-', '$(', '%(', '=>', '->', '::', ':=', '\\"', '"a"', "'a'"],
  ...['[a', '(a)', '{a', 'a(', 'a.b', 'a, ', 'a;', '- ', '- - ', '? ', '&a ', '*a ', '!a ', '| ', '<<: ', 'a: &a\n'],
  ...[
    'xn--a.',
    '1.1.1.1 ',
    '::ffff:',
    '1:',
    '&amp;',
    '&#1;',
    '%41',
    '\\u0041',
    '##[',
    '::a::',
    '@a ',
    '\\\n',
    '\\\r\n',
  ],
  ...[
    'smtp://',
    'smtp://a:',
    'mail.',
    'a@b.',
    'mx 10 a ',
    'a:25 ',
    'smtp_',
    'MAIL',
    'file:',
    'key=',
    ' key=a',
    'a/../',
  ],
];

/** Lines of the notations that are read. */
const LINES = [
  ...[
    'a',
    ' a',
    '- a',
    '- a: b',
    'a: b',
    'a:',
    'a: |',
    'a: "',
    '  - a:',
    'a=b',
    'a="',
    "a='",
    'a = b',
    'a {',
    '}',
    'a(',
    ')',
  ],
  ...[
    '[a]',
    '[[a]]',
    '# a',
    '; a',
    '// a',
    '%a',
    '---',
    '...',
    'a b',
    '<a>',
    '<a b="c"/>',
    'import a',
    'def a():',
    'a => b,',
  ],
  ...[
    'a IN MX 10 b.',
    '@ MX 10',
    '$ORIGIN a.',
    '_25._tcp.a TLSA 3 1 1 00',
    '_smtp._tcp SRV 0 0 25 a.',
    'mx: a',
    '250-a',
    '250 a',
  ],
  ...[
    'smtp_host=a.net',
    'SMTP_HOST: a.net',
    'host: a.net',
    'relayhost = [a.net]:587',
    'account a',
    'host a.net',
    'define command {',
  ],
  ...[
    '-----BEGIN CERTIFICATE-----',
    '-----END CERTIFICATE-----',
    '-----BEGIN PRIVATE KEY-----',
    '-----BEGIN',
    '-----',
    'AAAA',
  ],
  ...[
    '-----BEGIN CERTIFICATE-----\nAAAA',
    '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
    'Proc-Type: 4,ENCRYPTED',
  ],
  ...[
    '@@ -1 +1 @@',
    '+a',
    '-a',
    '   a: b',
    'hosts: |',
    'hosts: {{ a }}',
    'target: a.net',
    'mail.example.com:587',
    'a.net profile=strict',
  ],
];

const OPENING = '[{(<"\'`';

const repeated = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length));

/** No line is like another. */
function numbered(line: (number: number) => string): WorstText {
  return (length) => {
    let text = '';
    for (let number = 0; text.length < length; number++) text += `${line(number)}\n`;
    return text;
  };
}

/** Beginnings that an expression goes by, what it can be led on with, and an end that it does not take. */
const LED_ON: readonly (readonly [beginning: string, unit: string, end: string])[] = [
  ['A="', '\\\\', ''],
  ["A='", "\\'", ''],
  ['route_list =', ' ', ''],
  ['route_list=\n', '\t\n', ''],
  ['-o ', '\t', ''],
  ['[', '\t', 'x'],
  ['x', ':$', '\u2028'],
  ['#', '\t#', '\u2028#'],
  ['', ':', '\u2028:'],
  ['/', '://', '\u2028://'],
  ['a ', '0', 'x IN MX 10 b.'],
  ['myown', 'hosthostname', '\0'],
  ['dovecot-s', '-d', 'o'],
  ['exim4', 'EXIMD', 'r'],
  ['/_', '_settingse', 'n/settings.py'],
  ['{{', '{{|d(""', '\u2028'],
  ['{{l', '}default ""u', '\u2028'],
  ['l', '\u2028\t', ''],
  ['', '\u2028', ' }}'],
  ['', '-', '=-=""'],
  ['', '+', ':+:///'],
  ['\tSMTP:\n\t', 'SMTP:\n\t', '\0'],
  ['SMTP:', '\n', 'x'],
  ['sendEmail', ' sendEmail', ''],
  ['failover(', 'smtp', ''],
];

export const worstTexts: Readonly<Record<string, WorstText>> = {
  ...Object.fromEntries(
    LED_ON.map(([beginning, unit, end]) => [
      `led on: ${JSON.stringify(beginning + unit + end)}`,
      (length: number) => beginning + repeated(unit)(length) + end,
    ]),
  ),
  ...named('', [...PUNCTUATION, ...BLANKS, ...LETTERS, ...MARKS], repeated),
  ...named('letters and ', PUNCTUATION, (sign) => repeated(`a${sign}`)),
  ...named('lines of ', [...PUNCTUATION, ...LINES], (line) => repeated(`${line}\n`)),
  // What cannot match at its end is tried again from each beginning.
  ...named(
    'something else behind ',
    [...BLANKS, ...LETTERS, '.', '-', ':', '=', '/'],
    (unit) => (length) => `${repeated(unit)(length)}!x`,
  ),
  ...named('something else before ', [' ', '\n', '.', ':'], (unit) => (length) => `x!${repeated(unit)(length)}`),
  ...named(
    'unclosed: ',
    [...OPENING, '/*', '<!--', '{{', 'a: |\n', '<a ', '"""', '-----BEGIN CERTIFICATE-----\n'],
    (unit) => (length) => unit + repeated('a \n')(length),
  ),
  'open and close': (length) => repeated('[')(length / 2) + repeated(']')(length / 2),
  'keys in keys': (length) => `${repeated('{? ')((length * 3) / 7)}${repeated(': b}')((length * 4) / 7)}`,
  'items of keys in keys': (length) => `- ${repeated('{')(length / 5)}a${repeated(': b}')((length * 4) / 5)}`,
  'maps in maps': (length) => repeated('{"a":')(length),
  'blocks in blocks': (length) => repeated('a {\n')(length / 2) + repeated('}\n')(length / 2),
  'elements in elements': (length) => repeated('<a>')(length / 2) + repeated('</a>')(length / 2),
  'ever more indentation': (length) => {
    let text = '';
    for (let depth = 0; text.length < length; depth++) text += `${' '.repeat(depth)}a:\n`;
    return text;
  },
  'YAML keys': numbered((number) => `key${number}: a`),
  'YAML mappings': numbered((number) => `- target: mx${number}.example.com\n  profile: strict`),
  'YAML anchors': numbered((number) => `- &a${number} b\n- *a${number}`),
  'YAML merges': numbered((number) => `a${number}: &a${number}\n  <<: *a${Math.max(0, number - 1)}\n  k${number}: b`),
  'JSON keys': (length) =>
    `{${numbered((number) => `"smtp_host${number}": "mx${number}.example.com",`)(length)}"z": 1}`,
  assignments: numbered((number) => `smtp_host_${number} = "mx${number}.example.com"`),
  variables: numbered((number) => `SMTP_HOST_${number}=mx${number}.example.com`),
  references: numbered((number) => `a${number} = \${a${number + 1}}`),
  'blocks of code': numbered(
    (number) => `resource "smtp" "a${number}" {\n host = "mx${number}.example.com"\n port = 25\n}`,
  ),
  sections: numbered((number) => `[smtp${number}]\nhost = mx${number}.example.com`),
  targets: numbered((number) => `mx${number}.example.com:587`),
  records: numbered((number) => `h${number} IN MX 10 mx${number}.example.com.`),
  elements: numbered((number) => `<smtp${number} host="mx${number}.example.com">a</smtp${number}>`),
  hunks: numbered((number) => `@@ -${number} +${number} @@\n-a\n+b`),
  'names on one line': (length) => numbered((number) => `mx${number}.example.com`)(length).replaceAll('\n', ' '),
  'certificates of one letter': (length) =>
    repeated('-----BEGIN CERTIFICATE-----\nA\n-----END CERTIFICATE-----\n')(length),
};

/** Those that differ in how often anything is in them: for what is handed texts in an object, and reads them by what is measured itself. */
export const fewTexts: readonly string[] = [
  ...['"a"', '" "', '"\\n"', '"|"', '"`"', '"."', '"@"', '"😀"', '"a.b"', '"a@b."', '"1.1.1.1 "'],
  ...['lines of "a"', 'lines of "a=b"', 'something else behind " "', 'targets', 'records', 'YAML keys', 'JSON keys'],
];

function named(kind: string, units: readonly string[], textOf: (unit: string) => WorstText): Record<string, WorstText> {
  return Object.fromEntries([...units].map((unit) => [`${kind}${JSON.stringify(unit)}`, textOf(unit)]));
}
