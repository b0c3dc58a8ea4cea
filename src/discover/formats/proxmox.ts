import { baseNameOf, type Format } from '../format.ts';
import { hop, valuesIn } from '../hop.ts';
import { portIn } from '../server.ts';

const SECTION = /^smtp:[ \t].*(?:\n[ \t]+\S.*)*/gm;
const SERVER = /^[ \t]+server[ \t]+(?<value>[\w.-]+)/dgm;

/** Proxmox VE's notifications.cfg: `smtp: NAME`, and its settings below, indented; TLS from the beginning on 465 by default. */
export const proxmox: Format = {
  name: 'proxmox',
  accepts: (path, head) => /^notifications\.cfg$/i.test(baseNameOf(path)) && /^smtp:[ \t]/m.test(head),
  find: (text) =>
    [...text.matchAll(SECTION)].flatMap(({ 0: section, index }) => {
      if (/^[ \t]+disable[ \t]+(?:1|true)/m.test(section)) return [];
      const mode = /^[ \t]+mode[ \t]+(\w+)/m.exec(section)?.[1] ?? 'tls';
      const standard = mode === 'tls' ? 465 : mode === 'starttls' ? 587 : 25;
      const port = portIn(/^[ \t]+port[ \t]+(\d+)/m.exec(section)?.[1]);
      const modeHint = mode === 'tls' ? ('implicit' as const) : undefined;
      return [...valuesIn(section, SERVER)].flatMap(({ value, at }) =>
        hop({ value, at: index + at, port, standard, modeHint, what: 'server of notifications' }),
      );
    }),
};
