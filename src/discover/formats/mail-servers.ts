/** Mail servers whose configurations say where mail goes next, and what they are called, in a notation of their own. */
import type { TlsMode } from '../../model/target.ts';
import { baseNameOf, type Format, type Sighting } from '../format.ts';
import { type OwnPort, ownNameAt } from '../own-name.ts';
import { portIn, serverAt } from '../server.ts';
import { readLines } from '../tree/lines.ts';
import { readToml } from '../tree/toml.ts';
import { type Block, blockOf, blocksIn, type Scalar, scalarOf, scalarsOf, valueAt } from '../tree/tree.ts';

/** Every match of a pattern with the group "value", and where that is. */
function* valuesIn(text: string, pattern: RegExp): Generator<{ readonly value: string; readonly at: number }> {
  for (const { groups, indices } of text.matchAll(pattern)) {
    const at = indices?.groups?.['value']?.[0];
    if (at !== undefined) yield { value: groups?.['value'] ?? '', at };
  }
}

interface Hop {
  readonly value: string;
  readonly at: number;
  readonly port: number | null;
  readonly standard: number;
  readonly modeHint?: TlsMode | undefined;
  readonly what: string;
  /** A name whose MX records are asked for first. */
  readonly isLookedUp?: boolean;
}

function hop({ value, at, port, standard, modeHint, what, isLookedUp }: Hop): Sighting[] {
  const server = serverAt(value, at);
  if (server === null || (!server.isBracketed && !server.host.includes('.'))) return [];
  return [
    {
      host: server.host,
      at: server.at,
      port: server.port ?? port ?? standard,
      modeHint,
      certainty: isLookedUp === true && !server.isBracketed ? 'likely' : 'certain',
      why: what,
    },
  ];
}

