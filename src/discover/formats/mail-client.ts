import type { TlsMode } from '../../model/target.ts';
import { baseNameOf, type Format } from '../format.ts';
import { hop, valuesIn } from '../hop.ts';
import { portIn } from '../server.ts';

/** Settings of mail clients, by the names of their files. */
const FILES =
  /^\.?(?:neo)?muttrc$|^\.?mailrc$|^(?:s-)?(?:nail|mail)\.rc$|^accounts\.conf$|^\.?esmtprc$|^\.?gitconfig$|^\.?mbsyncrc$/i;

/** `set smtp_url = "smtps://me@HOST"` (mutt), `set mta=smtp://HOST` (mailx), `outgoing = smtps://HOST` (aerc). */
const SERVER =
  /^[ \t]*(?:set[ \t]+)?(?:smtp_url|smtp|mta|outgoing)[ \t]*=[ \t]*["']?(?<value>(?:smtps?|submissions?)(?:\+\w+)?:\/\/[^\s"'#]+)/dgim;
/** esmtp's `hostname=HOST:PORT`, git's `smtpServer = HOST` with its port and encryption apart. */
const HOST = /^[ \t]*(?:hostname|smtpserver)[ \t]*=[ \t]*["']?(?<value>[\w.-]+(?::\d+)?)/dgim;

export const mailClient: Format = {
  name: 'mail-client',
  accepts: (path) => FILES.test(baseNameOf(path)),
  find: (text) => {
    const urls = [...valuesIn(text, SERVER)].flatMap(({ value, at }) => {
      const isImplicit = /^(?:smtps|submissions)/i.test(value);
      const standard = isImplicit ? 465 : 587;
      return hop({
        value,
        at,
        port: null,
        standard,
        modeHint: isImplicit ? 'implicit' : undefined,
        what: 'server of a mail client',
      });
    });
    const port = portIn(/^[ \t]*smtpserverport[ \t]*=[ \t]*(\d+)/im.exec(text)?.[1]);
    const isImplicit = /^[ \t]*smtpencryption[ \t]*=[ \t]*ssl\b/im.test(text);
    const modeHint: TlsMode | undefined = isImplicit ? 'implicit' : undefined;
    const hosts = [...valuesIn(text, HOST)].flatMap(({ value, at }) =>
      hop({ value, at, port, standard: isImplicit ? 465 : 25, modeHint, what: 'server of a mail client' }),
    );
    return [...urls, ...hosts];
  },
};
