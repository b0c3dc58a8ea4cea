import { baseNameOf, type Format } from '../format.ts';
import { hop, valuesIn } from '../hop.ts';
import { ownNameAt } from '../own-name.ts';
import { portIn } from '../server.ts';

/** OpenSMTPD: `relay host smtp+tls://label@mail.acme.net:587`, and the names that it listens by. */
export const opensmtpd: Format = {
  name: 'opensmtpd',
  accepts: (path, head) =>
    /^smtpd\.conf$/i.test(baseNameOf(path)) || /^action\s+\S+\s+relay\b|^accept\s.*\brelay via\b/m.test(head),
  find: (text) => {
    const lines = [...text.matchAll(/^(?![ \t]*#).*$/gm)].filter(({ 0: line }) => /\brelay\b/.test(line));
    const relays = lines.flatMap(({ 0: line, index }) =>
      [...valuesIn(line, /\b(?:host|via)[ \t]+"?(?<value>[^\s"]+)/dg)].map(({ value, at }) => ({
        value,
        at: index + at,
      })),
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
      // The name that it says, else the certificate that it presents, which is called by its name.
      const name = /\bhostname\s+"?(?<value>[\w.-]+)/d.exec(rest) ?? /\bpki\s+"?(?<value>[\w.-]+)/d.exec(rest);
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
