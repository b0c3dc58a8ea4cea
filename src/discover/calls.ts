/** Servers as the arguments of well-known functions: `smtplib.SMTP("mail.acme.net", 587)`. */
import type { TlsMode } from '../model/target.ts';
import type { Sighting } from './format.ts';
import { literalIn } from './key-names.ts';
import { isPortOfOtherService, portIn, serverAt } from './server.ts';
import type { Value } from './tree/tree.ts';

interface Known {
  readonly name: RegExp;
  /** The port that the library takes; null: it has to be written. */
  readonly standard: number | null;
  readonly modeHint?: TlsMode;
}

const KNOWN: readonly Known[] = [
  { name: /(?:^|\.)SMTP_SSL$/, standard: 465, modeHint: 'implicit' },
  { name: /(?:^|\.)smtplib\.(?:SMTP|LMTP)$|^SMTP$|Net::SMTP\.(?:start|new)$/, standard: 25 },
  { name: /(?:^|\.)SmtpClient$/, standard: 25 },
  { name: /(?:^|\.)New(?:Plain)?Dialer$|(?:^|\.)smtp\.(?:Dial|DialTLS|SendMail)$/, standard: null },
  { name: /(?:^|\\)(?:EsmtpTransport|Swift_SmtpTransport)$|Swift_SmtpTransport::newInstance$/, standard: 25 },
];

export function callsIn(value: Value): Sighting[] {
  if (value.kind === 'block') return value.entries.flatMap((entry) => callsIn(entry.value));
  if (value.kind === 'list') return value.items.flatMap(callsIn);
  if (value.kind === 'scalar') return [];
  return [...serverIn(value.name, value.args), ...value.args.flatMap(callsIn)];
}

function serverIn(name: string, [first, second]: readonly Value[]): Sighting[] {
  const known = KNOWN.find((one) => one.name.test(name));
  const host = first && literalIn(first);
  const server = host ? serverAt(host.text, host.at) : null;
  if (known === undefined || server === null || server.scheme !== null) return [];
  const number = second === undefined ? null : (literalIn(second)?.text ?? null);
  const port =
    server.port ?? (number === null ? null : portIn(number)) ?? (second === undefined ? known.standard : null);
  if (port !== null && isPortOfOtherService(port)) return [];
  return [
    {
      host: server.host,
      at: server.at,
      port: port ?? known.standard ?? 587,
      modeHint: known.modeHint,
      certainty: port === null ? 'likely' : 'certain',
      why: `argument of "${name}"`,
    },
  ];
}
