import type { MailServerSoftware } from '../model/target.ts';
import { general, type Step, servers } from './servers.ts';

/** Which commands mend what, and how a dialogue tells the software that presented it. Pure. */

const NEW_CERTIFICATE: readonly Step[] = ['issue', 'use', 'load'];

/** What mends the finding of a rule; a rule that is not here is mended in no other way than its words say. */
export const adviceFor: readonly { readonly ruleId: string; readonly steps: readonly Step[] }[] = [
  { ruleId: 'starttls-not-supported', steps: ['offer-tls', 'use', 'load'] },
  { ruleId: 'tls-handshake-failed', steps: ['compare', 'load'] },
  { ruleId: 'tls-version-too-old', steps: ['modern-tls', 'load'] },
  { ruleId: 'tls12-not-supported', steps: ['modern-tls', 'load'] },
  { ruleId: 'obsolete-tls-accepted', steps: ['modern-tls', 'load'] },
  { ruleId: 'client-certificate-refused', steps: ['no-client-certificates', 'load'] },
  { ruleId: 'auth-before-tls', steps: ['auth-over-tls', 'load'] },
  { ruleId: 'chain-incomplete', steps: ['use', 'load'] },
  { ruleId: 'certificate-self-signed', steps: NEW_CERTIFICATE },
  { ruleId: 'certificate-not-trusted', steps: NEW_CERTIFICATE },
  { ruleId: 'certificate-host-mismatch', steps: NEW_CERTIFICATE },
  { ruleId: 'certificate-without-san', steps: NEW_CERTIFICATE },
  { ruleId: 'root-distrusted', steps: NEW_CERTIFICATE },
  { ruleId: 'server-auth-missing', steps: NEW_CERTIFICATE },
  { ruleId: 'key-type-unsuitable', steps: NEW_CERTIFICATE },
  { ruleId: 'key-usage-unsuitable', steps: NEW_CERTIFICATE },
  { ruleId: 'key-too-small', steps: NEW_CERTIFICATE },
  { ruleId: 'signature-too-weak', steps: NEW_CERTIFICATE },
  { ruleId: 'ca-certificate-as-end-entity', steps: NEW_CERTIFICATE },
  { ruleId: 'presented-chain-order', steps: ['use', 'load'] },
  { ruleId: 'superfluous-certificate', steps: ['use', 'load'] },
  { ruleId: 'renewal-overdue', steps: ['renew', 'load'] },
  { ruleId: 'certificate-expired', steps: ['renew', 'load'] },
  { ruleId: 'certificate-expires-soon', steps: ['renew', 'load'] },
  { ruleId: 'certificate-depends-on-sni', steps: ['use', 'load'] },
  { ruleId: 'certificates-differ', steps: ['load'] },
  { ruleId: 'newer-certificate-not-deployed', steps: ['load'] },
];

/** Steps that change how the server behaves; the others mend a certificate. */
const SETTINGS: readonly Step[] = ['auth-over-tls', 'modern-tls', 'no-client-certificates'];

/** Stands in commands for a host that is not known. */
export const EXAMPLE_HOST = 'mail.example.com';

/** The lines that mend a rule's finding, for one kind of software or, with null, for any; none where nothing is known. */
export function commandsFor(
  ruleId: string,
  software: MailServerSoftware | null,
  host = EXAMPLE_HOST,
): readonly string[] {
  const steps = adviceFor.find((one) => one.ruleId === ruleId)?.steps ?? [];
  const own = (software === null ? undefined : servers.get(software)?.commands) ?? {};
  const linesOf = (step: Step): readonly string[] => {
    const known = own[step] ?? general[step];
    if (known !== undefined) return known;
    const certbot = { issue: 'certonly --cert-name {host} -d {host}', renew: 'renew --cert-name {host}' }[
      step as string
    ];
    return certbot === undefined
      ? []
      : [`certbot ${certbot} --deploy-hook '${hookOf(own.load ?? general.load ?? [])}'`];
  };
  const lines = steps.map(linesOf);
  // A reload alone does not mend a setting that is not known.
  const isKnown = steps.every((step, index) => !SETTINGS.includes(step) || (lines[index] ?? []).length > 0);
  const name = isDnsName(host) ? host : EXAMPLE_HOST;
  return isKnown
    ? [...new Set(lines.flat())].map((line) =>
        line.replaceAll('{live}', '/etc/letsencrypt/live/{host}').replaceAll('{host}', name),
      )
    : [];
}

/** certbot tells its hooks the folder, in $RENEWED_LINEAGE. */
function hookOf(load: readonly string[]): string {
  return load.map((command) => command.replace(/ # .*/, '').replaceAll('{live}', '$RENEWED_LINEAGE')).join(' && ');
}

/** An address has no certificate of certbot's, and nothing else is let into a command line. */
function isDnsName(host: string): boolean {
  return /^[a-z0-9.-]+$/.test(host) && /[a-z]/.test(host);
}
