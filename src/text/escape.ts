/**
 * The one place that makes text from the network safe to print. A greeting or a certificate's subject may hold
 * anything: terminal control sequences, Markdown, or a line the runner takes for a command. GitHub's runner reads every
 * line of the log, and obeys "::command::" at a line's start and "##[command]" anywhere in it; Azure Pipelines obeys
 * "##vso[command]", and TeamCity "##teamcity[command]".
 */

/**
 * What cannot be seen as what it is: controls, line separators, the marks that turn the direction of writing, everything
 * that Unicode lets a font leave out (soft hyphen, fillers, tags, variation selectors), and spaces that are no space.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;
/** Its line ends are its own: a report over a hundred thousand targets has ten million. */
const UNPRINTABLE_IN_JSON = new RegExp(`(?!\\n)(?:${UNPRINTABLE.source})`, 'gu');
const COMMAND = /##(?=(?:vso|teamcity)?\[)/gi;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Longer than any sentence of ours; remote text beyond it says nothing more. */
const MAX_CHARACTERS = 1000;

/** One line for a terminal or a log. */
export function plain(text: string): string {
  const shown = text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}…` : text;
  return wellFormed(shown)
    .replace(UNPRINTABLE, visible)
    .replace(COMMAND, '# #')
    .replace(/^\s*::/, (colons) => colons.replace('::', ': :'));
}

/** Text that can be encoded: of half a pair of code units there is no UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd');
}

function visible(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  // By code units, as JSON has it.
  return [...Array(character.length).keys()]
    .map((place) => `\\u${character.charCodeAt(place).toString(16).padStart(4, '0')}`)
    .join('');
}

/** Inline text in GitHub's Markdown: no markup, no link, no mention, no reference, no list, no table cell of its own. */
export function markdown(text: string): string {
  return plain(text)
    .replace(/[^\p{L}\p{N} .,;:"'%/=+…-]/gu, (character) => `&#${character.codePointAt(0)};`)
    .replace(/^(?:[ +=-]|\d+\.)/, (start) => `&#${start.codePointAt(0)};${start.slice(1)}`)
    .replaceAll('://', ':&#47;/')
    .replace(/\bwww\./gi, (www) => www.replace('.', '&#46;'))
    .replace(TELLING, '$&<!-- -->');
}

/**
 * What GitHub looks for in the texts of a page, when "&#64;" is "@" again: people and teams, whom a comment would tell, issues, in
 * which it would be listed, and addresses of mail. A comment of HTML parts the text, and nothing of it is seen.
 */
const TELLING = /&#64;|&#35;(?=\d)|\bGH-(?=\d)/gi;

/** Text in an element or an attribute of XML 1.0, which has no way to write U+FFFE and U+FFFF. */
export function xml(text: string): string {
  return plain(text)
    .replace(/[\ufffe\uffff]/g, visible)
    .replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** A label's value in Prometheus' text format, within its quotes. */
export function labelValue(text: string): string {
  return plain(text).replace(/[\\"]/g, '\\$&');
}

/** A fenced block of lines of our own. */
export function codeBlock(language: string, lines: readonly string[]): string {
  const fence = '```';
  return [`${fence}${language}`, ...lines, fence].join('\n');
}

/** Code of our own within a line of Markdown; it may hold backticks. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

/** JSON that a log can carry: what a reader of the log could obey is written as an escape. */
export function json(value: unknown): string {
  return printable(JSON.stringify(value, null, 2));
}

/** The same in one line. */
export function inline(value: unknown): string {
  return printable(JSON.stringify(value));
}

function printable(text: string): string {
  return text.replace(COMMAND, '#\\u0023').replace(UNPRINTABLE_IN_JSON, visible);
}
