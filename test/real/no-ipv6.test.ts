import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { programs } from '../support/requirements.ts';

test('on a machine without IPv6 a host with both kinds of addresses is judged by the one that can be reached', (t) => {
  const found = programs(t, ['unshare', 'ip', 'mount']);
  if (found === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'no-ipv6-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'hosts'), '127.0.0.1 dual-stack.example\n2001:db8::1 dual-stack.example\n');

  const inNamespace = 'ip link set lo up && mount --bind "$1" /etc/hosts && exec "$2" "$3"';
  const script = join(import.meta.dirname, '..', 'support', 'dual-stack.ts');
  const args = ['--net', '--mount', 'sh', '-c', inNamespace, 'sh', join(folder, 'hosts'), process.execPath, script];
  const { stdout, stderr } = spawnSync(found.unshare, args, { encoding: 'utf8' });
  const { code, report } = JSON.parse(stdout || assert.fail(stderr));

  assert.deepEqual([code, report.verdict], [0, 'pass']);
  const [finding] = report.targets[0].findings;
  assert.deepEqual([finding.ruleId, finding.level, finding.address], ['endpoint-unreachable', 'note', '2001:db8::1']);
  assert.match(finding.message, /this machine has no route to IPv6; not testable from here/);
});
