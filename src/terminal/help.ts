import { exitCodes } from '../judge/exit-code.ts';
import { settingsOf } from '../settings/settings.ts';
import { wrapped } from '../text/wrap.ts';

const INDENT = ' '.repeat(6);

/** The command's help, for the terminal and for README. */
export function helpText(): string {
  const options = settingsOf('command').map(({ name, value, isList, default: standard, help }) => {
    const head = `  --${name}${value === undefined ? '' : ` ${value}`}${isList ? '  (repeatable)' : ''}`;
    const note = standard === undefined ? '' : ` [default: ${standard}]`;
    return [head, ...wrapped(help + note, INDENT)].join('\n');
  });
  return `smtp-cert-check [options] TARGET...
smtp-cert-check explain [RULE | MESSAGE]
smtp-cert-check discover PATH...
smtp-cert-check merge [options] RECORDING...

On a clone: node dist/cli/index.js [options] TARGET...

Checks the certificates of SMTP servers as Gmail's "Send mail as" would, and how
long they still last.

TARGET
      HOST, HOST:PORT, [IPV6]:PORT, smtp://HOST (25), submission://HOST (587),
      submissions://HOST or smtps://HOST (465). Without a port 587. Port 465 is
      implicit TLS, every other STARTTLS; +starttls or +implicit overrides.
      profile=strict and server=postfix may follow. Without a target those of
      .github/mail-hosts.txt (or .yml) are checked.
RULE | MESSAGE
      The id in a finding, such as certificate-expired: who refuses, and the
      commands that fix it on each mail server. Or what Gmail, OpenSSL or a mail
      log says, in quotes: the rules behind it. Alone: every rule.
PATH
      A file or a folder: what would be checked in it, where and why, as text or
      with --format json. Nothing is contacted.
RECORDING
      A file that --record wrote, of each shard of a run: judged as one.

Options
${options.join('\n')}

Exit codes
${exitCodes.map(([code, meaning]) => `  ${code}   ${meaning}`).join('\n')}

Examples
  smtp-cert-check mail.example.com submissions://mail.example.com
  smtp-cert-check --targets-file hosts.txt --format text --format json=a.json
  smtp-cert-check explain chain-incomplete
  smtp-cert-check discover .
`;
}
