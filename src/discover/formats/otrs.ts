import { baseNameOf, type Format } from '../format.ts';
import { hop, valuesIn } from '../hop.ts';
import { portIn } from '../server.ts';

const setting = (name: string) =>
  new RegExp(String.raw`^[ \t]*\$Self->\{["']?SendmailModule${name}["']?\}[ \t]*=[ \t]*["']?(?<value>[\w.:-]+)`, 'dgm');
const MODULE = setting('');
const HOST = setting('::Host');
const PORT = setting('::Port');

/** What sends without the server, or not at all. */
const OTHERS: ReadonlySet<string | undefined> = new Set(['Sendmail', 'DoNotSendEmail', 'Test']);

/** OTRS, Znuny and OTOBO: how Kernel/Config.pm says that mail is sent; the last assignment counts. */
export const otrs: Format = {
  name: 'otrs',
  accepts: (path, head) => /\.pm$/i.test(baseNameOf(path)) && /Kernel::Config/.test(head),
  find: (text) => {
    const host = [...valuesIn(text, HOST)].at(-1);
    const kind = [...valuesIn(text, MODULE)].at(-1)?.value.replace(/.*::/, '');
    if (host === undefined || OTHERS.has(kind)) return [];
    const isImplicit = kind === 'SMTPS';
    const standard = isImplicit ? 465 : kind === 'SMTPTLS' ? 587 : 25;
    const port = portIn([...valuesIn(text, PORT)].at(-1)?.value);
    const modeHint = isImplicit ? 'implicit' : undefined;
    return hop({ ...host, port, standard, modeHint, what: '"SendmailModule::Host"' });
  },
};
