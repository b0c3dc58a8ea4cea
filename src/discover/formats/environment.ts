import { baseNameOf, type Format } from '../format.ts';
import { serversOf } from '../key-names.ts';
import { readLines } from '../tree/lines.ts';

/** .env files of any stage, and files of variables for containers and services. */
export const environment: Format = {
  name: 'environment',
  accepts: (path) => /(?:^|\.)env(?:\.[\w.-]+)?$|^\.?envrc$|\.env$|(?:^|[-_.])env$/i.test(baseNameOf(path)),
  find: (text) => serversOf(readLines(text)),
};
