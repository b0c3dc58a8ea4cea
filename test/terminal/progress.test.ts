import assert from 'node:assert/strict';
import { test } from 'node:test';
import { progressOn } from '../../src/terminal/progress.ts';
import { aHandshake, anInterruption } from '../support/facts.ts';

function shown(isTTY: boolean, targetCount: number): string[] {
  const lines: string[] = [];
  const stream = { isTTY, write: (text: string) => lines.push(text) > 0 } as unknown as NodeJS.WriteStream;
  const { onProbed, clear } = progressOn(stream, targetCount);
  onProbed([aHandshake()]);
  onProbed([anInterruption('connect', { kind: 'connection-closed' })]);
  clear();
  return lines;
}

test('counts on a terminal, and takes its line away', () => {
  assert.deepEqual(shown(true, 5), [
    '\r1 of 5 targets probed, 0 without a certificate',
    '\r2 of 5 targets probed, 1 without a certificate',
    '\r\u001b[K',
  ]);
});

test('shows nothing in a log, or for a few targets', () => {
  assert.deepEqual(shown(false, 50), []);
  assert.deepEqual(shown(true, 4), []);
});
