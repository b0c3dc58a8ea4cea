/** What becomes of a report that cannot be written. */
export function hearWriteErrors(): void {
  const { stdout, stderr } = process;
  // A reader that has seen enough ("| head") changes nothing about the verdict; a full disk does.
  stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    stderr.write(`smtp-cert-check: cannot write the report: ${message}\n`);
    process.exit(4);
  });
  // There is nowhere left to say it, and the exit code says the rest.
  stderr.on('error', () => {});
}

/** Ends once all is written. Otherwise Node.js takes its heap apart piece by piece, which takes longer than a handshake. */
export function endOnceWritten(): void {
  const { stdout, stderr } = process;
  stdout.write('', (failed) => {
    if (failed == null) stderr.write('', () => process.exit());
  });
}