/** Exim: Debian's dc_smarthost, and routes and names in exim.conf; a port follows two colons. */
export const exim: Format = {
  name: 'exim',
  accepts: (path, head) =>
    /exim\d?[\w.-]*\.conf(?:\.conf|\.template|ure)?$|^(?:update-)?exim4?\.conf\.conf$/i.test(baseNameOf(path)) ||
    /(?:^|\/)exim4?\//i.test(path) ||
    /^[ \t]*begin\s+routers\b/m.test(head),
  find: (text) => {
    const routes =
      /^(?![ \t]*#)[ \t]*(?:dc_smarthost\s*=\s*["']?|route_data\s*=\s*|route_list\s*=\s*"?\s*\S+\s+"?|smarthost\s*=\s*)(?<value>\[?[\w.-]+\]?)(?:::?(?<port>\d+))?/dgm;
    const hops = [...text.matchAll(routes)].flatMap(({ groups = {}, indices }) => {
      const at = indices?.groups?.['value']?.[0];
      const port = groups['port'] === undefined ? null : portIn(groups['port']);
      const standard = /^[ \t]*port\s*=\s*(\d+)/m.exec(text)?.[1];
      const value = groups['value'] ?? '';
      return at === undefined
        ? []
        : hop({ value, at, port, standard: Number(standard ?? 25), what: 'next hop of Exim' });
    });
    const opened = /^[ \t]*daemon_smtp_ports\s*=\s*(.*)$/m.exec(text)?.[1] ?? '25';
    const ports = opened.split(/[\s:]+/).flatMap((word): OwnPort[] => {
      const port =
        word === 'smtp' ? 25 : word === 'submission' ? 587 : /^s(?:mtps|ubmissions)$/.test(word) ? 465 : portIn(word);
      return port !== null && [25, 465, 587].includes(port) ? [{ port }] : [];
    });
    const names = [...valuesIn(text, /^[ \t]*primary_hostname\s*=\s*(?<value>[\w.-]+)/dgm)];
    return [...hops, ...names.flatMap(({ value, at }) => ownNameAt(value, at, ports, 'name of the mail server'))];
  },
};

/** OpenSMTPD: `relay host smtp+tls://label@mail.acme.net:587`, and the names that it listens by. */
export const opensmtpd: Format = {
  name: 'opensmtpd',
  accepts: (path, head) => /^smtpd\.conf$/i.test(baseNameOf(path)) || /^action\s+\S+\s+relay\b/m.test(head),
  find: (text) => {
    const lines = [...text.matchAll(/^(?![ \t]*#).*$/gm)].filter(({ 0: line }) => /\brelay\b/.test(line));
    const relays = lines.flatMap(({ 0: line, index }) =>
      [...valuesIn(line, /\bhost[ \t]+"?(?<value>[^\s"]+)/dg)].map(({ value, at }) => ({ value, at: index + at })),
    );
    const hops = relays.flatMap(({ value, at }) => {
      if (value.startsWith('lmtp')) return [];
      const isImplicit = value.startsWith('smtps:');
      return hop({
        value,
        at,
        port: null,
        standard: isImplicit ? 465 : 25,
        modeHint: isImplicit ? 'implicit' : undefined,
        what: 'relay of OpenSMTPD',
      });
    });
    const listeners = /^(?![ \t]*#)[ \t]*listen\s+on\s+(?!lo|127\.|localhost|socket)(?<rest>.*)$/dgm;
    const own = [...text.matchAll(listeners)].flatMap(({ groups = {}, indices }) => {
      const start = indices?.groups?.['rest']?.[0] ?? 0;
      const rest = groups['rest'] ?? '';
      const name = /\bhostname\s+"?(?<value>[\w.-]+)/d.exec(rest);
      const at = name?.indices?.groups?.['value']?.[0];
      const written = /\bport\s+(\w+)/.exec(rest)?.[1];
      const isImplicit = /\bsmtps\b/.test(rest);
      const port =
        written === 'submission' ? 587 : written === 'smtps' ? 465 : (portIn(written ?? '') ?? (isImplicit ? 465 : 25));
      if (name === null || at === undefined) return [];
      return ownNameAt(
        name.groups?.['value'] ?? '',
        start + at,
        [{ port, modeHint: isImplicit ? 'implicit' : 'starttls' }],
        'name of a listener',
      );
    });
    return [...hops, ...own];
  },
};

/** sendmail.mc: SMART_HOST, with a mailer before it; brackets mean no look-up. */
export const sendmail: Format = {
  name: 'sendmail',
  accepts: (path, head) => /\.mc$/i.test(baseNameOf(path)) || /^define\(`(?:SMART_HOST|confDOMAIN_NAME)'/m.test(head),
  find: (text) => {
    const active =
      /^(?![ \t]*dnl\b)[ \t]*define\(\s*`SMART_HOST'\s*,\s*`(?:(?:e?smtp\d?|relay|dsmtp):)?(?<value>[^']+)'/dgm;
    const port = portIn(
      /^(?![ \t]*dnl\b)[ \t]*define\(\s*`(?:RELAY|ESMTP|SMTP)_MAILER_ARGS'\s*,\s*`TCP \$h (\d+)'/m.exec(text)?.[1] ??
        '',
    );
    const name = /^(?![ \t]*dnl\b)[ \t]*define\(\s*`confDOMAIN_NAME'\s*,\s*`(?<value>[^']+)'/dgm;
    return [
      ...[...valuesIn(text, active)].flatMap(({ value, at }) =>
        hop({ value, at, port, standard: 25, what: 'SMART_HOST of sendmail', isLookedUp: true }),
      ),
      ...[...valuesIn(text, name)].flatMap(({ value, at }) => ownNameAt(value, at, [], 'name of the mail server')),
    ];
  },
};

/** Dovecot's submission service hands mail on. */
export const dovecot: Format = {
  name: 'dovecot',
  accepts: (path, head) =>
    /^(?:dovecot(?:[-.][\w-]+)*|20-submission)\.conf$/i.test(baseNameOf(path)) ||
    /^[ \t]*submission_relay_host\s*=/m.test(head),
  find: (text) => {
    const setting = (name: string) =>
      new RegExp(`^[ \\t]*${name}\\s*=\\s*(?<value>\\S+)`, 'dm').exec(text)?.groups?.['value'];
    const isImplicit = setting('submission_relay_ssl') === 'smtps';
    const port = portIn(setting('submission_relay_port') ?? '');
    return [...valuesIn(text, /^[ \t]*submission_relay_host\s*=\s*(?<value>\S+)/dgm)].flatMap(({ value, at }) =>
      hop({ value, at, port, standard: 25, modeHint: isImplicit ? 'implicit' : undefined, what: 'relay of Dovecot' }),
    );
  },
};

/** Haraka: its name in config/me, and where it forwards to. */
export const haraka: Format = {
  name: 'haraka',
  accepts: (path) => /(?:^|\/)config\/me$|(?:^|\/)smtp_(?:forward|proxy)\.ini$/.test(path),
  find: (text, path) => {
    if (/\/?me$/.test(path)) {
      return [...valuesIn(text, /^(?<value>[\w.-]+)\s*$/dgm)].flatMap(({ value, at }) =>
        ownNameAt(value, at, [], 'name of the mail server'),
      );
    }
    return [...blocksIn(readLines(text))].flatMap(({ block }) => {
      const host = scalarOf(block, 'host');
      const port = portIn(scalarOf(block, 'port')?.text ?? '');
      return host === undefined
        ? []
        : hop({ value: host.text, at: host.at, port, standard: 25, what: 'next hop of Haraka' });
    });
  },
};

/** Stalwart: its name with the ports of its listeners, and routes to relays. */
export const stalwart: Format = {
  name: 'stalwart',
  accepts: (_, head) =>
    /^[ \t]*\[server(?:\.listener\.[\w"-]+)?\]|^[ \t]*server\.(?:hostname|listener)/m.test(head) &&
    /\bbind\b|\bhostname\b/.test(head),
  find: (text) => {
    const tree = readToml(text);
    const ports: OwnPort[] = [];
    const sightings: Sighting[] = [];
    let name: Scalar | undefined;
    for (const { block, keys } of blocksIn(tree)) {
      name ??=
        keys.at(-1) === 'server' || keys.join('.') === 'lookup.default'
          ? scalarOf(block, 'hostname')
          : scalarOf(block, 'server.hostname');
      const protocol = scalarOf(block, 'protocol')?.text;
      if (keys.at(-2) === 'listener' && protocol !== undefined && /^smtp$/.test(protocol))
        ports.push(...listener(block));
      const address = scalarOf(block, 'address', 'host');
      const isRelay = /^(?:remote|route|relay)$/.test(keys.at(-2) ?? '') && protocol === 'smtp';
      if (!isRelay || address === undefined) continue;
      const isImplicit = scalarOf(blockOf(block, 'tls') ?? block, 'implicit', 'tls.implicit')?.text === 'true';
      const port = portIn(scalarOf(block, 'port')?.text ?? '');
      sightings.push(
        ...hop({
          value: address.text,
          at: address.at,
          port,
          standard: 25,
          modeHint: isImplicit ? 'implicit' : undefined,
          what: 'relay of Stalwart',
        }),
      );
    }
    return [
      ...(name === undefined ? [] : ownNameAt(name.text, name.at, ports, 'name of the mail server')),
      ...sightings,
    ];
  },
};

function listener(block: Block): OwnPort[] {
  const isImplicit =
    scalarOf(block, 'tls.implicit', 'implicit')?.text === 'true' ||
    scalarOf(blockOf(block, 'tls') ?? block, 'implicit')?.text === 'true';
  return scalarsOf(valueAt(block, 'bind')).flatMap(({ text }): OwnPort[] => {
    const port = portIn(text.slice(text.lastIndexOf(':') + 1));
    return port === null || /^(?:127\.|\[::1\])/.test(text)
      ? []
      : [{ port, modeHint: isImplicit ? 'implicit' : 'starttls' }];
  });
}

/** mox.conf: the name, the services that its listeners enable, and transports. */
export const mox: Format = {
  name: 'mox',
  accepts: (path, head) =>
    /^mox\.conf$/i.test(baseNameOf(path)) || (/^Hostname:\s/m.test(head) && /^Listeners:/m.test(head)),
  find: (text) => {
    const ports = (
      [
        ['SMTP', 25],
        ['Submissions', 465],
        ['Submission', 587],
      ] as const
    ).flatMap(([service, port]) =>
      new RegExp(`^[ \\t]+${service}:\\s*\\n\\s+Enabled:\\s*true`, 'm').test(text) ? [{ port }] : [],
    );
    const names = [...valuesIn(text, /^Hostname:[ \t]*(?<value>[\w.-]+)/dgm)];
    const transports =
      /^[ \t]+(?<kind>Submissions?|SMTP):[ \t]*\n(?:[ \t]+(?!Host:)\w+:.*\n){0,5}?[ \t]+Host:[ \t]*(?<value>[\w.-]+)(?:[ \t]*\n[ \t]+Port:[ \t]*(?<port>\d+))?/dgm;
    const hops = [...text.matchAll(transports)].flatMap(({ groups = {}, indices }) => {
      const standard = groups['kind'] === 'Submissions' ? 465 : groups['kind'] === 'Submission' ? 587 : 25;
      const at = indices?.groups?.['value']?.[0] ?? 0;
      return hop({
        value: groups['value'] ?? '',
        at,
        port: portIn(groups['port'] ?? ''),
        standard,
        what: 'transport of mox',
      });
    });
    return [...names.flatMap(({ value, at }) => ownNameAt(value, at, ports, 'name of the mail server')), ...hops];
  },
};
