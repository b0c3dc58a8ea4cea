/** The import table of ARCHITECTURE.md, executed: what each zone may import, and what it must not contain. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const src = join(import.meta.dirname, '..', 'src');

interface Zone {
  /** Zones and modules, by the first part of their path below src, or their name. */
  readonly mayImport: readonly string[];
  /** What would make the zone impure. */
  readonly mustNotContain?: readonly RegExp[];
}

const CLOCK = /\bDate\.now\b|\bnew Date\(\)|\bperformance\b|\bhrtime\b/;
const ENVIRONMENT = /\bprocess\b/;
const CONSOLE = /\bconsole\b/;
const PURE = [CLOCK, ENVIRONMENT, CONSOLE];
const ALL = ['*'];

/** In the order of the data flow. Imports point towards model/ and text/. */
const zones: Readonly<Record<string, Zone>> = {
  'model/': { mayImport: ['model/'], mustNotContain: PURE },
  'text/': { mayImport: ['text/'], mustNotContain: PURE },
  'version.ts': { mayImport: [], mustNotContain: PURE },
  'problem.ts': { mayImport: ['model/'], mustNotContain: PURE },
  'yaml.ts': { mayImport: ['yaml'], mustNotContain: PURE },
  'disk/': {
    mayImport: ['problem.ts', 'disk/', 'node:fs', 'node:path', 'node:crypto'],
    mustNotContain: [CLOCK, CONSOLE],
  },
  // It reads git's files and starts nothing: a checkout may name programs to git.
  'git/': { mayImport: ['disk/', 'git/', 'node:crypto', 'node:fs', 'node:path', 'node:zlib'], mustNotContain: PURE },
  'targets/': {
    mayImport: [
      'model/',
      'text/',
      'problem.ts',
      'disk/',
      'advice/',
      'targets/',
      'node:fs',
      'node:path',
      'node:url',
      'node:net',
      'yaml',
      'yaml.ts',
    ],
    mustNotContain: [/createConnection|createServer/],
  },
  'providers.ts': { mayImport: [], mustNotContain: PURE },
  'discover/': {
    mayImport: [
      'model/',
      'problem.ts',
      'providers.ts',
      'targets/',
      'discover/',
      'node:path/posix',
      'node:net',
      'acorn',
      'ipaddr.js',
      'yaml',
      'yaml.ts',
    ],
    mustNotContain: PURE,
  },
  'change/': { mayImport: ['model/', 'problem.ts', 'discover/', 'change/'], mustNotContain: PURE },
  'settings/': {
    mayImport: [
      'model/',
      'text/',
      'problem.ts',
      'profiles/',
      'change/',
      'targets/',
      'settings/',
      'recording/',
      'judge/',
      'disk/',
      'node:path',
      'node:util',
    ],
    mustNotContain: [CONSOLE],
  },
  'probe/': {
    mayImport: ['model/', 'probe/', 'node:', 'ipaddr.js'],
    mustNotContain: [ENVIRONMENT, CONSOLE, /\bLevel\b|\bseverity\b/],
  },
  'files/': {
    mayImport: ['model/', 'problem.ts', 'disk/', 'git/', 'pki/', 'targets/', 'files/', 'node:'],
    mustNotContain: [CONSOLE, /\bLevel\b|\bseverity\b/, /createConnection|createServer/],
  },
  'pki/': {
    mayImport: ['model/', 'pki/', 'node:crypto', 'node:util', 'tldts', 'node-forge/lib/asn1.js', 'node-forge'],
    mustNotContain: PURE,
  },
  'recording/': {
    mayImport: [
      'model/',
      'text/',
      'problem.ts',
      'pki/',
      'targets/',
      'recording/',
      'version.ts',
      'node:crypto',
      'node:net',
    ],
    mustNotContain: PURE,
  },
  'memory/': {
    mayImport: [
      'model/',
      'text/',
      'pki/',
      'problem.ts',
      'rule/',
      'rules/',
      'recording/',
      'memory/',
      'version.ts',
      'node:crypto',
    ],
    mustNotContain: PURE,
  },
  'schedule/': { mayImport: ['model/', 'pki/', 'schedule/', 'yaml', 'yaml.ts'], mustNotContain: PURE },
  'profiles/': { mayImport: ['model/', 'profiles/'], mustNotContain: [...PURE, /\bfunction\b|=>/] },
  'rule/': { mayImport: ['model/', 'pki/', 'rule/'], mustNotContain: PURE },
  'rules/': { mayImport: ['model/', 'pki/', 'rule/', 'rules/'], mustNotContain: PURE },
  'judge/': { mayImport: ['model/', 'text/', 'problem.ts', 'pki/', 'rule/', 'judge/'], mustNotContain: PURE },
  'check.ts': { mayImport: ['model/', 'pki/', 'rule/', 'judge/'], mustNotContain: PURE },
  'advice/': {
    mayImport: ['model/', 'providers.ts', 'pki/', 'rule/', 'rules/', 'advice/', 'version.ts'],
    mustNotContain: PURE,
  },
  'report/': {
    mayImport: [
      'model/',
      'text/',
      'pki/',
      'rule/',
      'rules/',
      'advice/',
      'report/',
      'version.ts',
      'node:crypto',
      'node:util',
    ],
    mustNotContain: PURE,
  },
  'github/': {
    mayImport: [
      'model/',
      'text/',
      'problem.ts',
      'disk/',
      'change/',
      'report/',
      'judge/',
      'memory/',
      'schedule/',
      'github/',
      'node:crypto',
      'node:fs',
      'node:os',
      '@actions/core',
      '@actions/github',
    ],
    mustNotContain: [CLOCK],
  },
  'terminal/': { mayImport: ALL },
  'world/': { mayImport: ALL },
  'demo/': { mayImport: ALL },
  'action.ts': { mayImport: ALL },
  'cli.ts': { mayImport: ALL },
  'probing.ts': { mayImport: ['probe/', 'node:worker_threads'], mustNotContain: [ENVIRONMENT, CONSOLE] },
};

