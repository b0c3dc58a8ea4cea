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
    const relays = [...valuesIn(text, /^(?![ \t]*#)(?<value>.*\brelay\b.*)/dgm)].flatMap(({ value: line, at: start }) =>
      [...valuesIn(line, /\b(?:host|via)[ \t]+"?(?<value>[^\s"]+)/dg)].map(({ value, at }) => ({
        value,
        at: start + at,
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
    const listeners = /^[ \t]*listen\s+on\s+(?!\s|lo|127\.|localhost|socket)(?<value>.*)/dgm;
    const own = [...valuesIn(text, listeners)].flatMap(({ value: rest, at: start }) => {
      // The name that it says, else the certificate that it presents, which is called by its name.
      const [name] = [/\bhostname\s+"?(?<value>[\w.-]+)/dg, /\bpki\s+"?(?<value>[\w.-]+)/dg].flatMap((one) => [
        ...valuesIn(rest, one),
      ]);
      if (name === undefined) return [];
      const written = /\bport\s+(\w+)/.exec(rest)?.[1];
      const isImplicit = /\bsmtps\b/.test(rest);
      const port = portIn(written) ?? (isImplicit ? 465 : 25);
      return ownNameAt(
        name.value,
        start + name.at,
        [{ port, modeHint: isImplicit ? 'implicit' : 'starttls' }],
        'name of a listener',
      );
    });
    return [...hops, ...own];
  },
};
