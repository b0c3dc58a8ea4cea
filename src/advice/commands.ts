import type { MailServerSoftware } from '../model/target.ts';
import type { FixStep, Rule } from '../rule/rule.ts';
import { general, servers } from './servers.ts';

/** Which commands fix what, and how a dialogue tells the software that presented it. Pure. */

/** Steps that change how the server behaves; the others fix a certificate. */
const SETTINGS: readonly FixStep[] = ['auth-over-tls', 'modern-tls', 'no-client-certificates'];

/** Stands in commands for a host that is not known. */
export const EXAMPLE_HOST = 'mail.example.com';

/** The lines that fix a rule's finding, for one kind of software or, with null, for any; none where nothing is known. */
export function commandsFor(
  { fix }: Pick<Rule, 'fix'>,
  software: MailServerSoftware | null,
  host = EXAMPLE_HOST,
): readonly string[] {
  const own = (software === null ? undefined : servers.get(software)?.commands) ?? {};
  const linesOf = (step: FixStep): readonly string[] => {
    const known = own[step] ?? general[step];
    if (known !== undefined) return known;
    const certbot = { issue: 'certonly --cert-name {host} -d {host}', renew: 'renew --cert-name {host}' }[
      step as string
    ];
    return certbot === undefined
      ? []
      : [`certbot ${certbot} --deploy-hook '${hookOf(own.load ?? general.load ?? [])}'`];
  };
  const lines = fix.map(linesOf);
  // A reload alone does not fix a setting that is not known.
  const isKnown = fix.every((step, index) => !SETTINGS.includes(step) || (lines[index] ?? []).length > 0);
  const name = isDnsName(host) ? host : EXAMPLE_HOST;
  return isKnown
    ? [...new Set(lines.flat())].map((line) =>
        line.replaceAll('{live}', '/etc/letsencrypt/live/{host}').replaceAll('{host}', name),
      )
    : [];
}

/** certbot tells its hooks the folder, in $RENEWED_LINEAGE. */
function hookOf(load: readonly string[]): string {
  return load
    .filter((command) => !command.startsWith('#'))
    .map((command) => command.replace(/ # .*/, '').replaceAll('{live}', '$RENEWED_LINEAGE'))
    .join(' && ');
}

/** An address has no certificate of certbot's, and nothing else is let into a command line. */
export function isDnsName(host: string): boolean {
  return /^[a-z0-9.-]+$/.test(host) && /[a-z]/.test(host);
}
