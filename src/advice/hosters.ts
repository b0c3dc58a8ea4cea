import type { TargetReport } from '../model/report.ts';
import { hostOf } from '../model/target.ts';
import { isUnderOneDomain } from '../pki/public-suffix.ts';
import { isProviders } from '../providers.ts';

/**
 * Whether the server is likely to be a hoster's, so that who reads the report cannot run commands on it: its name says
 * so, or its certificate is for hosts of another domain alone.
 */
export function isHosters({ target, findings }: Pick<TargetReport, 'target' | 'findings'>): boolean {
  const host = hostOf(target);
  if (host === null) return false;
  if (isProviders(host)) return true;
  return findings.some(({ ruleId, evidence: { presentedIdentifiers: names } }) => {
    if (ruleId !== 'certificate-host-mismatch' || !Array.isArray(names) || names.length === 0) return false;
    return names.every((name) => typeof name === 'string' && isOfAnotherDomain(name, host));
  });
}

function isOfAnotherDomain(name: string, host: string): boolean {
  return /[a-z]/i.test(name) && name.includes('.') && !isUnderOneDomain(name.replace(/^\*\./, ''), host);
}
