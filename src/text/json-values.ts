const [COMMA, BRACKET, BRACE] = [44, 91, 123] as const;

/**
 * Whether a text in JSON has so many values at most: lists, objects, and what is in them. What a parser makes of a text takes memory by
 * them, and not by its letters: an empty list some hundred bytes, for two letters and a comma. Signs in strings count too; they are few.
 */
export function hasAtMost(mostValues: number, json: string): boolean {
  if (json.length <= mostValues) return true;
  let count = 0;
  for (let at = 0; at < json.length && count <= mostValues; at++) {
    const code = json.charCodeAt(at);
    if (code === COMMA || code === BRACKET || code === BRACE) count++;
  }
  return count <= mostValues;
}
