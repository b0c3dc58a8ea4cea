import type { Cause, FileDefect, Step } from '../model/observation.ts';

/** What the words of an observation mean, for docs/report.schema.json. A word without a meaning does not compile. */

export const stepMeanings: Readonly<Record<Step, string>> = {
  resolve: 'The addresses of the host: its A and AAAA records (RFC 1035 section 3.4.1, RFC 3596), or the hosts file.',
  connect: 'The TCP connection to the address (RFC 9293 section 3.5).',
  greeting: 'The reply that a server begins with, 220 (RFC 5321 section 3.1).',
  ehlo: 'The reply to EHLO, with the keywords of the extensions that the server offers (RFC 5321 section 4.1.1.1).',
  starttls: 'The reply to STARTTLS, 220 (RFC 3207 section 4).',
  handshake: 'The TLS handshake (RFC 8446 section 4, RFC 5246 section 7.3).',
  read: 'The reading of a listed file.',
};

export const causeMeanings: Readonly<Record<Cause['kind'], string>> = {
  timeout: 'Nothing came within the time limit of the step. RFC 5321 section 4.5.3.2 has longer ones for senders.',
  aborted: 'A signal ended the run before an answer came.',
  'run-timeout': 'The time limit of the whole run passed before an answer came.',
  'no-route': 'This machine has no route to addresses of that family.',
  'system-error':
    "The system or the name server reported an error, by its code: ENOTFOUND (no such name, or none with that kind of address; RFC 2308), ECONNREFUSED and ECONNRESET (a reset, RFC 9293 section 3.5.2), and others of Node.js's list.",
  'address-not-allowed':
    'The address is not global (the special-purpose registries of RFC 6890), and the run goes by what others wrote, so it was not connected to.',
  'port-not-allowed': 'The port is none of 25, 465, 587 and 2525, and the run goes by what others wrote.',
  'file-unreadable': 'The listed file cannot be read, or holds nothing that can be.',
  'connection-closed': 'The server closed the connection without a reply (RFC 5321 section 3.8 asks for a 421).',
  'smtp-reply': 'The reply refuses the step: 4yz for now, 5yz for good (RFC 5321 section 4.2.1).',
  'malformed-reply': 'The line is no reply of SMTP: three digits, then a space or a hyphen (RFC 5321 section 4.2).',
  'reply-too-long':
    'The reply is longer than anything RFC 5321 section 4.5.3.1.5 has in mind, which is 512 octets a line.',
  'keyword-not-offered':
    'The reply to EHLO lacks the keyword of the extension (RFC 5321 section 2.2.1, RFC 3207 section 2).',
  'tls-alert': 'The server ended the handshake by a fatal alert, with its number (RFC 8446 section 6.2).',
  'tls-error': 'What the server sent is no TLS that OpenSSL can follow, by the code of its error.',
};

export const defectMeanings: Readonly<Record<FileDefect, string>> = {
  'end-missing': 'The block has a BEGIN line and no END line (RFC 7468 section 3).',
  'end-not-alone': 'The END line has something else in it, so OpenSSL does not take it for the end.',
  'end-of-another': 'The END line has another label than the BEGIN line (RFC 7468 section 2 wants the same one).',
  'not-base64': 'The body is not base64 (RFC 4648 section 4).',
  empty: 'There is nothing between the BEGIN line and the END line.',
  'blank-line':
    'The body has a blank line: OpenSSL takes what comes before it for the headers of RFC 1421 section 4.4.',
  'marker-inside':
    'A marker is in the middle of a line of the body: OpenSSL takes what comes before it, and drops the rest.',
  'marker-not-alone': 'The BEGIN line has something else in it, so OpenSSL passes over the block.',
  'not-a-certificate': 'The body can be decoded, and is something other than a certificate (RFC 5280 section 4.1).',
  'bytes-behind': 'Something comes behind the certificate in the same block.',
  'trusted-first':
    "The block is a TRUSTED CERTIFICATE of OpenSSL's, which OpenSSL alone loads, as the first one of a file.",
  'key-type-again':
    'The key of a further chain has the type of an earlier one, and Postfix has one certificate of each type.',
  'trusted-elsewhere': "The block is a TRUSTED CERTIFICATE of OpenSSL's behind the first one, which nothing loads.",
};
