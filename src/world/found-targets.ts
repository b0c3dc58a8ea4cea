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

/** A server that is asked for in another mode is another target. */
export function identityOf(target: Target): string {
  return `${targetKeyOf(target)}+${isService(target) ? target.mode : ''}`;
}

/** Whether two targets are one server, asked for in one way. */
export function sameServer(a: Target, b: Target): boolean {
  return identityOf(a) === identityOf(b);
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

/** More names tell nothing more. */
const MOST_NAMED = 5;

/** The first of them, and how many more there are. */
export function fewOf(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return names.slice(0, MOST_NAMED).join(', ') + more;
}

/**
 * Everything that a whole checkout names.
 * @param onNote is told what of it was not looked through.
 */
export async function found(
  root: string,
  isAsked: (path: string) => boolean,
  turn: () => Promise<void>,
  onNote: (note: string) => void,
): Promise<Find[]> {
  const { discover } = await import('../discover/find.ts');
  const { finds, unreadable } = await discover(filesOnDisk(root, isAsked, onNote), turn);
  if (unreadable.length > 0) onNote(`servers may be named in what could not be read: ${fewOf(unreadable)}`);
  return finds.filter(({ class: whose }) => whose === 'own');
}
