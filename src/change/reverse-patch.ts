/**
 * The text before a change, from the text after it and the patch that GitHub's API shows of it (unified, without a head).
 * null: the patch is not of this text, as where the base branch has changed the file too.
 */
export function textBefore(after: string, patch: string): string | null {
  const lines = after.split('\n');
  const before: string[] = [];
  let at = 0;
  let [wasLeft, isLeft] = [0, 0];
  for (const line of patch.split('\n')) {
    if (wasLeft === 0 && isLeft === 0) {
      if (line.startsWith('\\') || line === '') continue;
      const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
      if (hunk === null) return null;
      [wasLeft, isLeft] = [Number(hunk[1] ?? 1), Number(hunk[3] ?? 1)];
      // A hunk that leaves nothing names the line before it.
      const start = Number(hunk[2]) - (isLeft === 0 ? 0 : 1);
      if (start < at || start >= lines.length) return null;
      before.push(...lines.slice(at, start));
      at = start;
      continue;
    }
    const [sign, content] = [line[0], line.slice(1)];
    if (sign === '\\') continue;
    if (sign !== '+' && sign !== '-' && sign !== ' ') return null;
    if (sign !== '-') {
      if (lines[at++] !== content) return null;
      isLeft--;
    }
    if (sign !== '+') {
      before.push(content);
      wasLeft--;
    }
  }
  if (wasLeft !== 0 || isLeft !== 0) return null;
  return [...before, ...lines.slice(at)].join('\n');
}
