import type { Format } from '../format.ts';
import { portIn, serverAt } from '../server.ts';

/** What Nagios, Icinga and their like send notifications and check servers with. */
const COMMANDS: readonly { readonly pattern: RegExp; readonly port: number; readonly what: string }[] = [
  { pattern: /\bsendEmail\b.*?[ \t]-s[ \t]+["']?(?<value>[^\s"']+)/d, port: 25, what: 'server of sendEmail' },
  {
    pattern: /\bcheck_smtp\w*\b.*?[ \t!](?:-H|--hostname)[ =]["']?(?<value>[^\s"']+)/d,
    port: 25,
    what: 'host of check_smtp',
  },
  { pattern: /\bbsmtp\b.*?[ \t]-h[ \t]+["']?(?<value>[^\s"'\\]+)/d, port: 25, what: 'server of bsmtp' },
  { pattern: /\bswaks\b.*?[ \t](?:-s|--server)[ =]["']?(?<value>[^\s"']+)/d, port: 25, what: 'server of swaks' },
  { pattern: /[ \t]-S[ \t]+["']?(?:smtp|mta)=["']?(?<value>[^\s"']+)/d, port: 25, what: 'server of mailx' },
];
const MAX_LINE = 1000;

/** Object definitions of Nagios and its offspring, NRPE's and Bareos' commands: the command lines in them. */
export const nagios: Format = {
  name: 'nagios',
  accepts: (path, head) =>
    /\.(?:cfg|conf)$/i.test(path) &&
    /^[ \t]*(?:define[ \t]+\w+[ \t]*\{|object[ \t]+\w+Command[ \t]|command\[|mail_?command[ \t]*=|Messages[ \t]*\{)/im.test(
      head,
    ),
  find: (text) =>
    [...text.matchAll(/^(?![ \t]*[#;]).*$/gm)].flatMap(({ 0: line, index }) => {
      if (line.length > MAX_LINE) return [];
      return COMMANDS.flatMap(({ pattern, port, what }) => {
        const match = pattern.exec(line);
        const at = match?.indices?.groups?.['value']?.[0];
        const server = at === undefined ? null : serverAt(match?.groups?.['value'] ?? '', index + at);
        if (server === null || server.host.startsWith('$')) return [];
        const written = portIn(/[ \t](?:-p|--port)[ =](\d+)/.exec(line)?.[1] ?? '');
        const isImplicit = server.scheme === 'smtps' || /[ \t](?:--ssl|--tlsc|-tlsc)\b/.test(line);
        return [
          {
            host: server.host,
            at: server.at,
            port: server.port ?? written ?? (isImplicit ? 465 : port),
            modeHint: isImplicit ? ('implicit' as const) : undefined,
            certainty: 'certain' as const,
            why: what,
          },
        ];
      });
    }),
};
