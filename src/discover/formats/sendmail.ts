import { baseNameOf, type Format } from '../format.ts';
import { hop, valuesIn } from '../hop.ts';
import { ownNameAt } from '../own-name.ts';
import { portIn } from '../server.ts';

/** sendmail.mc: SMART_HOST, with a mailer before it; brackets mean no look-up. And mailertable, with a hop behind each domain. */
export const sendmail: Format = {
  name: 'sendmail',
  accepts: (path, head) =>
    /\.mc$|^mailertable$|^authinfo$/i.test(baseNameOf(path)) || /^define\(`(?:SMART_HOST|confDOMAIN_NAME)'/m.test(head),
  find: (text) => {
    const active =
      /^[ \t]*define\(\s*`(?:SMART_HOST|MAIL_HUB)'\s*,\s*`(?:(?:e?smtp\d?|relay|dsmtp):)?(?<value>[^']+)'/dgm;
    const port = portIn(/^[ \t]*define\(\s*`(?:RELAY|ESMTP|SMTP)_MAILER_ARGS'\s*,\s*`TCP \$h (\d+)'/m.exec(text)?.[1]);
    const name = /^[ \t]*define\(\s*`confDOMAIN_NAME'\s*,\s*`(?<value>[^']+)'/dgm;
    const table = /^[^#\s]\S*[ \t]+(?:e?smtp\d?|relay|dsmtp):(?<value>[^\s:]+)/dgm;
    // Whom to log in to as what: a name is looked up for its MX records too, so that brackets alone are a host.
    const logins = /^AuthInfo:(?<value>\[?[\w.-]+\]?(?::\d+)?)(?=[ \t])/dgim;
    return [
      ...[...valuesIn(text, logins)].flatMap(({ value, at }) =>
        hop({ value, at, port, standard: 25, what: 'login of sendmail', isLookedUp: true }),
      ),
      ...[...valuesIn(text, table)].flatMap(({ value, at }) =>
        hop({ value, at, port: null, standard: 25, what: 'mailer of sendmail', isLookedUp: true }),
      ),
      ...[...valuesIn(text, active)].flatMap(({ value, at }) =>
        hop({ value, at, port, standard: 25, what: 'SMART_HOST of sendmail', isLookedUp: true }),
      ),
      ...[...valuesIn(text, name)].flatMap(({ value, at }) => ownNameAt(value, at, [], 'name of the mail server')),
    ];
  },
};
