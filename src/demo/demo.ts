import type { Report } from '../model/report.ts';
import type { Redirection, ServiceTarget } from '../model/target.ts';
import { daysFrom, type EndEntity, issueCa, issueEndEntity, newKeys } from '../pki/issue.ts';
import { profiles } from '../profiles/index.ts';
import { renderText } from '../report/text.ts';
import type { RunSettings } from '../settings/run-settings.ts';
import { sliceOf } from '../settings/settings.ts';
import { parseTarget } from '../targets/parse.ts';
import { run } from '../world/run.ts';
import { type MailServer, type MailServerOptions, startMailServer } from './mail-server.ts';

interface Case {
  readonly host: string;
  readonly shows: string;
  /** Ids of the rules that have to find something, and no others may. */
  readonly expected: readonly string[];
  readonly port?: 465;
  readonly mode?: MailServerOptions['mode'];
  readonly days?: { readonly since: number; readonly left: number };
  readonly certifiedName?: string;
  readonly signedBy?: 'itself';
  readonly sends?: 'end-entity only';
}

/** Days of a certificate on which nothing is wrong. */
const LASTING = { since: 10, left: 80 };

/** One mail server for each thing that goes wrong in practice, and two on which nothing is wrong. */
const cases: readonly Case[] = [
  { host: 'good.demo.example', shows: 'a good certificate', expected: [] },
  {
    host: 'good-tls.demo.example',
    shows: 'a good certificate, implicit TLS',
    expected: [],
    port: 465,
    mode: 'implicit',
  },
  {
    host: 'expiring.demo.example',
    shows: 'nine days left of ninety',
    expected: ['certificate-expires-soon'],
    days: { since: 81, left: 9.1 },
  },
  {
    host: 'expired.demo.example',
    shows: 'an expired certificate',
    expected: ['certificate-expired'],
    days: { since: 95, left: -5 },
  },
  {
    host: 'self-signed.demo.example',
    shows: 'a self-signed certificate',
    expected: ['certificate-self-signed'],
    signedBy: 'itself',
  },
  {
    host: 'wrong-name.demo.example',
    shows: 'the name of another host',
    expected: ['certificate-host-mismatch'],
    certifiedName: 'shared.hoster.example',
  },
  {
    host: 'no-intermediate.demo.example',
    shows: 'cert.pem instead of fullchain.pem',
    expected: ['chain-incomplete'],
    sends: 'end-entity only',
  },
  { host: 'no-starttls.demo.example', shows: 'no STARTTLS', expected: ['starttls-not-supported'], mode: 'no-tls' },
];

/**
 * The main job with nothing installed: starts the servers on this machine, checks them like any others, prints the
 * report and whether each was judged as it should be.
 * @returns the exit code: 0 when every bad one was caught and every good one passed.
 */
export async function demo(print: (text: string) => void, now: Date = new Date()): Promise<0 | 1> {
  print('Starting mail servers on 127.0.0.1, with certificates issued on the spot …\n\n');
  const [rootKeys, intermediateKeys, serverKeys] = await Promise.all([newKeys(), newKeys(), newKeys()]);
  const root = issueCa('Demo Root CA', rootKeys, now);
  const intermediate = issueCa('Demo Intermediate CA', intermediateKeys, now, root);

  // Closed whatever happens: a server that is left open keeps a failed demo from ending.
  const servers: MailServer[] = [];
  try {
    for (const { host, mode = 'starttls', days = LASTING, certifiedName = host, signedBy, sends } of cases) {
      const endEntity: EndEntity = {
        host: certifiedName,
        notBefore: daysFrom(now, -days.since),
        notAfter: daysFrom(now, days.left),
      };
      const certificate = issueEndEntity(endEntity, serverKeys, signedBy === 'itself' ? undefined : intermediate);
      const isAlone = signedBy === 'itself' || sends === 'end-entity only';
      const chainPem = isAlone ? certificate : certificate + intermediate.pem;
      servers.push(await startMailServer({ host, mode, privateKeyPem: serverKeys.privateKeyPem, chainPem }));
    }
    const targets: readonly ServiceTarget[] = cases.map(({ host, port = 587 }) => parseTarget(`${host}:${port}`));
    const redirections = servers.map(({ port }, index) => redirectionTo(port, targets[index] as ServiceTarget));
    const { report } = await run(settingsFor(targets, redirections, root.pem, now));
    // The servers are gone by the time anyone could type a command for them.
    print(renderText(report, { commands: false }));
    return printComparison(report, print);
  } finally {
    await Promise.all(servers.map(({ close }) => close()));
  }
}

function redirectionTo(toPort: number, { host, port }: ServiceTarget): Redirection {
  return { host, port, toHost: '127.0.0.1', toPort };
}

function settingsFor(
  targets: readonly ServiceTarget[],
  redirections: readonly Redirection[],
  rootPem: string,
  now: Date,
): RunSettings {
  const asIs = sliceOf('look', {}, null);
  return {
    targets,
    targetsFile: null,
    discover: null,
    only: 'all',
    shard: null,
    notes: [],
    places: null,
    look: {
      ...asIs,
      trustAnchors: { file: 'the demo root', text: rootPem },
      redirections,
      limitMs: 10_000,
      totalLimitMs: 60_000,
      retries: 0,
      repeats: 0,
      concurrency: 8,
    },
    judge: { profile: 'gmail', profiles, exceptions: [], exitPolicy: { failOn: 'error', onInconclusive: 'fail' }, now },
    say: sliceOf('say', {}, null),
    remember: sliceOf('remember', {}, null),
    observed: null,
    judgedBy: {},
  };
}

function printComparison({ targets }: Report, print: (text: string) => void): 0 | 1 {
  print('\nWhat each server shows, and what was found:\n');
  let asExpected = 0;
  for (const [index, { host, shows, expected }] of cases.entries()) {
    const found = targets[index]?.findings.map(({ ruleId }) => ruleId) ?? ['nothing'];
    const isAsExpected = found.join() === expected.join();
    if (isAsExpected) asExpected += 1;
    print(
      `  ${isAsExpected ? 'as expected' : 'UNEXPECTED '}  ${host.padEnd(30)} ${shows.padEnd(36)} ${found.join(', ') || 'passed'}\n`,
    );
  }
  print(
    `\n${asExpected} of ${cases.length} as expected: every bad server has to be caught and every good one to pass.\n`,
  );
  return asExpected === cases.length ? 0 : 1;
}
