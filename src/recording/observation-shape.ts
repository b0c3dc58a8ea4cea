import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { lookNames } from '../model/look.ts';
import type {
  Cause,
  Cut,
  FileReading,
  Handshake,
  Interruption,
  Look,
  Observation,
  PrivateKeySeen,
  SmtpDialogue,
  UnreadText,
} from '../model/observation.ts';
import { type Endpoint, tlsModes } from '../model/target.ts';
import { nameOf, v6Of } from '../targets/parse.ts';
import { causeMeanings, defectMeanings, stepMeanings } from './meanings.ts';
import {
  described,
  describedEach,
  exactly,
  list,
  oneMeaning,
  oneNumberOf,
  oneOf,
  optional,
  orNull,
  record,
  type Schema,
  type Shape,
  set,
  several,
  text,
  truth,
  union,
  whole,
} from './shape.ts';

/** As many as a run over a hundred thousand targets shows of its own; the texts of more are not held on to. */
const MOST_KNOWN = 300_000;

/** Observations as data: what a recording may hold of them, and their part of docs/report.schema.json. */

/** Shapes that others refer to by name, for the schema's $defs. */
export const definitions: Record<string, Schema> = {};

function defined<T>(name: string, shape: Shape<T>): Shape<T> {
  definitions[name] = shape.schema;
  return { ...shape, schema: { $ref: `#/$defs/${name}` } };
}

export const port = whole(1, 65_535);
export const date = text((value) => !Number.isNaN(Date.parse(value)), 'an ISO 8601 date', { format: 'date-time' });
/** A host is printed, and put into a command to copy: it has to be one that a run could have had. */
export const host = text(
  (value) => nameOf(value) === value || v6Of(value) === value,
  'a host name or an IP address in its shortest form',
);
export const mode = defined('mode', oneOf(...tlsModes));

const endpoint = orNull(
  record<Endpoint>({
    address: text((value) => isIP(value) !== 0, 'an IP address'),
    port,
    family: oneNumberOf(4, 6),
  }),
);

const look = record<Look>({
  name: oneOf(...lookNames),
  serverName: described('Sent as SNI; null: none was sent.', orNull(text())),
});

const step = defined('step', oneMeaning(stepMeanings));

const limitMs = whole(0);
type CauseOf<Kind extends Cause['kind']> = Extract<Cause, { readonly kind: Kind }>;
const cause = defined(
  'cause',
  union<Cause, 'kind'>(
    'kind',
    describedEach(causeMeanings, {
      timeout: record<CauseOf<'timeout'>>({ kind: exactly('timeout'), limitMs }),
      aborted: record<CauseOf<'aborted'>>({ kind: exactly('aborted') }),
      'run-timeout': record<CauseOf<'run-timeout'>>({ kind: exactly('run-timeout'), limitMs }),
      'no-route': record<CauseOf<'no-route'>>({ kind: exactly('no-route'), family: oneNumberOf(4, 6) }),
      'system-error': record<CauseOf<'system-error'>>({ kind: exactly('system-error'), code: text(), message: text() }),
      'address-not-allowed': record<CauseOf<'address-not-allowed'>>({
        kind: exactly('address-not-allowed'),
        range: text(),
      }),
      'port-not-allowed': record<CauseOf<'port-not-allowed'>>({ kind: exactly('port-not-allowed'), port }),
      'file-unreadable': record<CauseOf<'file-unreadable'>>({ kind: exactly('file-unreadable'), reason: text() }),
      'connection-closed': record<CauseOf<'connection-closed'>>({ kind: exactly('connection-closed') }),
      'smtp-reply': record<CauseOf<'smtp-reply'>>({ kind: exactly('smtp-reply'), code: whole(200, 599), text: text() }),
      'malformed-reply': record<CauseOf<'malformed-reply'>>({ kind: exactly('malformed-reply'), text: text() }),
      'reply-too-long': record<CauseOf<'reply-too-long'>>({ kind: exactly('reply-too-long'), limitBytes: whole(1) }),
      'keyword-not-offered': record<CauseOf<'keyword-not-offered'>>({
        kind: exactly('keyword-not-offered'),
        keyword: text(),
      }),
      'tls-alert': record<CauseOf<'tls-alert'>>({ kind: exactly('tls-alert'), alertNumber: whole(0, 255) }),
      'tls-error': record<CauseOf<'tls-error'>>({
        kind: exactly('tls-error'),
        code: text(),
        text: optional(described('The line that the server sent instead of TLS, where it was text.', text())),
      }),
    }),
  ),
);

