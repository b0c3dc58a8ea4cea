import { baseNameOf, type Format, interpolatedAt, type Sighting } from '../format.ts';
import { serversOf } from '../key-names.ts';
import { type OwnPort, ownNameAt } from '../own-name.ts';
import { portIn, resolved } from '../server.ts';
import { readLines } from '../tree/lines.ts';
import { type Block, scalarOf } from '../tree/tree.ts';

const NAMES = ['MAILCOW_HOSTNAME', 'OVERRIDE_HOSTNAME', 'HOSTNAMES', 'MAIL_HOSTNAME'];

/** mailcow.conf, docker-mailserver's mailserver.env and Mailu's mailu.env: the server's own name, and its ports. */
export const mailServerEnvironment: Format = {
  name: 'mail-server-environment',
  accepts: (path, head) =>
    /^(?:mailcow\.conf|mailserver\.env|docker-mailserver\.env|mailu\.env)$/i.test(baseNameOf(path)) ||
    /^(?:MAILCOW_HOSTNAME|OVERRIDE_HOSTNAME)=./m.test(head) ||
    (/^HOSTNAMES=./m.test(head) && /^TLS_FLAVOR=/m.test(head)),
  find: (text) => {
    const settings = readLines(text);
    return [...ownNameIn(settings), ...serversOf(settings)];
  },
};

function ownNameIn(settings: Block): Sighting[] {
  const name = scalarOf(settings, ...NAMES);
  if (name === undefined) return [];
  const { text, offsetOf, isInterpolated } = resolved(name.text, name.at);
  return isInterpolated
    ? [interpolatedAt(name.at)]
    : ownNameAt(text.replace(/,.*/, ''), offsetOf(0), portsIn(settings), 'name of the mail server');
}

/** mailcow writes the ports that it publishes, with an address before them or not; Mailu has all three. */
function portsIn(settings: Block): OwnPort[] {
  if (scalarOf(settings, 'TLS_FLAVOR') !== undefined) return [{ port: 25 }, { port: 465 }, { port: 587 }];
  const of = (key: string, modeHint: 'starttls' | 'implicit'): OwnPort[] => {
    const written = scalarOf(settings, key)?.text;
    if (written === undefined) return [];
    const port = portIn(written.slice(written.lastIndexOf(':') + 1));
    return port === null || /^(?:127\.|localhost)/.test(written) ? [] : [{ port, modeHint }];
  };
  return [...of('SMTP_PORT', 'starttls'), ...of('SMTPS_PORT', 'implicit'), ...of('SUBMISSION_PORT', 'starttls')];
}
