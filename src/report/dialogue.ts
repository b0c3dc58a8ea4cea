import type { Cut, Probed, SmtpDialogue } from '../model/observation.ts';
import type { Report, TargetReport } from '../model/report.ts';
import { plain } from '../text/escape.ts';
import { tlsText } from './presented.ts';
import { targetName } from './wording.ts';

/** Each connection as it went, a line a step, for whoever looks for a fault on the way. Escaped. */
export function dialogueLines(report: Report): string[] {
  return report.targets.flatMap((seen) =>
    seen.observations.flatMap((one) => (one.outcome === 'file' ? [] : connectionLines(seen, one))),
  );
}

function connectionLines({ target }: TargetReport, seen: Probed): string[] {
  const address = seen.endpoint === null ? 'no address' : seen.endpoint.address;
  const sni = seen.look.serverName === null ? 'without SNI' : `SNI ${seen.look.serverName}`;
  const head = `${targetName(target)} [${address}], look ${seen.look.name}, ${sni}, ${seen.startedAt}, ${seen.elapsedMs} ms`;
  const before = seen.dialogue === undefined ? [] : saidIn(seen.dialogue);
  const inClear = before.length > 0 && seen.outcome === 'handshake' ? [...before, 'client: STARTTLS'] : before;
  return [head, ...[...inClear, ...restOf(seen)].map((line) => `  ${line}`)].map(plain);
}

function restOf(seen: Probed): string[] {
  if (seen.outcome === 'interruption') return [endOf(seen)];
  const { afterwards } = seen;
  const verdict = seen.opensslVerdict === null ? 'accepts the path' : `says ${seen.opensslVerdict}`;
  const tls = `TLS: ${tlsText(seen)}, ${seen.presentedChain.length} certificates; OpenSSL ${verdict}`;
  return [
    tls,
    ...(afterwards.outcome === 'answered' ? [...saidIn(afterwards.dialogue), 'client: QUIT'] : [endOf(afterwards)]),
  ];
}

function saidIn({ greeting, ehloKeywords, bytesAfterStarttls }: SmtpDialogue): string[] {
  return [
    ...(greeting === '' ? [] : greeting.split('\n').map((line) => `server: 220 ${line}`)),
    ...(ehloKeywords.length === 0 ? [] : ['client: EHLO', ...ehloKeywords.map((line) => `server: 250 ${line}`)]),
    ...(bytesAfterStarttls === undefined
      ? []
      : [`server: ${bytesAfterStarttls} bytes more behind its 220 to STARTTLS`]),
  ];
}

function endOf({ step, cause }: Cut): string {
  const { kind, ...facts } = cause;
  const more = Object.entries(facts).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return `ended at ${step}: ${[kind, ...more].join(', ')}`;
}
