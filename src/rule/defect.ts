import type { Judgement } from '../model/finding.ts';
import type { CertificationPath } from '../pki/path.ts';
import type { PathDefect } from '../pki/path-defect.ts';
import { fail, pass } from './rule.ts';

/** Fails where the path has defects of that kind, in their words. */
export function withoutDefect({ defects }: CertificationPath, kind: PathDefect['kind']): Judgement {
  const found = defects.filter((defect) => defect.kind === kind).map(({ detail }) => detail);
  return found.length === 0 ? pass : fail(found.join('; '), { defects: found });
}
