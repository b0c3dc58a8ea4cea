/** Five independent verifiers of certificate chains, each used as a TLS client would, at the date of facts.ts. */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { SERVER_AUTH } from './chain-draft.ts';
import { now } from './facts.ts';
import type { RandomChain } from './random-chain.ts';

/** What a verifier has against a chain, in its own words; empty: it accepts it. */
export type Verdict = readonly string[];

/** The verdicts on many chains, in their order. */
export type Verifier = (chains: readonly RandomChain[]) => Promise<Verdict[]>;

export type VerifierName = 'OpenSSL' | 'GnuTLS' | 'Go' | 'BoringSSL' | 'Bun';

/** The programs the verifiers need; faketime because certtool knows no date but the system's. */
export const VERIFIER_PROGRAMS = ['openssl', 'certtool', 'faketime', 'go', 'cc'] as const;

/** What shows that the library BoringSSL is installed, from Debian's android-libboringssl-dev. */
export const BORINGSSL_HEADER = '/usr/include/android/openssl/ssl.h';

/** A BoringSSL of this year, in the runtime Bun; .ci/run installs it there. */
export const BUN = '/opt/smtp-cert-check/bun/node_modules/@oven/bun-linux-x64/bin/bun';

type Programs = Readonly<Record<(typeof VERIFIER_PROGRAMS)[number], string>>;

/** The verifiers by name; `folder` is for their files. */
export function verifiersIn(folder: string, programs: Programs): Readonly<Record<VerifierName, Verifier>> {
  return {
    OpenSSL: (chains) => openssl(programs, join(folder, 'openssl'), chains),
    GnuTLS: (chains) => gnutls(programs, join(folder, 'gnutls'), chains),
    Go: (chains) => go(programs, join(folder, 'go'), chains),
    BoringSSL: (chains) => boringSsl(programs, join(folder, 'boringssl'), chains),
    Bun: (chains) => bun(programs, chains),
  };
}

/**
 * -x509_strict, because without it OpenSSL takes a certificate without basic constraints for a CA (RFC 5280 section
 * 6.1.4, (k)); -policy_check, because without it OpenSSL passes over policy constraints (6.1.5, (g)), and any policy will do,
 * because without that it takes none for enough. -auth_level 2 asks for a strength of 112 bits, as our limits do.
 */
async function openssl(programs: Programs, folder: string, chains: readonly RandomChain[]): Promise<Verdict[]> {
  mkdirSync(folder);
  const always = ['-purpose', 'sslserver', '-x509_strict', '-policy_check', '-auth_level', '2', '-no-CApath'];
  always.push('-policy', ANY_POLICY, '-no-CAstore', '-attime', String(now.getTime() / 1000));
  const outcomes = await runEach(folder, chains, ({ presented: [leaf, ...others], anchors, reference, seed }) => {
    const untrusted = others.length === 0 ? [] : ['-untrusted', fileOf(folder, `${seed}-chain`, others)];
    const name = [isIP(reference) === 0 ? '-verify_hostname' : '-verify_ip', reference];
    const files = ['-CAfile', fileOf(folder, `${seed}-anchors`, anchors), ...untrusted];
    return [programs.openssl, 'verify', ...always, ...name, ...files, fileOf(folder, `${seed}-leaf`, [leaf])];
  });
  return outcomes.map(({ status, output }) => {
    if (status === 0) return [];
    const errors = [...output.matchAll(/^error \d+ at \d+ depth lookup: (.*)$/gm)].map(([, text = '']) => text);
    return errors.length > 0 ? [...new Set(errors)] : [output];
  });
}

const ANY_POLICY = '2.5.29.32.0';

/** As faketime reads it. */
const DATE = now.toISOString().slice(0, 19).replace('T', ' ');

/** The profile "medium" asks for a strength of 112 bits. */
async function gnutls(programs: Programs, folder: string, chains: readonly RandomChain[]): Promise<Verdict[]> {
  mkdirSync(folder);
  const always = [programs.certtool, '--verify', '--verify-purpose', SERVER_AUTH, '--verify-profile', 'medium'];
  const outcomes = await runEach(
    folder,
    chains,
    ({ presented, anchors, reference, seed }) => {
      const files = ['--load-ca-certificate', fileOf(folder, `${seed}-anchors`, anchors)];
      files.push('--infile', fileOf(folder, `${seed}-chain`, presented));
      return [...always, '--verify-hostname', reference, ...files];
    },
    [programs.faketime, '-f', DATE],
  );
  return outcomes.map(({ status, output }) => {
    if (status === 0) return [];
    const errors = /Chain verification output: Not verified\. The certificate is NOT trusted\. (.+)/.exec(output)?.[1];
    return errors?.trim().split(/(?<=\.) (?=The )/) ?? [output.split('\n').at(-1) ?? ''];
  });
}

