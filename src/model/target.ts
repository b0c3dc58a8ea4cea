import type { ProfileName } from './profile.ts';
/**
 * The nouns of the program, types only. Read this first: every folder passes these to the next one.
 * Everything here is plain JSON, so that what was observed can be recorded and judged again later.
 */

/** How TLS begins: by the STARTTLS command (RFC 3207) or with the first byte of the connection (RFC 8314). */
export const tlsModes = ['starttls', 'implicit'] as const;
export type TlsMode = (typeof tlsModes)[number];

/** Mail server software, or a package around it, whose commands differ from those of the others. */
export const mailServers = [
  'postfix',
  'exim',
  'dovecot',
  'sendmail',
  'opensmtpd',
  'haraka',
  'qmail',
  'courier',
  'exchange',
  'mailcow',
  'docker-mailserver',
  'plesk',
  'cpanel',
] as const;
export type MailServerSoftware = (typeof mailServers)[number];

/** What the user listed: one variant for each kind, told apart by `kind`. */
export type Target = ServiceTarget | FileTarget;

/** What is known of every target. */
interface Listed {
  /** RFC 9525 section 6.1: what the certificate has to name; normally the host as listed. Empty: nobody said. */
  readonly referenceIdentifiers: readonly string[];
  /** Whose rules to judge this target by, where the user chose other rules than the run's. */
  readonly profile?: ProfileName;
  /** The software behind it, where the user named it; else the greeting may tell. */
  readonly server?: MailServerSoftware;
  /** Where it is written, so that a report can point at the line (1-based). */
  readonly writtenAt?: Location;
  /** Set where nobody listed it: it was found in a file, and how sure that is. */
  readonly discovered?: { readonly format: string; readonly certainty: 'certain' | 'likely' };
  /** Set where the change under review leaves it as it was: what is wrong with it blocks nothing. */
  readonly isUnchanged?: true;
}

/** A service to connect to. */
export interface ServiceTarget extends Listed {
  readonly kind: 'service';
  /** DNS name (lower case, A-labels, no trailing dot) or IP literal without brackets. */
  readonly host: string;
  readonly port: number;
  readonly mode: TlsMode;
}

/** A certificate file to read, before a service has it. */
export interface FileTarget extends Listed {
  readonly kind: 'file';
  /** Relative to the working directory. */
  readonly file: string;
  /** The host that the certificate is meant for; null: none was given. */
  readonly name: string | null;
  /** That nobody minds which names are on the certificate. */
  readonly isForAnyName?: boolean;
  /** The file with the private key of the certificate, where the user named it. */
  readonly keyFile?: string;
  /** The file that holds the whole chain of which a pattern found this part: certbot's fullchain.pem beside cert.pem. */
  readonly partOf?: string;
}

export interface Location {
  readonly file: string;
  readonly line: number;
}

/** One address and port of a target. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
  readonly family: 4 | 6;
}

/** Sends the connections meant for one host and port to another address and port, as curl's --connect-to does. */
export interface Redirection {
  /** null: any. */
  readonly host: string | null;
  readonly port: number | null;
  /** A host name or an IP literal; null: the target's own. */
  readonly toHost: string | null;
  readonly toPort: number | null;
}

/** "mail.example.com:587", "[2001:db8::1]:587" */
export function hostAndPort(host: string, port: number): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** The host that a target stands for; null: a file that was listed for none. */
export function hostOf(target: Target): string | null {
  switch (target.kind) {
    case 'service':
      return target.host;
    case 'file':
      return target.name;
  }
}

/** What tells a target from every other of a run: host and port, or the file. */
export function targetKeyOf(target: Target): string {
  switch (target.kind) {
    case 'service':
      return hostAndPort(target.host, target.port);
    case 'file':
      return `file:${target.file}`;
  }
}

/**
 * All that decides what is looked at and how it is judged, as one text: one server or file may be asked for in several
 * ways. The software behind a service only changes the advice; the one that is to load a file decides what may be in it.
 */
export function requestOf({ writtenAt: _, server, ...target }: Target): string {
  const facts = Object.entries({ ...target, ...(target.kind === 'file' && server !== undefined && { server }) });
  return JSON.stringify(facts.sort());
}

/** Where a target is to be fixed: the line it is written at, and a file at its beginning. */
export function locationsOf(target: Target): readonly Location[] {
  switch (target.kind) {
    case 'service':
      return target.writtenAt === undefined ? [] : [target.writtenAt];
    case 'file':
      return [{ file: target.file, line: 1 }];
  }
}
