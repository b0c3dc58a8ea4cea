import { baseNameOf, type Format } from '../format.ts';
import { hop } from '../hop.ts';
import { portIn } from '../server.ts';

const SECTION = /^smtp:[ \t].*(?:\n[ \t]+\S.*)*/gm;

/** Proxmox VE's notifications.cfg: `smtp: NAME`, and its settings below, indented; TLS from the beginning on 465 by default. */
export const proxmox: Format = {
  name: 'proxmox',
  accepts: (path, head) => /^notifications\.cfg$/i.test(baseNameOf(path)) && /^smtp:[ \t]/m.test(head),
  find: (text) =>
    [...text.matchAll(SECTION)].flatMap(({ 0: section, index }) => {
      const server = /^[ \t]+server[ \t]+(?<value>[\w.-]+)/dm.exec(section);
      const at = server?.indices?.groups?.['value']?.[0];
      const mode = /^[ \t]+mode[ \t]+(\w+)/m.exec(section)?.[1] ?? 'tls';
      if (at === undefined || /^[ \t]+disable[ \t]+(?:1|true)/m.test(section)) return [];
      const standard = mode === 'tls' ? 465 : mode === 'starttls' ? 587 : 25;
      const port = portIn(/^[ \t]+port[ \t]+(\d+)/m.exec(section)?.[1] ?? '');
      const modeHint = mode === 'tls' ? ('implicit' as const) : undefined;
      const value = server?.groups?.['value'] ?? '';
      return hop({ value, at: index + at, port, standard, modeHint, what: 'server of notifications' });
    }),
};
