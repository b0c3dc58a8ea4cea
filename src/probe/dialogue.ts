import { hostname } from 'node:os';
import type { SmtpDialogue, Step } from '../model/observation.ts';
import { DialogueEnded } from './cause.ts';
import type { Conversation } from './conversation.ts';
import type { Reply } from './smtp-reply.ts';

/** How far a dialogue has come and what was said; what is here when it ends early goes into the observation. */
export interface Progress {
  step: Step;
  dialogue?: SmtpDialogue;
}

/** Reads the greeting (RFC 5321 section 3.1). */
export async function greet(conversation: Conversation, progress: Progress): Promise<void> {
  progress.step = 'greeting';
  const greeting = expected(220, await conversation.reply());
  progress.dialogue = { greeting: greeting.lines.join('\n'), ehloKeywords: [] };
}

/** Says EHLO, or HELO to a server that has no EHLO (RFC 5321 section 3.2), and notes the keywords. */
export async function ehlo(conversation: Conversation, progress: Progress, ehloName: string): Promise<void> {
  progress.step = 'ehlo';
  const reply = await conversation.command(`EHLO ${ehloName}`);
  const isUnknownCommand = reply.code === 500 || reply.code === 502;
  if (isUnknownCommand) expected(250, await conversation.command(`HELO ${ehloName}`));
  else expected(250, reply);
  const ehloKeywords = isUnknownCommand ? [] : reply.lines.slice(1);
  progress.dialogue = { greeting: progress.dialogue?.greeting ?? '', ehloKeywords };
}

/**
 * Asks for TLS, up to the 220 that allows it (RFC 3207 section 4). What the server sent behind the 220, and so before
 * TLS, is counted and thrown away: a client that used it would take a stranger's words for the server's.
 */
export async function startTls(conversation: Conversation, progress: Progress): Promise<void> {
  progress.step = 'starttls';
  const { greeting = '', ehloKeywords = [] } = progress.dialogue ?? {};
  if (!ehloKeywords.some((line) => /^STARTTLS(?:\s|$)/i.test(line))) {
    throw new DialogueEnded({ kind: 'keyword-not-offered', keyword: 'STARTTLS' });
  }
  expected(220, await conversation.command('STARTTLS'));
  const bytesAfterStarttls = conversation.bytesAfterReply;
  if (bytesAfterStarttls > 0) progress.dialogue = { greeting, ehloKeywords, bytesAfterStarttls };
}

function expected(code: number, reply: Reply): Reply {
  if (reply.code === code) return reply;
  throw new DialogueEnded({ kind: 'smtp-reply', code: reply.code, text: reply.lines.join('\n') });
}

/**
 * The name to say EHLO with where the user chose none: this machine's name if it is a whole domain name, else an
 * address literal, as RFC 5321 section 4.1.4 asks. Never "localhost", which many servers refuse.
 */
export function defaultEhloName(localAddress: string, machineName: string = hostname()): string {
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(machineName) && !/^localhost\./i.test(machineName)) return machineName;
  return localAddress.includes(':') ? `[IPv6:${localAddress}]` : `[${localAddress}]`;
}
