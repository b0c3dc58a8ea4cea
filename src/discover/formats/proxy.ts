import { baseNameOf, type Format, type Sighting } from '../format.ts';
import { hop, valuesIn } from '../hop.ts';

const FILES = /^(?:haproxy|nginx|angie)[\w.-]*\.(?:cfg|conf)$|^caddyfile(?:[.-]\w+)?$|\.caddyfile$/i;
const FOLDERS = /(?:^|\/)(?:haproxy|nginx|caddy)\/(?:.*\/)?[^/]*\.(?:cfg|conf)$/i;
const ANY = /^[^.]+$|\.(?:cfg|conf)$/i;

/** At the beginning of a statement that is not commented out: HAProxy's `server NAME HOST:PORT`, nginx's `server HOST:PORT;` of an upstream and `proxy_pass HOST:PORT;`, Caddy's `proxy HOST:PORT`. */
const BACKEND =
  /(?<=^|[{;])[ \t]*(?=server|proxy)(?<=^[^#\r\n]{0,500})(?:server[ \t]+(?:[\w.-]+[ \t]+)?|proxy_pass[ \t]+|proxy[ \t]+)(?:tcp\/|ipv[46]@)?(?<value>(?:[\w-]+\.)+[a-z][\w-]*:(?:25|465|587|2525|smtps?|submissions?))(?![\w.:-])(?![^\r\n]*\bsend-proxy)/dgm;

/**
 * Proxies of TCP that hand connections on to servers of mail, known by their ports; an address behind a proxy is of its own network.
 * A server that wants to be told the client's address first (`send-proxy`, `proxy_protocol on`) answers nobody else.
 */
export const proxy: Format = {
  name: 'proxy',
  accepts: (path, head) =>
    FILES.test(baseNameOf(path)) ||
    FOLDERS.test(path) ||
    (ANY.test(baseNameOf(path)) &&
      (/^stream[ \t]*\{/m.test(head) ||
        (/^(?:frontend|backend|listen)[ \t]+\S/m.test(head) && /^[ \t]+(?:server|bind)[ \t]+\S/m.test(head)))),
  find: (text): readonly Sighting[] =>
    /^[ \t]*proxy_protocol[ \t]+on\b/m.test(text)
      ? []
      : [...valuesIn(text, BACKEND)].flatMap(({ value, at }) =>
          hop({ value, at, port: null, standard: 25, what: 'back end of a proxy' }),
        ),
};
