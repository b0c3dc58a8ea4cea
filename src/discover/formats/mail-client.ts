import { baseNameOf, type Format, type Sighting } from '../format.ts';
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
    return [...urls, ...hostsIn(text)];
  },
};

/** Each section of git's says of its server what differs from `[sendemail]`; in other files there is one. */
function hostsIn(text: string): Sighting[] {
  const sections = text.split(/^(?=[ \t]*\[)/m);
  const general = settingsIn(sections.find((section) => /^[ \t]*\[sendemail\]/i.test(section)) ?? '');
  let from = 0;
  return sections.flatMap((section) => {
    const start = from;
    from += section.length;
    const own = settingsIn(section);
    const port = portIn(own.port ?? general.port);
    const isImplicit = (own.encryption ?? general.encryption)?.toLowerCase() === 'ssl';
    const modeHint = isImplicit ? ('implicit' as const) : undefined;
    const standard = isImplicit ? 465 : 25;
    return [...valuesIn(section, HOST)].flatMap(({ value, at }) =>
      hop({ value, at: start + at, port, standard, modeHint, what: 'server of a mail client' }),
    );
  });
}

function settingsIn(section: string) {
  return {
    port: /^[ \t]*smtpserverport[ \t]*=[ \t]*(\d+)/im.exec(section)?.[1],
    encryption: /^[ \t]*smtpencryption[ \t]*=[ \t]*(\w+)/im.exec(section)?.[1],
  };
}
