/** Certificate policies (RFC 5280 sections 4.2.1.4, 4.2.1.5, 4.2.1.11 and 4.2.1.14), good and bad. */
import type { CertificateDraft, ChainDraft, DraftExtension } from './chain-draft.ts';
import { der, integer, oid, sequence } from './der.ts';
import type { Mutation } from './mutation.ts';
import type { Random } from './random.ts';

const ANY = '2.5.29.32.0';
const ONE = '1.2.3';
const OTHER = '1.2.4';

const extension =
  (type: string) =>
  (value: Uint8Array, critical = false): DraftExtension => ({ oid: type, critical, value });
const policiesOf = extension('2.5.29.32');
const mappingsOf = extension('2.5.29.33');
const constraintsOf = extension('2.5.29.36');
const policies = (...of: string[]) => policiesOf(sequence(...of.map((one) => sequence(oid(one)))));
const mapping = (from: string, to: string) => mappingsOf(sequence(sequence(oid(from), oid(to))));
const required = (isCritical = true) => constraintsOf(sequence(der(0x80, Buffer.from([0]))), isCritical);
const noMapping = constraintsOf(sequence(der(0x80, Buffer.from([0])), der(0x81, Buffer.from([0]))), true);
const noAnyPolicy: DraftExtension = { oid: '2.5.29.54', critical: true, value: integer(0) };

/** Instead of what the certificate has of the same kinds: twice the same is another matter. */
function set(one: CertificateDraft, ...extensions: readonly DraftExtension[]): void {
  one.more = one.more.filter((known) => extensions.every(({ oid: type }) => type !== known.oid));
  one.more.push(...extensions);
}

/** The path below a CA that the root has certified: that CA, and what it says of policies; the others; the end entity. */
function below(
  name: string,
  change: (top: CertificateDraft, others: readonly CertificateDraft[], leaf: CertificateDraft, random: Random) => void,
): Mutation {
  return {
    name: `policies: ${name}`,
    apply({ path }: ChainDraft, random) {
      const [leaf, ...others] = path.slice(0, -1);
      const top = others.pop();
      if (leaf === undefined || top === undefined) return false;
      return change(top, others, leaf, random);
    },
  };
}

/** A CA that requires a policy, and what stands in the certificates from it down to the end entity. */
function requiring(name: string, ofTop: DraftExtension[], ofOthers: string, ofLeaf: readonly string[]): Mutation {
  return below(name, (top, others, leaf, random) => {
    set(top, ...ofTop);
    for (const one of others) set(one, policies(ofOthers));
    set(leaf, policies(random.pick(ofLeaf)));
  });
}

function alone(name: string, ...options: readonly DraftExtension[]): Mutation[] {
  const mutation = (where: string, pick: (draft: ChainDraft, random: Random) => CertificateDraft | undefined) => ({
    name: `${where}: ${name}`,
    apply(draft: ChainDraft, random: Random) {
      const one = pick(draft, random);
      if (one === undefined) return false;
      set(one, random.pick(options));
      return true;
    },
  });
  return [
    mutation('leaf', ({ path }) => path[0]),
    mutation('intermediate', ({ path }, random) => random.pick(path.slice(1, -1))),
  ];
}

export const policyMutations: readonly Mutation[] = [
  ...alone('a policy', policies(ONE), policies(ONE, OTHER), policies(ANY)),
  ...alone('one policy twice', policies(ONE, ONE)),
  ...alone('no policies in the list', policiesOf(sequence())),
  ...alone('policies that are none', policiesOf(der(5))),
  ...alone('no policy constraints in the list', constraintsOf(sequence(), true)),
  ...alone('an empty mapping', mappingsOf(sequence())),
  ...alone('a mapping of anyPolicy', mapping(ANY, ONE), mapping(ONE, ANY)),
  requiring('required and there', [required(), policies(ONE)], ONE, [ONE]),
  requiring('required, not critical, and there', [required(false), policies(ONE)], ONE, [ONE]),
  requiring('required, another one at the end', [required(), policies(ONE)], ONE, [OTHER]),
  requiring('required, any policy above', [required(), policies(ANY)], ANY, [ONE, ANY]),
  requiring('required, none in the CA', [required()], ONE, [ONE]),
  requiring('any policy inhibited where there is no other', [required(), policies(ANY), noAnyPolicy], ANY, [ANY]),
  requiring('mapped, and the mapped one there', [required(), policies(ONE), mapping(ONE, OTHER)], OTHER, [OTHER]),
  requiring('mapped, and the first one there', [required(), policies(ONE), mapping(ONE, OTHER)], OTHER, [ONE]),
  requiring('mapping inhibited', [noMapping, policies(ONE), mapping(ONE, OTHER)], OTHER, [OTHER]),
];
