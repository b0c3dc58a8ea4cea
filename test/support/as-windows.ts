/**
 * Loaded with --import: the sources see Windows. Their node:path is its Windows half, and their node:fs takes drive letters and
 * backslashes, for folders below AS_WINDOWS_ROOT: "D:\a\mail" is its D/a/mail. What the file systems of Windows forbid, and
 * that they tell no letters' case apart, is not played.
 */
import fs from 'node:fs';
import { registerHooks } from 'node:module';
import { posix, win32 } from 'node:path';

const root = process.env['AS_WINDOWS_ROOT'] ?? '';
const workingDirectory = process.env['AS_WINDOWS_CWD'] ?? 'D:\\';

const toReal = (path: string) => {
  const [drive = '', ...parts] = win32.resolve(workingDirectory, path).split('\\');
  return posix.join(root, drive.replace(':', ''), ...parts);
};
const toWindows = (path: string) => {
  const [drive = '', ...parts] = posix.relative(root, path).split('/');
  return `${drive}:\\${parts.join('\\')}`;
};

type Call = (...given: unknown[]) => unknown;
const translated =
  (call: Call, isOfPaths = false): Call =>
  (...given) => {
    const [first, second, ...more] = given.map((one, index) =>
      typeof one === 'string' && (index === 0 || (index === 1 && isOfPaths)) ? toReal(one) : one,
    );
    const result = call(...[first, second, ...more].slice(0, given.length));
    return typeof result === 'string' && result.startsWith(root) ? toWindows(result) : result;
  };

/** By the names of node:fs; what takes text or a descriptor first is left as it is. */
const OF_DESCRIPTORS = /^(?:close|fstat|fchmod|fsync|read|write|ftruncate)Sync$/;
const mocked: Record<string, unknown> = Object.fromEntries(
  Object.entries(fs).map(([name, value]) => {
    if (typeof value !== 'function' || !name.endsWith('Sync') || OF_DESCRIPTORS.test(name)) return [name, value];
    const call = translated(value as Call, /^(?:rename|copyFile|cp|link)Sync$/.test(name));
    return [name, Object.assign(call, 'native' in value && { native: translated(value.native as Call) })];
  }),
);
const resolve = (...parts: string[]) => win32.resolve(workingDirectory, ...parts);
const path = { ...win32, resolve, relative: (from: string, to: string) => win32.relative(resolve(from), resolve(to)) };
Object.assign(globalThis, { asWindows: { 'node:fs': mocked, 'node:path': path } });

Object.defineProperty(process, 'platform', { value: 'win32' });

const isOurs = (url: string | undefined) => url?.includes('/src/') === true && !url.includes('/node_modules/');

registerHooks({
  resolve(specifier, context, next) {
    if (!isOurs(context.parentURL) || (specifier !== 'node:fs' && specifier !== 'node:path'))
      return next(specifier, context);
    return { url: `as-windows:${specifier}`, format: 'module', shortCircuit: true };
  },
  load(url, context, next) {
    if (isOurs(url)) {
      // Node.js itself asks for the working directory too, and has to find the modules.
      const loaded = next(url, context);
      const source = String(loaded.source).replaceAll('process.cwd()', JSON.stringify(workingDirectory));
      return { ...loaded, source };
    }
    if (!url.startsWith('as-windows:')) return next(url, context);
    const name = url.slice('as-windows:'.length);
    const names = Object.keys(name === 'node:fs' ? mocked : win32).filter(
      (one) => /^\w+$/.test(one) && one !== 'default',
    );
    const source = `const all = globalThis.asWindows['${name}'];\nexport default all;\nexport const { ${names.join(', ')} } = all;`;
    return { format: 'module', shortCircuit: true, source };
  },
});
