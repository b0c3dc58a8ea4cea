import { globSync } from 'node:fs';

export interface Room {
  /** Paths whose code is changed; without it all of src/ROOM. */
  readonly code?: readonly string[];
  /** Folders and files below test/ that each change meets; without it ROOM alone. */
  readonly tests?: readonly string[];
}

/** Of pki/: octets and texts → values. The rest finds paths and judges them. */
const DECODING = [
  ...['algorithms', 'base64', 'ber', 'ca-calendar', 'calendar', 'certificate', 'date', 'der', 'der-values'],
  ...['fingerprints', 'known-endpoints', 'lifetime', 'pem', 'pkcs12', 'pkcs12-cipher', 'private-key', 'remarks'],
  'structure',
];

/** All of src but demo/, which is for show: which tests hold each room. */
export const rooms: Readonly<Record<string, Room>> = {
  judge: {
    tests: [
      ...[
        'judge',
        'rules.test.ts',
        'targets/exceptions.test.ts',
        'memory/never-greener.test.ts',
        'memory/state.test.ts',
      ],
      ...['recording/servers.test.ts', 'report/golden.test.ts'],
    ],
  },
  model: { tests: ['model', 'judge', 'rules'] },
  profiles: { tests: ['judge'] },
  rule: { tests: ['rule', 'rules', 'judge'] },
  rules: { code: ['src/rules/!(index).ts'], tests: ['rules.test.ts', 'rules'] },
  'pki/decoding': {
    code: [`src/pki/@(${DECODING.join('|')}).ts`],
    tests: ['pki', 'rules.test.ts', 'rules', 'memory/state.test.ts'],
  },
  'pki/path': { code: [`src/pki/!(issue|distrust|${DECODING.join('|')}).ts`], tests: ['pki', 'rules', 'judge'] },
  probe: { tests: ['probe', 'files/openssl-verdict.test.ts'] },
  files: {},
  recording: { tests: ['recording', 'targets', 'files'] },
  memory: { tests: ['memory', 'world'] },
  schedule: {},
  world: { tests: ['world', 'change', 'files/files.test.ts', 'memory', 'github/changed-files.test.ts'] },
  github: {},
  disk: { tests: ['disk', 'files', 'settings', 'world'] },
  git: { tests: ['git', 'change', 'world'] },
  change: { tests: ['change', 'world', 'github/changed-files.test.ts'] },
  targets: { tests: ['targets', 'settings', 'rules.test.ts', 'files/certbot-folder.test.ts'] },
  settings: { tests: ['settings', 'outputs.test.ts', 'recording', 'github/check-run.test.ts', 'terminal'] },
  'discover/common': {
    code: ['src/discover/*.ts', 'src/discover/tree/*.ts'],
    tests: ['discover.test.ts', 'discover', 'discover/tree'],
  },
  'discover/formats': {
    code: ['src/discover/formats/*.ts'],
    tests: [
      'discover.test.ts',
      'discover/files-of-formats.test.ts',
      'discover/find.test.ts',
      'discover/mail-servers.test.ts',
      'discover/readers.test.ts',
      'discover/which-format.test.ts',
    ],
  },
  text: { tests: ['text', 'report', 'terminal'] },
  advice: { tests: ['advice', 'report', 'terminal'] },
  report: { tests: ['report', 'rules.test.ts', 'judge'] },
  terminal: { tests: ['terminal', 'settings', 'outputs.test.ts', 'entry-points.test.ts'] },
  '.': {
    code: ['src/!(version).ts'],
    tests: [
      ...[
        'check.test.ts',
        'entry-points.test.ts',
        'problem.test.ts',
        'yaml.test.ts',
        'advice/hosters.test.ts',
        'judge',
        'targets',
        'settings',
        'terminal',
        'world',
      ],
      ...['github/check-run.test.ts', 'outputs.test.ts'],
    ],
  },
};

/** Whom a change cannot reach, as other programs are asked, or browsers, or the clock is; and who take too long for each. */
const OUT_OF_REACH = [
  'advice/shell.test.ts',
  'discover/busy.test.ts',
  'discover/precision.test.ts',
  'pki/corpora.test.ts',
  'pki/differential.test.ts',
  'pki/pkcs12-without-password.test.ts',
  'pki/tampering.test.ts',
  'probe/fuzz.test.ts',
  'text/exported.test.ts',
  'world/cut.test.ts',
  'world/many.test.ts',
];

export function codeOf(name: string, { code = [`src/${name}/**/*.ts`] }: Room): string[] {
  return pathsOf(code);
}

export function testsOf(name: string, { tests = [name] }: Room): string[] {
  const left = new Set(OUT_OF_REACH.map((path) => `test/${path}`));
  const globs = tests.map((path) => (path.endsWith('.ts') ? `test/${path}` : `test/${path}/*.test.ts`));
  return pathsOf(globs).filter((path) => !left.has(path));
}

function pathsOf(globs: readonly string[]): string[] {
  const paths = globs.flatMap((glob) => globSync(glob)).map((path) => path.replaceAll('\\', '/'));
  return [...new Set(paths)].sort();
}
