/** Here-documents of a shell: texts in a script that become files, or are only shown. */

export interface Heredoc {
  readonly text: string;
  /** The offset of its first character in the script. */
  readonly at: number;
  /** The file that it is written into; null: it is shown, or goes to another command. */
  readonly path: string | null;
  /** Nothing takes it but the screen. */
  readonly isShown: boolean;
}

const OPENED = /^(?<command>[^\n#]*?)<<-?[ \t]*\\?["']?(?<mark>[A-Za-z_]\w*)["']?(?<rest>[^\n]*)\n?/gm;
const INTO = /(?:^|[^\d&>-])>>?[ \t]*["']?(?<path>[^\s"'<>|;&]+)/;
const TEE = /\btee(?:[ \t]+-\S+)*[ \t]+["']?(?<path>[^\s"'<>|;&-][^\s"'<>|;&]*)/;
/** What is to be read by people; the text of a variable is not. */
const SHOWING = /(?:^|[\s{;&|])cat(?:[ \t]*1?>&2)?[ \t]*$/;
/** Manifests that are read from standard input. */
const APPLIED = /\bkubectl\b.*[ \t]-f[ \t]*-(?:[ \t]|$)/;

/** Each is searched for to the end of the script. */
const MOST_UNENDED = 20;

/** In order; one that does not end is none. */
export function heredocsIn(script: string): Heredoc[] {
  const found: Heredoc[] = [];
  const unended = new Set<string>();
  const opened = new RegExp(OPENED);
  for (let match = opened.exec(script); match !== null; match = opened.exec(script)) {
    const { command, mark, rest } = match.groups as Record<'command' | 'mark' | 'rest', string>;
    if (unended.has(mark) || unended.size >= MOST_UNENDED) continue;
    const end = new RegExp(`^[ \\t]*${mark}[ \\t]*\\r?$`, 'gm');
    const at = opened.lastIndex;
    end.lastIndex = at;
    const close = end.exec(script);
    if (close === null) {
      unended.add(mark);
      continue;
    }
    const path = pathIn(`${command} ${rest}`);
    const isShown = path === null && SHOWING.test(command) && !rest.includes('|');
    found.push({ text: script.slice(at, close.index), at, path, isShown });
    opened.lastIndex = end.lastIndex;
  }
  return found;
}

/** The script with blanks in the place of what it writes into files or shows; every character is where it was. */
export function withoutHeredocs(script: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { at, text, path, isShown } of heredocsIn(script)) {
    if (path === null && !isShown) continue;
    parts.push(script.slice(from, at), text.replace(/[^\n]/g, ' '));
    from = at + text.length;
  }
  return parts.join('') + script.slice(from);
}

function pathIn(command: string): string | null {
  if (APPLIED.test(command)) return 'manifest.yaml';
  // A Dockerfile's
  const copied = /^[ \t]*(?:COPY|ADD)[ \t](?:.*[ \t])?(?<path>\S+)[ \t\r]*$/.exec(command)?.groups?.['path'];
  if (copied !== undefined) return copied;
  const path = (TEE.exec(command) ?? INTO.exec(command))?.groups?.['path'];
  return path === undefined || path.startsWith('/dev/') ? null : path;
}
