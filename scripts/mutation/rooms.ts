import { globSync, readFileSync } from 'node:fs';

export interface Room {
  /** Paths whose code is changed; without it all of src/ROOM. */
  readonly code?: readonly string[];
  /** Which tests each change meets; without it test/ROOM. */
  readonly tests?: readonly string[];
}

/** All of src but demo/, which is for show: which tests hold each room. */
export const rooms: Readonly<Record<string, Room>> = {
  text: {},
  model: { tests: ['test/judge/*.test.ts', 'test/report/*.test.ts'] },
  disk: { tests: ['test/disk/*.test.ts', 'test/files/*.test.ts'] },
  git: {},
  targets: {},
  recording: {},
  settings: {},
  advice: { tests: ['test/advice/*.test.ts', 'test/report/*.test.ts'] },
  judge: { tests: ['test/judge/*.test.ts', 'test/rules.test.ts'] },
  report: { tests: ['test/report/*.test.ts', 'test/rules.test.ts'] },
  github: {},
  terminal: {},
  world: { tests: ['test/world/*.test.ts', 'test/change/*.test.ts'] },
  change: {},
  discover: { tests: ['test/discover.test.ts', 'test/terminal/discover.test.ts', 'test/change/*.test.ts'] },
  files: {},
  rule: { tests: ['test/rule/*.test.ts', 'test/rules/*.test.ts'] },
  rules: { code: ['src/rules/!(index).ts'], tests: ['test/rules.test.ts', 'test/rules/*.test.ts'] },
  pki: {
    code: ['src/pki/!(issue|distrust).ts'],
    // Without those that ask other programs: they would be asked once a change.
    tests: ['test/pki/!(corpora|differential|pkcs12-without-password|pkits|tampering).test.ts'],
  },
  probe: { tests: ['test/probe/!(fuzz).test.ts'] },
  '.': {
    code: ['src/!(action|cli|version).ts'],
    tests: ['test/judge/*.test.ts', 'test/targets/*.test.ts', 'test/settings/*.test.ts'],
  },
};

export function codeOf(name: string, { code = [`src/${name}/**/*.ts`] }: Room): string[] {
  return pathsOf(code);
}

/** Tests that run the bundles in dist/ meet no change. */
export function testsOf(name: string, { tests = [`test/${name}/*.test.ts`] }: Room): string[] {
  return pathsOf(tests).filter((path) => !readFileSync(path, 'utf8').includes('support/dist.ts'));
}

function pathsOf(globs: readonly string[]): string[] {
  return globs
    .flatMap((glob) => globSync(glob))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
