import type { ServiceTarget } from '../model/target.ts';

/** Message submission (RFC 6409) on 587, or submissions (RFC 8314) on 465. */
export function isSubmission({ port }: Pick<ServiceTarget, 'port'>): boolean {
  return port === 587 || port === 465;
}

/** The mechanisms of the AUTH keyword, in upper case; some servers write "AUTH=PLAIN" for old clients. */
export function authMechanisms(ehloKeywords: readonly string[]): string[] {
  const lists = ehloKeywords.flatMap((line) => /^AUTH[ =](.*)/i.exec(line)?.[1] ?? []);
  return [...new Set(lists.flatMap((list) => list.toUpperCase().split(/\s/)).filter((one) => one !== ''))];
}
