import type { Find } from '../discover/format.ts';
import { type ServiceTarget, type Target, targetKeyOf } from '../model/target.ts';
import { filesOnDisk } from './files-on-disk.ts';

/** A listed target that a file of the change names anew is shown there. */
export function placedBy(target: Target, isUnchanged: boolean, found: readonly Target[]): Target {
  if (!isUnchanged) return target;
  const here = found.find((one) => sameServer(one, target));
  if (here === undefined) return { ...target, isUnchanged };
  return here.writtenAt === undefined ? target : { ...target, writtenAt: here.writtenAt };
}

export function isService(target: Target): target is ServiceTarget {
  return target.kind === 'service';
}

/** Whether two targets are one server, asked for in one way. */
export function sameServer(a: Target, b: Target): boolean {
  return targetKeyOf(a) === targetKeyOf(b) && (a.kind === 'file' || b.kind === 'file' || a.mode === b.mode);
}

/** One target a server, of those that are not listed anyway. */
export function newTargets(finds: readonly Find[], listed: readonly Target[]): Target[] {
  const known = new Map<string, Target>();
  for (const target of finds.flatMap(targetOf)) {
    const key = targetKeyOf(target);
    const before = known.get(key);
    const isBetter = before?.discovered?.certainty === 'likely' && target.discovered?.certainty === 'certain';
    if (!listed.some((one) => sameServer(one, target)) && (before === undefined || isBetter)) known.set(key, target);
  }
  return [...known.values()];
}

/** The target that a find is; none for a server that is not one's own. */
export function targetOf({ host, port, mode, file, line, format, certainty, class: whose }: Find): Target[] {
  if (whose !== 'own') return [];
  const discovered = { format, certainty };
  const writtenAt = { file, line };
  if (port === 0)
    return [{ kind: 'file', file, name: null, referenceIdentifiers: [], isForAnyName: true, discovered, writtenAt }];
  return [{ kind: 'service', host, port, mode, referenceIdentifiers: [host], discovered, writtenAt }];
}

/** Everything that a whole checkout names. */
export async function found(
  root: string,
  isAsked: (path: string) => boolean,
  turn: () => Promise<void>,
): Promise<Find[]> {
  const { discoverIn } = await import('../discover/find.ts');
  return (await discoverIn(filesOnDisk(root, isAsked), turn)).filter(({ class: whose }) => whose === 'own');
}
