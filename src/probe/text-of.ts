import { readFileSync } from 'node:fs';

/** A small file of the machine's own; "" where it cannot be read. At once: a thread for each would take longer. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
