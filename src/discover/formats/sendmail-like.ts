import type { TlsMode } from '../../model/target.ts';
import { baseNameOf, type Format, type Sighting } from '../format.ts';
import { capturesIn } from '../hop.ts';
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
  if (line === undefined) return [];
  const server = serverAt(line.value, line.at);
  if (server === null) return [];
  const number = server.port ?? portIn(port) ?? standard;
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
    if (baseNameOf(path).toLowerCase() === 'revaliases') {
      return [...capturesIn(text, /^[^#:\s]+:[^:\s]+:(?<host>[\w.-]+)(?::(?<port>\d+))?/dgm)].flatMap((capture) =>
        sighting({ key: 'revaliases', ...capture('host') }, capture('port').value, 25, undefined),
      );
    }
    const lines = linesOf(text);
    const isOn = (name: string) =>
      lines.some(({ key, value }) => key.toLowerCase() === name && value.toLowerCase() === 'yes');
    const isImplicit = isOn('usetls') && !isOn('usestarttls');
    return lines
      .filter(({ key }) => key.toLowerCase() === 'mailhub')
      .flatMap((line) => sighting(line, undefined, isImplicit ? 465 : 25, isImplicit ? 'implicit' : undefined));
  },
};

/** nullmailer's remotes: `HOST smtp --port=587 --starttls`, one a line. */
export const nullmailer: Format = {
  name: 'nullmailer',
  accepts: (path, head) =>
    /(?:^|\/)nullmailer\/(?:.*\/)?remotes[^/]*$|(?:^|\/)remotes$/.test(path) && !/^\[/m.test(head),
  find: (text) =>
    [...capturesIn(text, /^[ \t]*(?<host>[^\s#]+)(?<rest>.*)/dgm)].flatMap((capture) => {
      const { value: rest } = capture('rest');
      if (/\sqmqp\b/.test(rest)) return [];
      const port = /--port[= ](\d+)/.exec(rest)?.[1];
      const isImplicit = /--ssl\b/.test(rest);
      const line = { key: 'remotes', ...capture('host') };
      return sighting(line, port, isImplicit ? 465 : 25, isImplicit ? 'implicit' : undefined);
    }),
};

function linesOf(text: string): Line[] {
  const lines = capturesIn(text, /^\uFEFF?[ \t]*(?<key>\w+)(?:[ \t]*=|(?!\S))[ \t]*["']?(?<value>.*)/dgm);
  return [...lines].map((capture) => {
    const { value, at } = capture('value');
    const bare = value.replace(/\s#.*/, '').trimEnd().replace(/["']$/, '');
    return { key: capture('key').value, value: bare, at };
  });
}
