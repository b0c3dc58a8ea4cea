import type { Detour } from '../../src/pki/detour.ts';
import { profiles } from '../../src/profiles/index.ts';
import rule from '../../src/rules/first-fit-path-refused.ts';
import {
  aCaCertificate,
  aCertificate,
  aChain,
  aDefect,
  anIncompletePath,
  aTrustedPath,
  context,
  daysFromNow,
  now,
} from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const intermediate = { name: 'R1', subject: 'CN=R1', isSelfIssued: false };
const [endEntity, r1, root] = [aCertificate(), aCaCertificate(intermediate), aCaCertificate()];
const strict = { now, limits: profiles.strict.limits };

/** The chain endEntity, taken, R1, of which the first fit takes the second. */
function led(taken = aCaCertificate(intermediate), facts: Partial<Detour> = {}) {
  const detour: Detour = {
    certificates: [endEntity, taken, root],
    obstacle: null,
    astray: [taken],
    endedBy: taken,
    defects: [],
    toTakeOut: [taken],
    ...facts,
  };
  return aChain(aTrustedPath([endEntity, r1, root], { presented: [endEntity, taken, r1], detour }));
}
const ending = (days: number) => led(aCaCertificate({ ...intermediate, notAfter: daysFromNow(days) }));
const START = 'senders that take the first certificate that fits, as BoringSSL does,';
const END = 'take certificate 2 of 3 out of the chain file';
const evidence = { firstFitPath: ['CN=mail.example.com', 'CN=R1', 'CN=Test CA'], toTakeOut: ['CN=R1'] };
const expired = {
  kind: 'fail',
  message: `${START} are led to "R1", which expired on 31 May 2026; ${END}`,
  evidence,
} as const;

testRule(rule, [
  ['passes where the first fit makes the best path', aChain(aTrustedPath()), 'pass'],
  ['does not apply where there is no path', aChain(anIncompletePath()), 'not-applicable'],
  [
    'leaves a chain without a path in force to the rules for dates',
    aChain({
      ...led(aCaCertificate({ ...intermediate, notAfter: daysFromNow(-1) })).path,
      certificates: [endEntity, aCaCertificate({ notAfter: daysFromNow(-1) })],
    }),
    'not-applicable',
  ],
  [
    'and where one issuer of two is in force',
    aChain({
      ...led(aCaCertificate({ ...intermediate, notAfter: daysFromNow(-1) })).path,
      certificates: [endEntity, r1, aCaCertificate({ notAfter: daysFromNow(-1) })],
    }),
    'not-applicable',
  ],
  ['fails where the first that fits has expired', ending(-1), expired],
  ['warns of it where senders try others', ending(-1), { ...expired, level: 'warning' }, strict],
  ['passes one with thirty days left', ending(30), 'pass'],
  [
    'warns of one with less',
    ending(29.5),
    {
      kind: 'fail',
      message: `${START} are led to "R1", which expires on 30 June 2026, 29 days left, 30 days required; ${END}`,
      evidence: { ...evidence, notAfter: '2026-06-30T12:00:00.000Z', remainingDays: 29.5 },
      level: 'warning',
    },
  ],
  [
    'warns, too, by a threshold for failure that is above that for warnings',
    ending(39),
    {
      kind: 'fail',
      message: `${START} are led to "R1", which expires on 10 July 2026, 39 days left, 40 days required; ${END}`,
      evidence: { ...evidence, notAfter: '2026-07-10T00:00:00.000Z', remainingDays: 39 },
      level: 'warning',
    },
    { now, limits: { ...context.limits, failBelow: { kind: 'duration', durationMs: 40 * 86_400_000 } } },
  ],
  ['warns of one at the very second of its end', ending(0), 'fail'],
  [
    'fails where the first that fits is not valid yet',
    led(aCaCertificate({ ...intermediate, notBefore: daysFromNow(1) })),
    {
      kind: 'fail',
      message: `${START} are led to "R1", which is not valid before 2 June 2026; ${END}`,
      evidence,
    },
  ],
  [
    'fails where its key is another one',
    led(r1, {
      obstacle: { kind: 'wrong-signature', certificate: r1, detail: 'are led to R1' },
      certificates: [endEntity, r1, root],
    }),
    {
      kind: 'fail',
      message: `${START} are led to R1; take certificates 2 and 3 of 3 out of the chain file`,
      evidence,
    },
  ],
  [
    'fails where no issuer is found, and says where nothing can be taken out',
    led(r1, {
      obstacle: { kind: 'no-issuer', certificate: r1, detail: 'find no issuer' },
      astray: [],
      endedBy: null,
      toTakeOut: [],
    }),
    {
      kind: 'fail',
      message: `${START} find no issuer; taking certificates out of the chain file does not help`,
      evidence: { ...evidence, toTakeOut: [] },
    },
  ],
  [
    'fails where a root is sent that is not trusted, and for a defect',
    led(undefined, {
      obstacle: { kind: 'untrusted-root', certificate: root, detail: 'are led to a root' },
      defects: [aDefect('issuer-not-a-ca', '"R1" is not a CA certificate')],
    }),
    {
      kind: 'fail',
      message: `${START} are led to a root, and are led to a path on which "R1" is not a CA certificate; ${END}`,
      evidence,
    },
  ],
  ['passes where nothing on it ends', led(r1, { astray: [], endedBy: null, toTakeOut: [] }), 'pass'],
]);
