import { getOctokit } from '@actions/github';
import { heldToken } from './token.ts';

/** Requests of one run: no more than this many, repeated ones counted, since a repository has a thousand an hour. */
export const MOST_REQUESTS = 10;
/** What GitHub asks to wait at a secondary limit that names no time. */
const DEFAULT_WAIT_SECONDS = 60;
const MOST_WAIT_SECONDS = 90;

/** Why there is no answer, in words for the summary. */
export class Unanswered extends Error {
  /** What GitHub answered instead; null: it was not reached, or not asked. */
  readonly status: number | null;

  constructor(message: string, status: number | null = null) {
    super(message);
    this.status = status;
  }
}

export type Parameters = Readonly<Record<string, string | number | readonly string[]>>;

export interface Requests {
  /** How many were made. */
  readonly count: () => number;
  /** @throws Unanswered. */
  readonly get: (route: string, parameters: Parameters) => Promise<unknown>;
  /** What changes something is never repeated after an error of the server, which may have done it. @throws Unanswered. */
  readonly change: (route: `${'POST' | 'PATCH' | 'DELETE'} ${string}`, parameters: Parameters) => Promise<unknown>;
}

/** @param wait resolves after so many milliseconds. */
export function requestsOf(
  permission: string,
  mostRequests: number = MOST_REQUESTS,
  wait: (durationMs: number) => Promise<void> = (durationMs) => new Promise((done) => setTimeout(done, durationMs)),
): Requests {
  const octokit = getOctokit(heldToken());
  let count = 0;

  async function send(route: string, parameters: Parameters, isRepeatable: boolean): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      if (count >= mostRequests) throw new Unanswered(`it would take more than ${mostRequests} requests to GitHub`);
      count++;
      try {
        return (await octokit.request(route, parameters)).data;
      } catch (error) {
        const refusal = refusalOf(error as RequestError);
        const waitSeconds = attempt > 1 || (isFault(refusal) && !isRepeatable) ? null : waitAfter(refusal);
        if (waitSeconds === null) throw new Unanswered(reasonOf(refusal, permission), refusal.status);
        await wait(waitSeconds * 1000);
      }
    }
  }
  return {
    count: () => count,
    get: (route, parameters) => send(`GET ${route}`, parameters, true),
    change: (route, parameters) => send(route, parameters, false),
  };
}

/** As Octokit throws it. Where nobody answered it has a status all the same, and no response. */
interface RequestError {
  readonly status: number;
  readonly message: string;
  readonly response?: { readonly headers: Headers };
}
type Headers = Readonly<Record<string, string | number | undefined>>;

interface Refusal {
  /** null: nobody answered. */
  readonly status: number | null;
  readonly message: string;
  readonly headers: Headers;
}

function refusalOf({ status, message, response }: RequestError): Refusal {
  return { status: response === undefined ? null : status, message, headers: response?.headers ?? {} };
}

/** How long to wait before asking once more; null: asking again is of no use. */
function waitAfter(refusal: Refusal): number | null {
  if (isFault(refusal)) return 1;
  const { status, message, headers } = refusal;
  const isLimit = status === 429 || (status === 403 && (/rate limit/i.test(message) || isSet(headers['retry-after'])));
  // The primary limit ends with the hour.
  if (!isLimit || String(headers['x-ratelimit-remaining']) === '0') return null;
  const seconds = Number(headers['retry-after'] ?? DEFAULT_WAIT_SECONDS);
  return seconds >= 0 && seconds <= MOST_WAIT_SECONDS ? seconds : null;
}

/** Of the server, or of the way to it. */
function isFault({ status }: Refusal): boolean {
  return status === null || status >= 500;
}

function isSet(header: string | number | undefined): boolean {
  return header !== undefined && header !== '';
}

function reasonOf({ status, message }: Refusal, permission: string): string {
  if (/rate limit/i.test(message) || status === 429) return 'GitHub answers no more requests for a while (rate limit)';
  if (status === 403 || status === 404) return `GitHub answers ${status}: the job needs "permissions: ${permission}"`;
  if (status === 406 || status === 422) return `GitHub answers ${status}: the change is too large to be listed`;
  return status === null ? 'GitHub could not be reached' : `GitHub answers ${status}`;
}
