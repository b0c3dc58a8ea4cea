import { context } from '@actions/github';
import type { ListedChange } from '../change/by-listing.ts';
import type { Comparison } from '../change/event.ts';
import { MOST_REQUESTS, type Requests, requestsOf, Unanswered } from './requests.ts';

export interface Listing {
  readonly files: readonly ListedChange[];
  /** The text of a file at the base, by a request of its own; null: there is none to be had. */
  readonly textAtBase: (path: string) => Promise<string | null>;
  readonly requestCount: () => number;
}

const PER_PAGE = 100;
/** One request is left for a text or a repetition. */
const MOST_PAGES = MOST_REQUESTS - 1;
/** A comparison lists no more, and does not say so. */
const MOST_COMPARED = 300;

/** The files of a change by GitHub's API. @throws Unanswered. */
export async function changedFiles(comparison: Exclude<Comparison, { kind: 'none' }>): Promise<Listing> {
  const ofPull = comparison.kind === 'pull-request';
  const requests = requestsOf(ofPull ? 'pull-requests: read' : 'contents: read');
  const files = ofPull ? await filesOfPull(requests, comparison) : await filesBetween(requests, comparison);
  return {
    files: files.filter(({ status }) => status !== 'unchanged').map(listed),
    textAtBase: (path) => textAt(requests, path, comparison.base),
    requestCount: requests.count,
  };
}

interface DiffEntry {
  readonly filename: string;
  readonly status: string;
  readonly changes: number;
  readonly previous_filename?: string;
  readonly patch?: string;
}

async function filesOfPull(
  requests: Requests,
  { number, fileCount }: Extract<Comparison, { kind: 'pull-request' }>,
): Promise<DiffEntry[]> {
  if ((fileCount ?? 0) > MOST_PAGES * PER_PAGE)
    throw new Unanswered(`it changes ${fileCount} files, which takes more than ${MOST_REQUESTS} requests to GitHub`);
  const files: DiffEntry[] = [];
  for (let page = 1; ; page++) {
    const parameters = { ...context.repo, pull_number: number, per_page: PER_PAGE, page };
    const part = (await requests.get('/repos/{owner}/{repo}/pulls/{pull_number}/files', parameters)) as DiffEntry[];
    files.push(...part);
    if (part.length < PER_PAGE) break;
  }
  // A push in the meantime, or GitHub's own end at 3,000.
  if (fileCount !== null && files.length !== fileCount)
    throw new Unanswered(`GitHub lists ${files.length} of ${fileCount} changed files`);
  return files;
}

async function filesBetween(
  requests: Requests,
  { base, head, isForced }: Extract<Comparison, { kind: 'commits' }>,
): Promise<DiffEntry[]> {
  if (isForced) throw new Unanswered('the branch was rewritten, and GitHub compares with an earlier commit');
  const parameters = { ...context.repo, basehead: `${base}...${head}`, per_page: 1 };
  const { files = [] } = (await requests.get('/repos/{owner}/{repo}/compare/{basehead}', parameters)) as {
    files?: DiffEntry[];
  };
  if (files.length >= MOST_COMPARED) throw new Unanswered(`GitHub lists ${MOST_COMPARED} changed files at most`);
  return files;
}

function listed({ filename, status, changes, previous_filename, patch }: DiffEntry): ListedChange {
  const isNew = status === 'added' || status === 'copied';
  return {
    path: filename,
    wasAt: isNew ? null : (previous_filename ?? filename),
    isGone: status === 'removed',
    patch: patch ?? null,
    isSame: status === 'renamed' && changes === 0,
  };
}

async function textAt(requests: Requests, path: string, ref: string): Promise<string | null> {
  try {
    const parameters = { ...context.repo, path, ref };
    const reply = await requests.get('/repos/{owner}/{repo}/contents/{path}', parameters);
    const { type, encoding, content } = reply as { type?: string; encoding?: string; content?: string };
    return type === 'file' && encoding === 'base64' ? Buffer.from(content ?? '', 'base64').toString('utf8') : null;
  } catch (error) {
    if (error instanceof Unanswered) return null;
    throw error;
  }
}
