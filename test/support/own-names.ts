/**
 * Run where FOLDER's files are this machine's resolv.conf, nsswitch.conf and hosts, in a network namespace of its own: the
 * packaged command on names that two name servers answer for, in one way after the other. Prints what it said of each.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './dist.ts';
import { nameServer, type Said } from './name-server.ts';
import { namedServer } from './named-server.ts';

export interface Machine {
  readonly targets: readonly string[];
  readonly resolvConf: string;
  readonly nsswitchConf?: string;
  readonly hosts?: string;
  /** What 127.0.0.2 and 127.0.0.3 say, by "NAME TYPE" or "*"; of anything else, that there is no such name. */
  readonly says?: readonly [Readonly<Record<string, Said>>, Readonly<Record<string, Said>>?];
  readonly answersAfterMs?: number;
}

export interface Told {
  readonly code: number | null;
  /** Of all targets, such as "error endpoint-unreachable: ..." */
  readonly findings: readonly string[];
  /** What the two were asked, "NAME TYPE" each. */
  readonly asked: readonly (readonly string[])[];
}

const [folder = '', machines = '{}'] = process.argv.slice(2);
const server = await namedServer(['mail.example.com', 'mail.sub', '*.many.example']);
const port = /:(\d+)$/.exec(server.connectTo)?.[1];

async function told({ targets, says = [{}], answersAfterMs, ...files }: Machine): Promise<Told> {
  writeFileSync(join(folder, 'resolv.conf'), files.resolvConf);
  writeFileSync(join(folder, 'nsswitch.conf'), files.nsswitchConf ?? 'hosts: files dns\n');
  writeFileSync(join(folder, 'hosts'), files.hosts ?? '');
  const servers = await Promise.all(
    ['127.0.0.2', '127.0.0.3'].map((address, at) => {
      const said = says[at] ?? {};
      return nameServer((name, type) => said[`${name} ${type}`] ?? said['*'] ?? 'no such name', answersAfterMs, {
        address,
        port: 53,
      });
    }),
  );
  const options = ['--trust-anchors', server.anchorsFile, '--looks', 'none', '--retries', '0', '--format', 'json'];
  const ran = await runCommand([...targets, '--connect-to', `:587::${port}`, '--timeout-ms', '3000', ...options]);
  for (const one of servers) one.close();
  const report = ran.stdout === '' ? { targets: [] } : JSON.parse(ran.stdout);
  return {
    code: ran.code,
    findings: [
      ...report.targets.flatMap(
        ({ findings }: { findings: { level: string; kind: string; ruleId: string; message: string }[] }) =>
          findings.map(
            ({ level, kind, ruleId, message }) => `${kind === 'inconclusive' ? kind : level} ${ruleId}: ${message}`,
          ),
      ),
      ...(ran.stdout === '' ? [ran.stderr] : []),
    ],
    asked: servers.map(({ asked }) => asked),
  };
}

const all: Record<string, Told> = {};
for (const [what, machine] of Object.entries(JSON.parse(machines) as Record<string, Machine>))
  all[what] = await told(machine);
await server.stop();
process.stdout.write(JSON.stringify(all));
