/**
 * src -> dist: TypeScript emits first, since ncc cannot drive TypeScript 7, then ncc bundles each entry point.
 * `node scripts/build.ts [FOLDER]` writes to another folder than dist, so that a test can compare the two.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = process.argv[2] ?? join(root, 'dist');
const emitted = join(root, 'build');
const bundled = join(emitted, 'bundled');

/** The bin script of a package, run by this Node.js: .bin has shell wrappers on Windows. */
function runTool(script: string, ...args: string[]): void {
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: 'inherit' });
}

rmSync(emitted, { recursive: true, force: true });
runTool('typescript/bin/tsc', '-p', 'tsconfig.build.json');
// TypeScript leaves what is JavaScript already where it is.
for (const file of globSync('**/*.cjs', { cwd: join(root, 'src') }))
  cpSync(join(root, 'src', file), join(emitted, file));
for (const [entry, folder] of [
  ['action.js', bundled],
  ['cli.js', join(bundled, 'cli')],
  ['probing.js', join(bundled, 'probing')],
] as const) {
  const ncc = '@vercel/ncc/dist/ncc/cli.js';
  runTool(ncc, 'build', join('build', entry), '-o', folder, '--license', 'licenses.txt', '--no-cache', '--quiet');
}

// Only a whole build takes the place of the last one: dist is committed, and half of it would look like a change.
rmSync(out, { recursive: true, force: true });
cpSync(bundled, out, { recursive: true });
