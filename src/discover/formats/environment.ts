import { baseNameOf, type Format } from '../format.ts';
import { serversOf } from '../key-names.ts';
import { readLines } from '../tree/lines.ts';

/** .env files of any stage, and files of variables for containers and services (systemd's EnvironmentFile in /etc/default). */
export const environment: Format = {
  name: 'environment',
  accepts: (path) =>
    /(?:^|\.)env\.(?!(?:php|[cm]?[jt]sx?|py|rb|ya?ml|json|toml|go|rs|sh)$)[\w.-]+$|^\.?envrc$|(?:^|[-_.])env$/i.test(
      baseNameOf(path),
    ) || /(?:^|\/)etc\/(?:environment|(?:default|sysconfig|conf\.d)\/[\w-]+)$/i.test(path),
  find: (text) => serversOf(readLines(text)),
};
