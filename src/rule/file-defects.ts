import type { FileDefect } from '../model/observation.ts';
import type { MailServerSoftware } from '../model/target.ts';

/** Whether a server loads a file with it all the same; Postfix, by its own loader, without the certificate. */
export function isPassedOver(defect: FileDefect, server: MailServerSoftware | undefined): boolean {
  if (defect === 'trusted-first') return server !== 'postfix';
  return defect === 'marker-not-alone' || defect === 'trusted-elsewhere';
}

/** What is wrong, and what cures it. */
export function wordsOf(defect: FileDefect): string {
  const { what, cure } = WORDS[defect];
  return `${what}; ${cure}`;
}

const AGAIN = 'put the block in once more, whole';
const WORDS: Readonly<Record<FileDefect, { readonly what: string; readonly cure: string }>> = {
  'end-missing': { what: 'a block is cut off: it has no END line', cure: AGAIN },
  'end-not-alone': {
    what: 'the END line of a block has something behind it',
    cure: 'put a line break behind the END marker',
  },
  'end-of-another': { what: 'a block ends with the END line of another kind', cure: AGAIN },
  'not-base64': { what: 'a block is not base64', cure: AGAIN },
  empty: { what: 'a block is empty', cure: 'take it out, or put in what belongs there' },
  'blank-line': { what: 'a block has a blank line or headers in it', cure: 'take the lines out that are not base64' },
  'marker-inside': {
    what: 'a block has a marker in its middle, and OpenSSL drops what comes after it',
    cure: 'put the missing END line before it',
  },
  'marker-not-alone': {
    what: 'a BEGIN marker is not alone on its line, so that servers pass over the block',
    cure: 'put it on a line of its own, with nothing before it, and let lines end with LF',
  },
  'not-a-certificate': { what: 'a block for a certificate holds something else', cure: AGAIN },
  'bytes-behind': { what: 'something comes behind a certificate in its block', cure: AGAIN },
  'trusted-first': {
    what: 'a "TRUSTED CERTIFICATE", which OpenSSL alone loads, and only as the first of a file',
    cure: 'write it anew with "openssl x509 -in FILE"',
  },
  'key-type-again': {
    what: 'a second chain has a key of the same type, and Postfix then loads none of the file',
    cure: 'keep one chain for each type of key',
  },
  'trusted-elsewhere': {
    what: 'a "TRUSTED CERTIFICATE", which no server loads but as the first of a file',
    cure: 'write it anew with "openssl x509 -in FILE"',
  },
};
