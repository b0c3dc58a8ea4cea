import { baseNameOf, type Format } from '../format.ts';
import { hop, valuesIn } from '../hop.ts';
import { portIn } from '../server.ts';

const setting = (name: string) =>
  new RegExp(String.raw`^[ \t]*\$Self->\{["']?SendmailModule${name}["']?\}[ \t]*=[ \t]*["']?(?<value>[\w.:-]+)`, 'dgm');
const MODULE = setting('');
const HOST = setting('::Host');
const PORT = setting('::Port');

/** OTRS, Znuny and OTOBO: how Kernel/Config.pm says that mail is sent; the last assignment counts. */
export const otrs: Format = {
  name: 'otrs',
  accepts: (path, head) => /\.pm$/i.test(baseNameOf(path)) && /Kernel::Config/.test(head),
  find: (text) => {
    const host = [...valuesIn(text, HOST)].at(-1);
    const kind = [...valuesIn(text, MODULE)].at(-1)?.value ?? '';
    if (host === undefined || /(?:Sendmail|DoNotSendEmail|Test)$/.test(kind)) return [];
    const isImplicit = /SMTPS$/.test(kind);
    const standard = isImplicit ? 465 : /TLS$/.test(kind) ? 587 : 25;
    const port = portIn([...valuesIn(text, PORT)].at(-1)?.value ?? '');
    const modeHint = isImplicit ? 'implicit' : undefined;
    return hop({ ...host, port, standard, modeHint, what: '"SendmailModule::Host"' });
  },
};
