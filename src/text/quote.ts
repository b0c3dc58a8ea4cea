/** How much of a text that cannot be read is shown. */
export type Quote = (text: string) => string;

/** What the user typed, on a command line or in a workflow. */
export const whole: Quote = (text) => `"${text}"`;

const MAX_LETTERS = 30;

/**
 * What is in a file. It may be any file, a list of passwords or a private key, and the report may be public: shown
 * is as much as could be the beginning of a host name, to find the line by.
 */
export const hostLetters: Quote = (text) => {
  const shown = new RegExp(`^[\\p{L}\\p{N}._-]{0,${MAX_LETTERS}}`, 'u').exec(text)?.[0] ?? '';
  return shown === text ? `"${text}"` : `"${shown}…"`;
};
