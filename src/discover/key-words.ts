/** The words of keys, and which of them speak of a server that sends mail. */

/** A scalar under its key. "SMTP_HOST" in `app:` has the parents "app" and the words smtp, host. */
export interface Setting {
  readonly parents: readonly string[];
  readonly words: readonly string[];
  readonly key: string;
  readonly text: string;
  readonly at: number;
  /** It is what the code takes where its environment says nothing. */
  readonly isDefault: boolean;
}

export const MAIL = new Set(
  'smtp smtps mail mails mailer email emails mailserver smarthost relayhost mailhub sendmail msmtp nodemailer phpmailer mailers swiftmailer mailing'.split(
    ' ',
  ),
);

export const SURELY_SMTP = new Set(
  'smtp smtps smarthost relayhost mailhub msmtp nodemailer phpmailer swiftmailer'.split(' '),
);

export const HOST = new Set('host server hostname relay relayhost smarthost mailhub endpoint smtp'.split(' '));

const HOST_OF_SMTP = new Set('address addr fqdn hosts'.split(' '));

/** Behind one of these words a host is of another protocol, or no server to connect to. */
const OTHER = new Set(
  'imap imaps pop pop3 incoming inbound from helo ehlo domain to sender recipient reply replyto cc bcc user username password web webmail http https api proxy redis db database mysql postgres sieve ldap listen bind allowed subject template exporter local oauth issuer queue dovecot listener mx blackhole test id log logs logger logging syslog archive hook hooks ansible dkim rspamd'.split(
    ' ',
  ),
);

/** In the key itself, wherever: "incoming_email_host". */
const INCOMING = new Set('imap imaps pop pop3 incoming inbound'.split(' '));

/** Words that people write as one. */
const JOINED =
  /^(smtps?|e?mail|mailer|mta)(hosts?|hostname|hostport|server|port|address|addr|relay|url|uri|dsn|security|secure|encryption|ssl|tls|enabled)$/;

/** "SMTP2_HOST" beside "SMTP_HOST": another one of the kind. */
const NUMBERED = /^(smtps?|e?mail|mailer|relay)(\d{1,2})$/;

/** "smtpSettings.SMTPHost" -> smtp, settings, smtp, host; SonarQube's "….secured" says how a value is kept. */
export function wordsOf(key: string): string[] {
  return key
    .slice(0, 200)
    .replace(/[._]secured$/i, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\bhost name\b|(?<=smtp_|smtp[.-])host[_.-]name(?![a-z0-9])/g, 'hostname')
    .split(/[^a-z0-9]/)
    .flatMap((word) => (word === '' ? [] : ((JOINED.exec(word) ?? NUMBERED.exec(word))?.slice(1) ?? [word])));
}

/** Whether the words behind the last one of mail name no other thing, and the last one a server. */
export function isHostKey(parents: readonly string[], words: readonly string[], hasPort = false): boolean {
  // ntfy's "smtp-sender-addr" is a server with its port; elsewhere a sender is an address.
  const all = [...parents, ...words].filter((word) => !hasPort || word !== 'sender');
  const last = all.at(-1) ?? '';
  const isOfMail = all.some((word) => MAIL.has(word)) || all.includes('relay');
  if (!isOfMail || speaksOfOther(all) || words.some((word) => INCOMING.has(word))) return false;
  // "default_url_options: { host: … }" of a mailer
  if (all.includes('url')) return false;
  return HOST.has(last) || (HOST_OF_SMTP.has(last) && all.some((word) => SURELY_SMTP.has(word)));
}

export function speaksOfOther(all: readonly string[]): boolean {
  const mail = all.findLastIndex((word) => MAIL.has(word));
  return all.slice(mail + 1).some((word) => OTHER.has(word));
}
