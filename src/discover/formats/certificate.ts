import type { Format } from '../format.ts';

const BEGIN = /^-----BEGIN (?:TRUSTED )?CERTIFICATE-----/gm;
const OF_MAIL = /(?:^|[^a-z])(?:smtps?|mx\d*|e?mail|postfix|exim\d?|dovecot|submission|mta)(?:[^a-z]|$)/i;
/** More than a chain: a bundle of authorities. */
const MOST = 10;

/** PEM files with certificates: what a server is to present. Without a path that speaks of mail it may be any server. */
export const certificate: Format = {
  name: 'certificate',
  accepts: (path, head) => head.search(BEGIN) !== -1 && !/\.(?:ya?ml|json|tf|[jt]s|py|go|rb|php)$/i.test(path),
  find: (text, path) => {
    const all = [...text.matchAll(BEGIN)];
    const certainty = OF_MAIL.test(path) ? 'certain' : 'likely';
    const why = `certificate file, ${all.length} in it`;
    const firsts = all.length > MOST ? [] : all.slice(0, 1);
    return firsts.map(({ index }) => ({ host: '', at: index, port: 0, modeHint: 'implicit', certainty, why }));
  },
};
