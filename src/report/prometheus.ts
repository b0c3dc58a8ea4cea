import { endpointOf, mainsOf, type Observation } from '../model/observation.ts';
import type { Report, TargetReport, Verdict } from '../model/report.ts';
import { type Certificate, certificateOf } from '../pki/certificate.ts';
import { labelValue } from '../text/escape.ts';
import { version } from '../version.ts';
import { levelWord, uniqueNames } from './wording.ts';

type Labels = Readonly<Record<string, string>>;
interface Sample {
  readonly labels: Labels;
  readonly value: number;
}
interface Metric {
  readonly name: string;
  readonly help: string;
  readonly samples: readonly Sample[];
}

const VERDICTS: readonly Verdict[] = ['fail', 'inconclusive', 'warn', 'pass'];

/**
 * Prometheus' text format, for the textfile collector of node_exporter. What means the same has blackbox_exporter's name, so
 * that its alerts and dashboards do. A collector takes nothing of a file in which a series is there twice.
 */
export function renderPrometheus(report: Report): string {
  const names = uniqueNames(report.targets);
  const named = report.targets.map((seen, index) => ({
    target: names[index] ?? '',
    seen,
    // Once, since decoding is what takes the time.
    presented: mainsOf(seen.observations).map((one) => ({ one, chain: chainIn(one) })),
  }));
  const several = (read: (one: (typeof named)[number]) => readonly Sample[]): Sample[] =>
    named.flatMap((one) =>
      read(one).map(({ labels, value }) => ({ labels: { target: one.target, ...labels }, value })),
    );
  const single = (read: (one: (typeof named)[number]) => number | null): Sample[] =>
    several((one) => {
      const value = read(one);
      return value === null ? [] : [{ labels: {}, value }];
    });
  const metrics: readonly Metric[] = [
    {
      name: 'probe_success',
      help: 'Whether the target passed: 1 for the verdicts pass and warn, 0 for inconclusive and fail',
      samples: single(({ seen: { verdict } }) => (verdict === 'pass' || verdict === 'warn' ? 1 : 0)),
    },
    {
      name: 'probe_duration_seconds',
      help: 'How long the connections to the target took, one after the other',
      samples: single(({ seen }) => seen.observations.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0) / 1000),
    },
    {
      name: 'probe_ssl_earliest_cert_expiry',
      help: 'The earliest notAfter of all certificates that the target presents, in Unix time',
      samples: single(({ presented }) => {
        const ends = presented.flatMap(({ chain }) => chain.map(({ x509 }) => Date.parse(x509.validTo)));
        return ends.length === 0 ? null : Math.min(...ends) / 1000;
      }),
    },
    {
      name: 'probe_ssl_last_chain_expiry_timestamp_seconds',
      help: 'When the target has no good certification path left, in Unix time; absent where it has none now',
      samples: single(({ seen: { expiresAt } }) => (expiresAt === null ? null : secondsOf(expiresAt))),
    },
    {
      name: 'probe_ssl_last_chain_info',
      help: 'The end-entity certificate that each address presents',
      samples: several(({ presented }) =>
        presented.flatMap(({ one, chain: [first] }) =>
          first === undefined ? [] : [{ labels: { address: addressIn(one), ...labelsOf(first) }, value: 1 }],
        ),
      ),
    },
    {
      name: 'probe_tls_version_info',
      help: 'The version of TLS that each address agreed on',
      samples: several(({ presented }) =>
        presented.flatMap(({ one }) =>
          one.outcome !== 'handshake'
            ? []
            : [{ labels: { address: addressIn(one), version: one.tlsVersion.replace(/^TLSv/, 'TLS ') }, value: 1 }],
        ),
      ),
    },
    {
      name: 'smtp_cert_check_verdict',
      help: 'The verdict on the target: 1 for the one it has',
      samples: several(({ seen }) =>
        VERDICTS.map((verdict) => ({ labels: { verdict }, value: seen.verdict === verdict ? 1 : 0 })),
      ),
    },
    {
      name: 'smtp_cert_check_findings',
      help: 'How many findings of a rule the target has, by level, inconclusive or accepted',
      samples: several(({ seen }) => findingsOf(seen)),
    },
    {
      name: 'smtp_cert_check_targets',
      help: 'How many targets the run had, by verdict',
      samples: VERDICTS.map((verdict) => ({
        labels: { verdict },
        value: report.targets.filter((one) => one.verdict === verdict).length,
      })),
    },
    {
      name: 'smtp_cert_check_judged_timestamp_seconds',
      help: 'The date that the certificates were judged at, in Unix time: an old one is that of a check that runs no more',
      samples: [{ labels: {}, value: secondsOf(report.judgedAt) }],
    },
    {
      name: 'smtp_cert_check_build_info',
      help: 'The version of the program and the profile that it judged by',
      samples: [{ labels: { version, profile: report.profile }, value: 1 }],
    },
  ];
  return metrics.map(textOf).join('');
}

function textOf({ name, help, samples }: Metric): string {
  if (samples.length === 0) return '';
  const series = new Map(samples.map(({ labels, value }) => [labelsText(labels), value]));
  const lines = [...series].map(([labels, value]) => `${name}${labels} ${value}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.join('')}`;
}

function labelsText(labels: Labels): string {
  const all = Object.entries(labels).map(([name, value]) => `${name}="${labelValue(value)}"`);
  return all.length === 0 ? '' : `{${all.join(',')}}`;
}

/** What can be decoded of a chain; what cannot has a finding. */
function chainIn(observation: Observation): Certificate[] {
  if (observation.outcome === 'interruption') return [];
  return observation.presentedChain.flatMap((pem) => {
    try {
      return [certificateOf(pem)];
    } catch {
      return [];
    }
  });
}

function labelsOf({ x509, subject, issuer, presentedIdentifiers }: Certificate): Labels {
  return {
    fingerprint_sha256: x509.fingerprint256.replaceAll(':', '').toLowerCase(),
    subject,
    issuer,
    subjectalternative: presentedIdentifiers.map(({ value }) => value).join(','),
  };
}

/** The chains of a file are told apart by their number. */
function addressIn(observation: Observation): string {
  if (observation.outcome === 'file') return observation.chainNumber === undefined ? '' : `#${observation.chainNumber}`;
  return endpointOf(observation)?.address ?? '';
}

function findingsOf({ findings }: TargetReport): Sample[] {
  const counts = new Map<string, { labels: Labels; value: number }>();
  for (const finding of findings) {
    const labels = { rule: finding.ruleId, level: levelWord(finding) };
    const key = labelsText(labels);
    counts.set(key, { labels, value: (counts.get(key)?.value ?? 0) + 1 });
  }
  return [...counts.values()];
}

function secondsOf(iso: string): number {
  return Date.parse(iso) / 1000;
}
