import { join } from 'node:path';
import { changeOfListing } from '../change/by-listing.ts';
import type { Change, Side } from '../change/change.ts';
import type { Comparison } from '../change/event.ts';
import { isThere } from '../disk/alone.ts';
import type { Listing } from '../github/changed-files.ts';
import type { Checkout } from './checkout.ts';
import { sideOnDisk } from './files-on-disk.ts';

/** Asks GitHub which files a change has. */
export type AskListing = (comparison: Exclude<Comparison, { kind: 'none' }>) => Promise<Listing>;

/** A change with its base and what told it; or why there is none to compare with. */
type Based =
  | { readonly change: Change; readonly base: 'git' | 'api'; readonly because: string }
  | { readonly because: string };

/** By git's objects, else by GitHub's list, else not at all. */
export async function changeFor(
  comparison: Comparison,
  checkout: Checkout | null,
  root: string,
  listing: AskListing | null,
): Promise<Based> {
  if (comparison.kind === 'none') return comparison;
  const byGit = checkout?.changeFor(comparison) ?? { because: 'there is no clone to compare in', isOther: false };
  if ('change' in byGit)
    return { change: byGit.change, base: 'git', because: `compared by git with ${byGit.baseCommit.slice(0, 10)}` };
  if (byGit.isOther) return byGit;
  if (listing === null) return { because: `${byGit.because}; and there is no github-token to ask GitHub with` };
  const head: Side = checkout?.head ?? sideOnDisk(root);
  const asked = await listing(comparison).catch((error: Error) => error);
  if (asked instanceof Error) return { because: `${byGit.because}; and ${asked.message}` };
  // The repository may have been checked out into a folder of the workspace, or another one in its place.
  if (checkout === null && !asked.files.every(({ path, isGone }) => isThere(join(root, path)) !== isGone))
    return { because: `${byGit.because}; and the files of GitHub's list are not at their places in the workspace` };
  return {
    change: changeOfListing(asked.files, head, asked.textAtBase),
    base: 'api',
    because: "compared by GitHub's list of changed files",
  };
}
