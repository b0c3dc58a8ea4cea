/** The commands of every server, as a shell reads them. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { commandsFor } from '../../src/advice/commands.ts';
import { servers } from '../../src/advice/servers.ts';
import { rules } from '../../src/rules/index.ts';

for (const [software, { title }] of [...servers].filter(([, { shell }]) => shell === 'sh'))
  test(`a shell can read the commands for ${title}`, () => {
    const scripts = rules.map((rule) => commandsFor(rule, software).join('\n'));
    assert.ok(scripts.some((script) => script !== ''));
    execFileSync('/bin/sh', ['-n'], { input: `${scripts.join('\n')}\n` });
  });
