/** Names before contents: which files of a repository may hold a server at all. */

const OTHERS_FOLDERS =
  /(?:^|\/)(?:node_modules|bower_components|vendor|third[_-]party|site-packages|\.?venv|\.git|\.terraform|\.tox|__pycache__|__tests__|__mocks__|__snapshots__|tests?|specs?|testdata|fixtures?|molecule|e2e|examples?|samples?)\//i;

/** What documentation shows is nobody's setting; what a site publishes from there is its own. */
const DOCUMENTATION = /(?:^|\/)(?:docs?|documentation|website\/docs|wiki)\//i;
const PUBLISHED =
  /(?:^|\/)(?:\.?well-known\/|autoconfig\/|mail\/config-v1\.1\.xml$|mta-sts[^/]*\.txt$|[^/]+\.mobileconfig$)/i;

/** Documentation, locks, maps, declarations, images, archives and the like. */
const OTHERS_NAMES =
  /\.(?:md|mdx|markdown|rst|adoc|asciidoc|html?|css|scss|less|svg|png|jpe?g|gif|ico|webp|avif|pdf|woff2?|ttf|eot|otf|mp[34]|webm|wav|zip|gz|tgz|xz|bz2|zst|7z|tar|jar|war|class|dll|exe|bin|pyc|wasm|lock|lockb|map|snap|patch|diff|csv|tsv|ipynb|pot|log|sum|d\.ts|d\.mts|min\.js|min\.css|bak|orig|old)$|^(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|packages\.lock\.json|\.terraform\.lock\.hcl|go\.mod|LICEN[CS]E|COPYING|README|CHANGELOG|CHANGES|NEWS|AUTHORS)$/i;

/** A name that says others are to copy the file and put their own values in. "example.org.zone" is no such name. */
const SAMPLE =
  /(?:^|[._-])(?:examples?|samples?)(?:[._-](?!(?:com|org|net|edu)\b)|$)|\.(?:dist|skel)$|^\.?env\.(?:template|tmpl|tpl|defaults?|dist)$|\.env\.(?:template|tmpl|tpl|dist)$/i;

const TEST =
  /(?:[._-](?:tests?|testing|spec|stories|fixture)\.[a-z]+|^\.env\.test(?:ing)?(?:\.local)?|^test\.(?:rb|exs|py|ya?ml|json|env)|^test_.*\.py|^conftest\.py)$/i;

/** The paths worth reading, of those given: relative, separated by "/". */
export function candidates(paths: Iterable<string>): string[] {
  return [...paths].filter((path) => isCandidateName(path) && !isOthers(path));
}

function isOthers(path: string): boolean {
  return OTHERS_FOLDERS.test(path) || (DOCUMENTATION.test(path) && !path.endsWith('/') && !PUBLISHED.test(path));
}

/** A longer path is nobody's, and what looks at paths is not linear in them. */
const MOST_PATH_LETTERS = 1000;

/** Whether a file may be read by its name alone, whatever folder it is in. */
export function isCandidateName(path: string): boolean {
  if (path.length > MOST_PATH_LETTERS) return false;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return !OTHERS_NAMES.test(name) && !SAMPLE.test(name) && !TEST.test(name);
}
