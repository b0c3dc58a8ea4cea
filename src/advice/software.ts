import { isProbed, type Observation, type SmtpDialogue } from '../model/observation.ts';
import type { Endpoint, MailServerSoftware, Target } from '../model/target.ts';
import { isMailServerSoftware, type Server, servers } from './servers.ts';

/** The software that all of these dialogues show; null: none is recognised, or not one alone. */
export function softwareOf(dialogues: readonly SmtpDialogue[]): MailServerSoftware | null {
  const shown = new Set(dialogues.flatMap(shownBy));
  const [only] = shown;
  return shown.size === 1 && only !== undefined ? only : null;
}

function shownBy({ greeting, ehloKeywords }: SmtpDialogue): MailServerSoftware[] {
  // A host may well be called postfix.example.com.
  const words = greeting
    .split(/\s+/)
    .filter((word) => !/.\.[a-z]/i.test(word))
    .join(' ');
  const isShown = (server: Server) =>
    server.greeting?.test(words) || ehloKeywords.some((keyword) => server.keyword?.test(keyword));
  return [...servers].flatMap(([software, server]) => (isShown(server) ? [software] : []));
}

/** What runs at an endpoint of a target (null: at all of them), and whether the user said so. */
export function advised(
  { target, observations }: { readonly target: Target; readonly observations: readonly Observation[] },
  endpoint: Endpoint | null,
): { readonly software: MailServerSoftware | null; readonly isNamed: boolean } {
  if (target.server !== undefined && isMailServerSoftware(target.server)) {
    return { software: target.server, isNamed: true };
  }
  const there = observations
    .filter(isProbed)
    .filter((one) => endpoint === null || one.endpoint?.address === endpoint.address);
  const dialogues = there.flatMap((one) => [
    ...(one.dialogue ? [one.dialogue] : []),
    ...(one.outcome === 'handshake' && one.afterwards.outcome === 'answered' ? [one.afterwards.dialogue] : []),
  ]);
  return { software: softwareOf(dialogues), isNamed: false };
}
