/**
 * Which lines of a log the GitHub Actions runner would obey, read as its ActionCommand.TryParseV2 and TryParse do:
 * "::name …::" at the start of a line, white space aside, and "##[name …]" anywhere in it.
 */
export function commandsIn(log: string): string[] {
  return log.split(/\r\n|[\r\n]/).filter((line) => /^\s*::[^:\s]+.*?::/.test(line) || /##\[[^\]]+\]/.test(line));
}
