const WIDTH = 78;

/** Lines of at most 78 characters for the terminal, with `indent` before each; `first` takes its place in the first one. */
export function wrapped(text: string, indent: string, first: string = indent): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((one, index) => (index === 0 ? first : indent) + one);
}