const IMPORT = /^(?:import|export)\b[^'";]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;

function zoneOf(file: string): string {
  return file.includes('/') ? `${file.split('/')[0]}/` : file;
}

/** "../pki/path.ts" in rules/x.ts -> "pki/"; a package or node: module as it is. */
function imported(file: string, specifier: string): string {
  return specifier.startsWith('.') ? zoneOf(join(file, '..', specifier)) : specifier;
}

/** What breaks the table in one file; also used on planted mistakes. */
function breaches(file: string, text: string): string[] {
  const zone = zones[zoneOf(file)];
  if (zone === undefined) return [`${file}: no zone of the import table`];
  const allows = (name: string) =>
    zone.mayImport.some((one) => one === '*' || one === name || (one === 'node:' && name.startsWith(one)));
  const imports = [...text.matchAll(IMPORT)].map((match) => imported(file, match[1] ?? match[2] ?? match[3] ?? ''));
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/gm, '');
  return [
    ...imports.filter((name) => !allows(name)).map((name) => `${file} imports ${name}`),
    ...(zone.mustNotContain ?? [])
      .filter((pattern) => pattern.test(code))
      .map((pattern) => `${file} contains ${pattern}`),
  ];
}

const files = globSync('**/*.ts', { cwd: src }).map((file) => file.replaceAll('\\', '/'));
const textOf = (file: string) => readFileSync(join(src, file), 'utf8');

test('every file imports what its zone may, and contains nothing its zone must not', () => {
  assert.deepEqual(
    files.flatMap((file) => breaches(file, textOf(file))).filter((breach) => !isExcused(breach)),
    [],
  );
});

test('no file imports itself by way of others', () => {
  assert.deepEqual(circlesAmong(new Map(files.map((file) => [file, filesImportedBy(file)] as const))), []);
  const planted = new Map([
    ['a.ts', ['b.ts']],
    ['b.ts', ['c.ts', 'd.ts']],
    ['c.ts', ['b.ts']],
    ['d.ts', []],
  ]);
  assert.deepEqual(circlesAmong(planted), ['b.ts', 'c.ts']);
});

function filesImportedBy(file: string): string[] {
  return [...textOf(file).matchAll(IMPORT)].flatMap(([, from, bare, later]) => {
    const specifier = from ?? bare ?? later ?? '';
    return specifier.startsWith('.') ? [join(file, '..', specifier)] : [];
  });
}

test('the command loads nothing that judges or reports before it has asked for the names', () => {
  const loaded = new Set<string>();
  const next = ['cli.ts', 'terminal/command.ts', 'world/begin.ts'];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    loaded.add(file);
    for (const one of filesLoadedBy(file)) if (!loaded.has(one)) next.push(one);
  }
  const late = ['pki/', 'rule/', 'rules/', 'judge/', 'report/', 'memory/', 'recording/', 'discover/', 'demo/'];
  // What help and a misspelt option need.
  const early = ['report/problems.ts', 'judge/exit-code.ts'];
  const isLate = (file: string) => late.includes(zoneOf(file)) && !early.includes(file);
  assert.deepEqual([...loaded].filter(isLate), []);
  assert.ok(loaded.has('probe/names.ts'));
});

test('what only some runs need is loaded by them alone', () => {
  const loadedAtOnce = (file: string) => files.filter((other) => filesLoadedBy(other).includes(file));
  // Threads take 5 ms to load, reading certificate files and YAML more.
  for (const file of [
    'probe/threads.ts',
    'files/read.ts',
    'targets/yaml.ts',
    'probe/address-policy.ts',
    'pki/issue.ts',
  ])
    assert.deepEqual(
      loadedAtOnce(file).filter((by) => !by.startsWith('demo/')),
      [],
      file,
    );
});