async function go(programs: Programs, folder: string, chains: readonly RandomChain[]): Promise<Verdict[]> {
  mkdirSync(folder);
  const binary = join(folder, 'go-verify');
  // Nothing is fetched: the program needs the standard library only.
  const environment = { HOME: folder, GOFLAGS: '', GOPROXY: 'off', GOTOOLCHAIN: 'local', GO111MODULE: 'off' };
  await run([programs.go, 'build', '-o', binary, join(import.meta.dirname, 'go-verify', 'main.go')], { environment });
  const lines = chains.map(({ presented, anchors, reference }) =>
    JSON.stringify({ presented, anchors, reference, now }),
  );
  const output = await run([binary], { input: lines.join('\n') });
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map((error: string) => (error === '' ? [] : [error]));
}

const BORINGSSL_FOLDER = '/usr/lib/x86_64-linux-gnu/android';

/** Debian's android-libboringssl-dev. The library is Google's: what Gmail shows when TLS fails comes from it. */
const BORINGSSL = ['-I/usr/include/android', ...['-L', '-Wl,-rpath,'].map((flag) => `${flag}${BORINGSSL_FOLDER}`)];

async function boringSsl(programs: Programs, folder: string, chains: readonly RandomChain[]): Promise<Verdict[]> {
  mkdirSync(folder);
  const binary = join(folder, 'boringssl-verify');
  const source = join(import.meta.dirname, 'boringssl-verify', 'main.c');
  await run([programs.cc, '-O1', '-o', binary, source, ...BORINGSSL, '-lssl', '-lcrypto'], {});
  const base64 = (pem: string) => pem.replace(/-----[^-]+-----|\n/g, '');
  const lines = chains.map(({ presented, privateKey, anchors, reference }) =>
    [
      ...[reference, now.getTime() / 1000, privateKey.toString('base64')],
      ...[presented.length, ...presented.map(base64), anchors.length, ...anchors.map(base64)],
    ].join(' '),
  );
  const output = await run([binary], { input: lines.join('\n') });
  return output.split('\n', chains.length).map((reason) => (reason === '' ? [] : [reason]));
}

/** Bun knows no date but the system's. It compares names by itself, as Node.js does. */
async function bun(programs: Programs, chains: readonly RandomChain[]): Promise<Verdict[]> {
  const source = join(import.meta.dirname, 'bun-verify', 'main.ts');
  const lines = chains.map(({ presented, privateKey, anchors, reference }) =>
    JSON.stringify({ presented, privateKey: privateKey.toString('base64'), anchors, reference }),
  );
  const output = await run([programs.faketime, '-f', DATE, BUN, source], {
    environment: { TZ: 'UTC' },
    input: lines.join('\n'),
  });
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map((error: string) => (error === '' ? [] : [error]));
}

function fileOf(folder: string, name: string, certificates: readonly string[]): string {
  const path = join(folder, `${name}.pem`);
  writeFileSync(path, certificates.join(''));
  return path;
}

interface Outcome {
  readonly status: number;
  readonly output: string;
}

const WORKERS = 2;
const END_OF_OUTPUT = '=== end, status ';

/** Runs a command for each chain, from two shells: thousands of processes cost Node.js more than a shell. */
async function runEach(
  folder: string,
  chains: readonly RandomChain[],
  commandFor: (chain: RandomChain) => readonly string[],
  prefix: readonly string[] = [],
): Promise<Outcome[]> {
  const size = Math.ceil(chains.length / WORKERS);
  const outcomes = Array.from({ length: WORKERS }, async (_, worker) => {
    const commands = chains.slice(worker * size, (worker + 1) * size).map(commandFor);
    const lines = commands.map((command) => `${command.map(quoted).join(' ')} 2>&1; echo "${END_OF_OUTPUT}$?"`);
    const script = join(folder, `worker-${worker}.sh`);
    writeFileSync(script, lines.join('\n'));
    const output = await run([...prefix, 'sh', script], { environment: { TZ: 'UTC', LC_ALL: 'C' } });
    return outcomesIn(output, commands.length);
  });
  return (await Promise.all(outcomes)).flat();
}

function outcomesIn(output: string, expected: number): Outcome[] {
  const outcomes = [...output.matchAll(/([\s\S]*?)=== end, status (\d+)\n/g)].map(([, text = '', status]) => ({
    output: text.trim(),
    status: Number(status),
  }));
  // A program that was killed or not found has said nothing about the chain.
  const broken = outcomes.find(({ status }) => status > 100);
  if (broken !== undefined || outcomes.length !== expected) throw new Error(`a verifier failed: ${broken?.output}`);
  return outcomes;
}

function quoted(argument: string): string {
  return `'${argument.replaceAll("'", "'\\''")}'`;
}

function run(
  [file = '', ...args]: readonly string[],
  { environment = {}, input }: { environment?: NodeJS.ProcessEnv; input?: string },
): Promise<string> {
  const env = { ...process.env, ...environment };
  return new Promise((resolve, reject) => {
    const child = execFile(file, args, { env, maxBuffer: 2 ** 27 }, (error, stdout) => {
      if (error === null) resolve(stdout);
      else reject(error);
    });
    child.stdin?.end(input);
  });
}
