/** Applications and frameworks that have ports, words and boilerplate of their own: what is known beyond the names of keys. */
import type { KeyNameOptions } from './key-names.ts';
import type { Block, Entry } from './tree/tree.ts';

/** What is known of a file, and the name of one that has its notation where its own says none. */
export interface Known extends KeyNameOptions {
  readonly readAs?: string;
}

/** Also as a text within a compose file: GITLAB_OMNIBUS_CONFIG. */
export const GITLAB = /^[ \t]*gitlab_rails\[/m;

interface Application {
  readonly path?: RegExp;
  /** What is in it, whatever it is called. */
  readonly text?: RegExp;
  readonly known: Known;
}

const APPLICATIONS: readonly Application[] = [
  // Django: most projects have a default of each setting.
  {
    path: /\/settings(?:\/[\w/]+)?\.py$|\/(?:\w+_)?settings_?\w*\.py$/,
    text: /^[ \t]*EMAIL_(?:HOST|CONFIG|URL|BACKEND)\b/m,
    known: { defaultPort: 25, areDefaultsLikely: true },
  },
  // Rails and Redmine
  {
    path: /\/config\/(?:(?:environments|initializers)\/\w+\.rb|application\.rb|configuration\.yml)$/,
    text: /smtp_settings/,
    known: { defaultPort: 25 },
  },
  // Laravel's config/mail.php has a default of each setting.
  { path: /\/config\/(?:\w+\/)?mail\.php$/, known: { context: ['mail'], areDefaultsLikely: true } },
  // Spring; Quarkus has the same names of files, and 25 too.
  {
    path: /\/(?:application|bootstrap)(?:-[\w.-]+)?\.(?:ya?ml|properties)$/,
    known: { defaultPort: 25, defaultTlsPort: 465 },
  },
  // JavaMail
  {
    path: /\.(?:properties|java|kt|groovy|scala)$/,
    text: /\bmail\.smtps?\.host\b/,
    known: { defaultPort: 25, defaultTlsPort: 465 },
  },
  // Ruby's mail and Pony
  {
    path: /\.rb$/,
    text: /^[ \t]*delivery_method[ (]+:smtp|\bvia(?::|\s*=>)\s*:smtp/m,
    known: { context: ['smtp'], defaultPort: 25 },
  },
  // A file about mail alone, and Argo CD's "service.email" in a ConfigMap.
  {
    path: /\/(?:service\.|config\.)?(?:smtp|e?mail(?:er)?)(?:[-_.]?(?:config|settings|conf))?\.(?:ya?ml|json|toml|ini|properties)$/i,
    known: { context: ['mail'] },
  },
  // Rails' port where the package is told none
  { text: GITLAB, known: { isTlsImplicit: true, defaultPort: 25, readAs: 'gitlab.rb' } },
  // Mattermost
  { text: /"EmailSettings"|"ServiceSettings"/, path: /\/config\.json$/, known: { isTlsImplicit: true } },
  // Gitea and Forgejo
  { path: /\/app\.ini$/, text: /^\[mailer\]/m, known: { defaultPort: 587, defaultTlsPort: 465 } },
  // Home Assistant
  {
    path: /\.ya?ml$/,
    text: /^[ \t]*(?:- [ \t]*)?platform:[ \t]*["']?smtp\b/m,
    known: { defaultPort: 587, isTlsImplicit: true },
  },
];

/** A branch of settings.py for development: what it says does not switch off what another branch says. */
export function withoutBranches(tree: Block, path: string, contents: string): Block {
  if (!/\.py$/.test(path)) return tree;
  const isInBranch = ({ key, keyAt }: Entry) => key === 'EMAIL_BACKEND' && /[ \t]/.test(contents.charAt(keyAt - 1));
  return { ...tree, entries: tree.entries.filter((entry) => !isInBranch(entry)) };
}

export function knownOf(path: string, contents: string): Known {
  const application = APPLICATIONS.find(
    ({ path: names, text }) => (names?.test(`/${path}`) ?? true) && (text?.test(contents) ?? true),
  );
  return application?.known ?? {};
}
