/** The programs that others read our reports with. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MULTITOOL_ENVIRONMENT = {
  HOME: tmpdir(),
  // Without it the program wants a library for languages that a small machine does not have.
  DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1',
  // One of its rules asks whether links can be reached. No test contacts anything beyond loopback.
  HTTP_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
};

/** What sarif-multitool has against each log, with GitHub's rules on: "error GH1015: …", a line each. */
export function sarifDefects(tools: string, logs: readonly string[]): string[] {
  return withFiles(logs, 'sarif', (files) => {
    const { stdout, stderr, status } = spawnSync(
      join(tools, 'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool'),
      ['validate', ...files, '--rule-kind', 'Sarif;Gh;Ghas', '--level', 'Error;Warning'],
      { encoding: 'utf8', env: MULTITOOL_ENVIRONMENT },
    );
    assert.match(stdout, new RegExp(`Done\\. ${files.length} files scanned`), stdout + stderr + status);
    return linesWith(/ (?:error|warning) [A-Z]+\d+/, stdout);
  });
}

/** What xmllint has against each document, by the schema of test/support/junit.xsd. */
export function junitDefects(documents: readonly string[]): string[] {
  return withFiles(documents, 'xml', (files) => {
    const schema = join(import.meta.dirname, 'junit.xsd');
    const { stderr, status } = spawnSync('xmllint', ['--noout', '--schema', schema, ...files], { encoding: 'utf8' });
    const complaints = stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
    assert.equal(status === 0, complaints.length === 0, stderr);
    return complaints;
  });
}

/** What promtool has against one exposition. */
export function metricsDefects(tools: string, exposition: string): string[] {
  const { stdout, stderr, status } = spawnSync(join(tools, 'usr/bin/promtool'), ['check', 'metrics'], {
    encoding: 'utf8',
    input: exposition,
  });
  const complaints = (stdout + stderr).split('\n').filter((line) => line !== '');
  assert.equal(status === 0, complaints.length === 0, stdout + stderr);
  return complaints;
}

function linesWith(pattern: RegExp, text: string): string[] {
  return text.split('\n').filter((line) => pattern.test(line));
}

function withFiles<Result>(texts: readonly string[], extension: string, use: (files: string[]) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'reports-'));
  try {
    const files = texts.map((text, index) => {
      const file = join(folder, `${index}.${extension}`);
      writeFileSync(file, text);
      assert.equal(readFileSync(file, 'utf8'), text, 'the text is no UTF-8');
      return file;
    });
    return use(files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
