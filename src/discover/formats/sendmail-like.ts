import type { TlsMode } from '../../model/target.ts';
import { baseNameOf, type Format, type Sighting } from '../format.ts';
import { portIn, serverAt } from '../server.ts';

/** A line of a configuration: its first word, what follows, and where that is. */
interface Line {
  readonly key: string;
  readonly value: string;
  readonly at: number;
}

/** msmtp: accounts with host, port (25, or 465 without STARTTLS) and TLS, after `defaults`. */
export const msmtp: Format = {
  name: 'msmtp',
  accepts: (path, head) =>
    /^\.?msmtprc$|^msmtp(?:rc)?\.conf$/i.test(baseNameOf(path)) ||
    /(?:^|\/)msmtp\/config$/i.test(path) ||
    (/^account[ \t]+\S/m.test(head) && /^[ \t]*host[ \t]+\S/m.test(head)),
  find: (text) => {
    const sightings: Sighting[] = [];
    let standard: ReadonlyMap<string, Line> = new Map();
    let account = new Map<string, Line>();
    let isDefaults = false;
    const end = () => {
      if (isDefaults) standard = account;
      else sightings.push(...accountOf(new Map([...standard, ...account])));
    };
    for (const line of linesOf(text)) {
      if (line.key === 'account' || line.key === 'defaults') {
        end();
        isDefaults = line.key === 'defaults';
        account = new Map();
      } else account.set(line.key, line);
    }
    end();
    return sightings;
  },
};

function accountOf(settings: ReadonlyMap<string, Line>): Sighting[] {
  const host = settings.get('host');
  const hasStarttls = settings.get('tls_starttls')?.value !== 'off';
  const isImplicit = settings.get('tls')?.value === 'on' && !hasStarttls;
  return sighting(host, settings.get('port')?.value, isImplicit ? 465 : 25, isImplicit ? 'implicit' : undefined);
}

function sighting(
  line: Line | undefined,
  port: string | undefined,
  standard: number,
  modeHint: TlsMode | undefined,
): Sighting[] {
  const server = line === undefined ? null : serverAt(line.value, line.at);
  if (server === null || line === undefined) return [];
  const number = server.port ?? (port === undefined ? null : portIn(port)) ?? standard;
  return [
    {
      host: server.host,
      at: server.at,
      port: number,
      modeHint,
      certainty: 'certain',
      why: `"${line.key}" of a mail client`,
    },
  ];
}

/** ssmtp: `mailhub=HOST[:PORT]`; 25 where no port is written. In revaliases the server of each user: `root:root@acme.net:mail.acme.net:587`. */
export const ssmtp: Format = {
  name: 'ssmtp',
  accepts: (path, head) => /^ssmtp\.conf$|^revaliases$/i.test(baseNameOf(path)) || /^mailhub[ \t]*=/im.test(head),
  find: (text, path) => {
    if (/revaliases$/i.test(baseNameOf(path))) {
      return [...text.matchAll(/^(?<lead>[^#:\s]+:[^:\s]+:)(?<host>[\w.-]+)(?::(?<port>\d+))?/gm)].flatMap(
        ({ index, groups: { lead = '', host = '', port = '' } = {} }) =>
          sighting({ key: 'revaliases', value: host, at: index + lead.length }, port, 25, undefined),
      );
    }
    const lines = linesOf(text);
    const isImplicit = lines.some(({ key, value }) => /^usetls$/i.test(key) && /^yes$/i.test(value));
    const isStarttls = lines.some(({ key, value }) => /^usestarttls$/i.test(key) && /^yes$/i.test(value));
    const modeHint = isImplicit && !isStarttls ? 'implicit' : undefined;
    return lines.flatMap((line) =>
      /^mailhub$/i.test(line.key) ? sighting(line, undefined, modeHint === 'implicit' ? 465 : 25, modeHint) : [],
    );
  },
};

/** nullmailer's remotes: `HOST smtp --port=587 --starttls`, one a line. */
export const nullmailer: Format = {
  name: 'nullmailer',
  accepts: (path, head) =>
    /(?:^|\/)nullmailer\/(?:.*\/)?remotes[^/]*$|(?:^|\/)remotes$/.test(path) && !/^\[/m.test(head),
  find: (text) =>
    [...text.matchAll(/^(?<lead>[ \t]*)(?<host>[^\s#]+)(?<rest>.*)$/gm)].flatMap(({ index, groups = {} }) => {
      const { lead = '', host = '', rest = '' } = groups;
      if (/[ \t](?:qmqp)\b/.test(rest)) return [];
      const port = /--port[= ](\d+)/.exec(rest)?.[1];
      const isImplicit = /--ssl\b/.test(rest);
      const line = { key: 'remotes', value: host, at: index + lead.length };
      return sighting(line, port, isImplicit ? 465 : 25, isImplicit ? 'implicit' : undefined);
    }),
};

function linesOf(text: string): Line[] {
  return [...text.matchAll(/^(?<lead>\uFEFF?[ \t]*)(?<key>\w+)(?<gap>[ \t]*=[ \t]*|[ \t]+|$)(?<value>.*)$/gm)].map(
    ({ index, groups: { lead = '', key = '', gap = '', value = '' } = {} }) => {
      const quote = /^["']/.test(value) ? 1 : 0;
      const bare = value
        .replace(/\s#.*$/s, '')
        .trim()
        .replace(/^["']|["']$/g, '');
      return { key, value: bare, at: index + lead.length + key.length + gap.length + quote };
    },
  );
}