const dialogue = defined(
  'dialogue',
  record<SmtpDialogue>({
    greeting: text(),
    ehloKeywords: list(text()),
    bytesAfterStarttls: optional(whole(1)),
  }),
);

const cut = record<Cut>({ outcome: exactly('interruption'), step, cause });

/** What every observation has. */
const seen = {
  endpoint: described('null: the host name resolves to no address.', endpoint),
  look,
  startedAt: date,
  elapsedMs: whole(0),
  dialogue: optional(dialogue),
} as const;

/** One certificate and nothing else: what is behind it, or no certificate at all, may be a key. */
const certificate = once(
  text(
    (value) => {
      try {
        return new X509Certificate(value).toString().trim() === value.trim();
      } catch {
        return false;
      }
    },
    'one certificate in PEM form',
    { pattern: '^-----BEGIN CERTIFICATE-----' },
  ),
);

/** Many endpoints show one certificate: it is decoded and kept once, however often it is written. */
function once(shape: Shape<string>): Shape<string> {
  const known = new Map<string, string>();
  return {
    schema: shape.schema,
    read(value, path) {
      const before = typeof value === 'string' ? known.get(value) : undefined;
      if (before !== undefined) return before;
      const read = shape.read(value, path);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(read, read);
      return read;
    },
  };
}

const opensslVerdict = described(
  'Why OpenSSL refused the path; null: it accepted it; NOT_ASKED: it was not asked at its usual security level.',
  orNull(text()),
);

type Answered = Extract<Handshake['afterwards'], { readonly outcome: 'answered' }>;

const handshake = record<Handshake>({
  outcome: exactly('handshake'),
  ...seen,
  tlsVersion: text(),
  cipherSuite: text(),
  keyExchange: optional(
    described("The group or method of the key exchange, by OpenSSL's name; absent: unknown.", text()),
  ),
  presentedChain: described('PEM, as sent.', several(certificate)),
  isOcspStapled: truth,
  isRenegotiated: optional(described('Set where the server asked for another handshake on the same connection.', set)),
  namesAtAddress: optional(
    described(
      'Other hosts on the certificate whose names resolve to the address; looked up where it does not name the host.',
      list(host),
    ),
  ),
  opensslVerdict,
  afterwards: union<Handshake['afterwards'], 'outcome'>('outcome', {
    answered: record<Answered>({ outcome: exactly('answered'), dialogue }),
    interruption: cut,
  }),
});

const interruption = record<Interruption>({
  outcome: exactly('interruption'),
  ...seen,
  step,
  cause,
  family: optional(
    described('The kind of address that could not be resolved, where the other one could.', oneNumberOf(4, 6)),
  ),
  inOtherMode: optional(
    described(
      'What the port did in the other TLS mode, where that was tried.',
      record<NonNullable<Interruption['inOtherMode']>>({ mode, works: truth, cause: optional(cause) }),
    ),
  ),
});

const line = whole(1);
const fileReading = record<FileReading>({
  outcome: exactly('file'),
  startedAt: date,
  elapsedMs: whole(0),
  format: oneOf('pem', 'der', 'pkcs12'),
  presentedChain: described('PEM, in the order of the file.', list(certificate)),
  chainNumber: optional(
    described("Which of the file's chains this is, where it has several, each behind its key.", whole(1)),
  ),
  isKeyFirst: optional(
    described('Whether the key of the file comes before its certificates; absent where it holds not both.', truth),
  ),
  keyFile: optional(
    described('The file whose key was compared with the first certificate, where it is another one.', text()),
  ),
  partOf: optional(described('The file that was judged instead, since this one is nothing but a part of it.', text())),
  opensslVerdict,
  unread: described(
    'What is in the file and was not read: where it is, never its text.',
    list(
      record<UnreadText>({
        line,
        defect: oneMeaning(defectMeanings),
        lengthBytes: whole(1),
        sha256: text((value) => /^[0-9a-f]{64}$/.test(value), 'a SHA-256 digest', { pattern: '^[0-9a-f]{64}$' }),
      }),
    ),
  ),
  privateKeys: described(
    'The private keys in the file and in its folder; never their text.',
    list(
      record<PrivateKeySeen>({
        file: text(),
        line,
        state: oneOf('belongs', 'belongs-not', 'not-compared', 'encrypted', 'undecodable', 'hidden'),
        isInRepository: truth,
        permissions: orNull(text()),
      }),
    ),
  ),
  neighbours: described(
    'The first certificate of each other file in the folder.',
    list(record<FileReading['neighbours'][number]>({ file: text(), certificate })),
  ),
});

export const observation = defined(
  'observation',
  union<Observation, 'outcome'>('outcome', { handshake, interruption, file: fileReading }),
);
