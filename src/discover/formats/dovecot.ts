import { baseNameOf, type Format } from '../format.ts';
import { hop, valuesIn } from '../hop.ts';
import { portIn } from '../server.ts';

/** Dovecot's submission service hands mail on. */
export const dovecot: Format = {
  name: 'dovecot',
  accepts: (path, head) =>
    /^(?:dovecot(?:[-.][\w.-]+)?|20-submission)\.conf$/i.test(baseNameOf(path)) ||
    /^[ \t]*submission_(?:relay_)?host\s*=/m.test(head),
  find: (text) => {
    const setting = (name: string) => {
      const [first] = valuesIn(text, new RegExp(`^[ \\t]*${name}\\s*=\\s*(?<value>\\S+)`, 'dgm'));
      return first?.value;
    };
    const isImplicit = setting('submission_relay_ssl') === 'smtps';
    const port = portIn(setting('submission_relay_port'));
    const relays = [...valuesIn(text, /^[ \t]*submission_relay_host\s*=\s*(?<value>\S+)/dgm)].flatMap(({ value, at }) =>
      hop({ value, at, port, standard: 25, modeHint: isImplicit ? 'implicit' : undefined, what: 'relay of Dovecot' }),
    );
    // What Sieve and others send by; "sendmail" where it is not set.
    const senders = [...valuesIn(text, /^[ \t]*submission_host\s*=\s*(?<value>\S+)/dgm)].flatMap(({ value, at }) =>
      hop({ value, at, port: null, standard: 25, what: 'submission_host of Dovecot' }),
    );
    return [...relays, ...senders];
  },
};
