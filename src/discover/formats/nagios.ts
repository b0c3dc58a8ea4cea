import type { Format } from '../format.ts';
import { valuesIn } from '../hop.ts';
import { portIn, serverAt } from '../server.ts';

/** What Nagios, Icinga and their like send notifications and check servers with. */
const COMMANDS: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /\bsendEmail\b.*?[ \t]-s[ \t]+["']?(?<value>[^\s"']+)/dg, what: 'server of sendEmail' },
  {
    pattern: /\bcheck_smtp\w*\b.*?[ \t!](?:-H|--hostname)[ =]["']?(?<value>[^\s"']+)/dg,
    what: 'host of check_smtp',
  },
  { pattern: /\bbsmtp\b.*?[ \t]-h[ \t]+["']?(?<value>[^\s"'\\]+)/dg, what: 'server of bsmtp' },
  { pattern: /\bswaks\b.*?[ \t](?:-s|--server)[ =]["']?(?<value>[^\s"']+)/dg, what: 'server of swaks' },
  { pattern: /[ \t]-S[ \t]+["']?(?:smtp|mta)=["']?(?<value>[^\s"']+)/dg, what: 'server of mailx' },
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
    [...text.matchAll(/^(?![ \t]*[#;]).*/gm)].flatMap(({ 0: line, index }) => {
      if (line.length > MAX_LINE) return [];
      const servers = COMMANDS.flatMap(({ pattern, what }) =>
        [...valuesIn(line, pattern)].flatMap(({ value, at }) => {
          const server = serverAt(value, index + at);
          return server === null ? [] : [{ ...server, why: what }];
        }),
      );
      return servers.map(({ host, at, port, scheme, why }) => {
        const written = portIn(/[ \t](?:-p|--port)[ =](\d+)/.exec(line)?.[1]);
        const isImplicit = scheme === 'smtps' || /[ \t](?:--ssl|--tlsc|-tlsc)\b/.test(line);
        return {
          host,
          at,
          port: port ?? written ?? (isImplicit ? 465 : 25),
          modeHint: isImplicit ? ('implicit' as const) : undefined,
          certainty: 'certain' as const,
          why,
        };
      });
    }),
};