/** Those that are loaded with it: types are not, nor what it imports later. */
function filesLoadedBy(file: string): string[] {
  const loading = [...textOf(file).matchAll(/^(?:import|export) (?!type\b)([^'";]*?)from '(\.[^']+)'/gm)].filter(
    ([, names = '']) => !/^\{(?:\s*type \w+,?)+\s*\}\s*$/.test(names),
  );
  return loading.map(([, , specifier = '']) => join(file, '..', specifier));
}

/** The files that reach themselves. */
function circlesAmong(imports: ReadonlyMap<string, readonly string[]>): string[] {
  return [...imports.keys()].filter((start) => {
    const reached = new Set<string>();
    const next = [...(imports.get(start) ?? [])];
    for (let file = next.pop(); file !== undefined; file = next.pop()) {
      if (reached.has(file)) continue;
      reached.add(file);
      next.push(...(imports.get(file) ?? []));
    }
    return reached.has(start);
  });
}

/** The one place that reads the environment's inputs. */
function isExcused(breach: string): boolean {
  return breach.startsWith('settings/from-inputs.ts');
}

/** Everything else is handed the date, and what the environment says. */
const READ_THE_CLOCK = [
  'demo/demo.ts',
  'files/read.ts',
  'files/readings.ts',
  'probe/probe.ts',
  'probe/resolve.ts',
  'probe/schedule.ts',
  'terminal/progress.ts',
  'world/judged.ts',
  'world/live.ts',
  'world/run.ts',
  'world/turns.ts',
];
const READ_THE_ENVIRONMENT = [
  'action.ts',
  'github/default-report.ts',
  'github/job.ts',
  'github/publish.ts',
  'github/token.ts',
  'settings/from-inputs.ts',
  'terminal/run-and-print.ts',
  'world/live.ts',
];
const COMMENTS_AND_TEXTS = /\/\*[\s\S]*?\*\/|\/\/.*$|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/gm;

test('the clock and the environment are read where this list says, and nowhere else', () => {
  const reading = (pattern: RegExp) =>
    files.filter((file) => pattern.test(textOf(file).replace(COMMENTS_AND_TEXTS, "''"))).sort();
  assert.deepEqual(reading(CLOCK), READ_THE_CLOCK);
  assert.deepEqual(reading(/\bprocess\.env\b|\bprocess\.cwd\b/), READ_THE_ENVIRONMENT);
});

test('only github/ and the action import @actions/*, so that the command does not load them', () => {
  const importers = files.filter((file) => textOf(file).includes("'@actions/"));
  assert.deepEqual(
    importers.filter((file) => zoneOf(file) !== 'github/'),
    ['action.ts'],
  );
});

test('node-forge is reached through the decoder of PKCS #12, its ciphers and the issuer of the demo alone', () => {
  const importers = files.filter((file) => !file.endsWith('.d.ts') && /from 'node-forge/.test(textOf(file)));
  assert.deepEqual(importers.sort(), ['pki/ber.ts', 'pki/issue.ts', 'pki/pkcs12-cipher.ts']);
});

test('private keys of files reach OpenSSL through one module', () => {
  const callers = files.filter((file) => /\bcreatePrivateKey\b/.test(textOf(file)));
  assert.deepEqual(callers, ['pki/private-key.ts']);
});

test('a rule judges in 65 lines at most, and says what it is in 40', () => {
  for (const file of files.filter((one) => one.startsWith('rules/') && one !== 'rules/index.ts')) {
    const lines = textOf(file).split('\n');
    const start = lines.findIndex((line) => line.startsWith('  judge('));
    assert.ok(start > 0 && start <= 40, file);
    assert.ok(lines.length - start <= 65, file);
  }
});

test('entry points are wiring: 60 lines at most', () => {
  for (const file of ['action.ts', 'cli.ts']) assert.ok(textOf(file).split('\n').length <= 61, file);
});

test('planted mistakes are caught', () => {
  assert.deepEqual(breaches('rules/x.ts', "import { connect } from 'node:net';\n"), ['rules/x.ts imports node:net']);
  assert.deepEqual(breaches('rules/x.ts', 'const today = new Date();\n'), [`rules/x.ts contains ${CLOCK}`]);
  assert.deepEqual(breaches('pki/x.ts', "import {\n  judge,\n} from '../judge/judge.ts';\n"), [
    'pki/x.ts imports judge/',
  ]);
  assert.deepEqual(breaches('report/x.ts', 'console.log(process.env);\n'), [
    `report/x.ts contains ${ENVIRONMENT}`,
    `report/x.ts contains ${CONSOLE}`,
  ]);
  assert.deepEqual(breaches('probe/x.ts', "const core = await import('@actions/core');\n"), [
    'probe/x.ts imports @actions/core',
  ]);
  assert.deepEqual(breaches('other/x.ts', ''), ['other/x.ts: no zone of the import table']);
});
