/** The word that is meant by a misspelt one; undefined: none is near. */
export function nearestOf(misspelt: string, words: readonly string[]): string | undefined {
  const most = Math.max(2, misspelt.length / 4);
  const [nearest] = words
    // Every letter more or less is a change.
    .filter((word) => Math.abs(word.length - misspelt.length) <= most)
    .map((word) => ({ word, distance: editDistance(misspelt.toLowerCase(), word) }))
    .sort((a, b) => a.distance - b.distance);
  return nearest !== undefined && nearest.distance <= most ? nearest.word : undefined;
}

/** How many letters have to be put in, taken out or changed to make one word of the other (Levenshtein). */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, match] of [...other].entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + Number(letter !== match)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
