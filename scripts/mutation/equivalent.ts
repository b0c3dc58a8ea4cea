import { readFileSync } from 'node:fs';

/** Changes that no test can notice, since what the program does stays the same. */
interface Equivalent {
  readonly path: string;
  /** The line that is changed, without its indent. */
  readonly line: string;
  /** What stands there instead, as the list of survivors has it. */
  readonly becomes: string;
  readonly why: string;
}

const equivalents: readonly Equivalent[] = [
  {
    path: 'src/pki/pkcs12-cipher.ts',
    line: 'for (let made = 0; made < length; made += u) {',
    becomes: 'made <= length',
    why: 'one block more is cut off again',
  },
  {
    path: 'src/pki/pkcs12-cipher.ts',
    line: 'for (let at = 0; at < I.length; at += v) addOneMore(I.subarray(at, at + v), B);',
    becomes: 'at <= I.length',
    why: 'there is nothing to add to behind the end',
  },
  {
    path: 'src/pki/pkcs12.ts',
    line: 'const bags: Bag[] = [];',
    becomes: '["Stryker was here"]',
    why: 'what has no type of bag is passed over',
  },
  {
    path: 'src/pki/ber.ts',
    line: 'const options = { strict: true, parseAllBytes: true, decodeBitStrings: false, maxDepth: MAX_DEPTH };',
    becomes: 'true',
    why: 'strict and parseAllBytes are so; a BIT STRING keeps its octets beside what it decodes to',
  },
  {
    path: 'src/pki/der-values.ts',
    line: 'const top = first < 80n ? first / 40n : 2n;',
    becomes: 'first <= 80n',
    why: '80 / 40 is 2',
  },
  {
    path: 'src/pki/der-values.ts',
    line: 'if (!codes.every((code) => code <= 0x10ffff)) throw new Error(NO_LETTER);',
    becomes: 'code < 0x10ffff',
    why: 'the last code point is no letter, and refused as such',
  },
  {
    path: 'src/change/in-workflow.ts',
    line: "for (let at = block + 1; at < written.length && !isEnd(written[at] ?? ''); at++) {",
    becomes: 'at <= written.length',
    why: 'no line of an input is behind the last line',
  },
  {
    path: 'src/change/listed.ts',
    line: 'return path === null ? [] : [folderOf(path)];',
    becomes: '["Stryker was here"]',
    why: 'no folder has that name, which has no slash at its end',
  },
  {
    path: 'src/change/listed.ts',
    line: 'gone: (before?.targets ?? [])',
    becomes: '["Stryker was here"]',
    why: 'what is no service is passed over',
  },
  {
    path: 'src/change/replaced.ts',
    line: "for (const likeness of [({ host }: ServiceTarget) => host, serviceOf, () => '']) {",
    becomes: '"Stryker was here!"',
    why: 'in the last round all are alike, by whatever word',
  },
  {
    path: 'src/change/replaced.ts',
    line: "for (const likeness of [({ host }: ServiceTarget) => host, serviceOf, () => '']) {",
    becomes: '() => undefined',
    why: 'in the last round all are alike, by whatever word',
  },
  {
    path: 'src/change/discovered.ts',
    line: 'for (const path of asked.filter((one) => togetherOf(one) !== undefined)) {',
    becomes: 'asked',
    why: 'isTogether asks the same; here it saves a look at every folder',
  },
  {
    path: 'src/change/discovered.ts',
    line: 'for (const path of asked.filter((one) => togetherOf(one) !== undefined)) {',
    becomes: 'true',
    why: 'isTogether asks the same; here it saves a look at every folder',
  },
  {
    path: 'src/github/issue-text.ts',
    line: "if (read === null || read['v'] !== MEMORY_VERSION) return null;",
    becomes: 'false',
    why: 'null has no version, which is caught below',
  },
  {
    path: 'src/judge/known.ts',
    line: 'const entries = grouped(locked?.entries ?? [], ({ target }) => target);',
    becomes: '["Stryker was here"]',
    why: 'it is of no target',
  },
  {
    path: 'src/judge/known.ts',
    line: 'const byTarget = grouped(earlier?.endpoints ?? [], ({ target }) => target);',
    becomes: '["Stryker was here"]',
    why: 'it is of no target',
  },
  {
    path: 'src/rules/presented-chain-order.ts',
    line: 'const sent = places.filter((place) => place >= 0);',
    becomes: 'place > 0',
    why: 'the end-entity certificate is the first of both',
  },
  {
    path: 'src/rules/presented-chain-order.ts',
    line: 'if (sent.every((place, index) => index === 0 || place > (sent[index - 1] ?? 0))) return pass;',
    becomes: 'place >= (sent[index - 1] ?? 0)',
    why: 'no certificate is on a path twice',
  },
  {
    path: 'src/rules/old-certificate-left-beside-new.ts',
    line: "const which = order === 0 ? 'another,' : order < 0 ? 'the older' : 'the newer';",
    becomes: 'order <= 0',
    why: 'it is not 0 there',
  },
  {
    path: 'src/memory/lock-file.ts',
    line: 'if (!(error instanceof ShapeError)) throw error;',
    becomes: 'false',
    why: 'a description throws nothing else',
  },
  {
    path: 'src/memory/state-file.ts',
    line: 'if (!(error instanceof ShapeError)) throw error;',
    becomes: 'false',
    why: 'a description throws nothing else',
  },
  {
    path: 'src/recording/read.ts',
    line: 'if (!(error instanceof ShapeError)) throw error;',
    becomes: 'false',
    why: 'a description throws nothing else',
  },
  {
    path: 'src/memory/lock-file.ts',
    line: '} catch {',
    becomes: '{}',
    why: 'nothing has no more properties than null',
  },
  {
    path: 'src/memory/state-file.ts',
    line: '} catch {',
    becomes: '{}',
    why: 'nothing has no more properties than null',
  },
  {
    path: 'src/memory/certificate-list.ts',
    line: '} catch {',
    becomes: '{}',
    why: 'nothing has no more properties than null',
  },
  {
    path: 'src/recording/read.ts',
    line: '} catch {',
    becomes: '{}',
    why: 'nothing has no more properties than null',
  },
  {
    path: 'src/schedule/watch.ts',
    line: "const [, beforeLast] = dueMoments(crons, new Date(now.getTime() - LATE_MS), 'before', 2);",
    becomes: '""',
    why: 'every direction but "after" goes back',
  },
  {
    path: 'src/memory/remember.ts',
    line: 'return (a, b) => (text(a) < text(b) ? -1 : 1);',
    becomes: 'text(a) <= text(b)',
    why: 'no two texts are alike',
  },
  {
    path: 'src/memory/certificate-list.ts',
    line: 'const hasZone = /Z$|[+-]\\d\\d:\\d\\d$/.test(value);',
    becomes: '/Z|[+-]\\d\\d:\\d\\d$/',
    why: 'a date with something behind its zone is none either way',
  },
  {
    path: 'src/memory/certificate-list.ts',
    line: 'const hasZone = /Z$|[+-]\\d\\d:\\d\\d$/.test(value);',
    becomes: '/Z$|[+-]\\d\\d:\\d\\d/',
    why: 'a date with something behind its zone is none either way',
  },
  {
    path: 'src/recording/observation-shape.ts',
    line: "const before = typeof value === 'string' ? known.get(value) : undefined;",
    becomes: 'true',
    why: 'nothing is known by what is no string',
  },
  {
    path: 'src/recording/observation-shape.ts',
    line: "const before = typeof value === 'string' ? known.get(value) : undefined;",
    becomes: 'false',
    why: 'what is not kept is decoded again',
  },
  {
    path: 'src/recording/observation-shape.ts',
    line: 'if (before !== undefined) return before;',
    becomes: 'false',
    why: 'what is not kept is decoded again',
  },
  {
    path: 'src/recording/observation-shape.ts',
    line: 'if (known.size >= MOST_KNOWN) known.clear();',
    becomes: 'true',
    why: 'what is not kept is decoded again',
  },
  {
    path: 'src/recording/observation-shape.ts',
    line: 'if (known.size >= MOST_KNOWN) known.clear();',
    becomes: 'false',
    why: 'what is not kept is decoded again',
  },
  {
    path: 'src/recording/observation-shape.ts',
    line: 'if (known.size >= MOST_KNOWN) known.clear();',
    becomes: 'known.size > MOST_KNOWN',
    why: 'what is not kept is decoded again',
  },
  {
    path: 'src/recording/observation-shape.ts',
    line: 'if (known.size >= MOST_KNOWN) known.clear();',
    becomes: 'known.size < MOST_KNOWN',
    why: 'what is not kept is decoded again',
  },
  {
    path: 'src/recording/observation-shape.ts',
    line: 'if (known.size >= MOST_KNOWN) known.clear();',
    becomes: ';',
    why: 'what is not kept is decoded again',
  },
  {
    path: 'src/recording/observation-shape.ts',
    line: 'known.set(read, read);',
    becomes: ';',
    why: 'what is not kept is decoded again',
  },
  {
    path: 'src/recording/parts.ts',
    line: 'const count = parts[0]?.part.count ?? 0;',
    becomes: 'parts[0].part',
    why: 'there are two recordings at least',
  },
  {
    path: 'src/files/openssl-verdict.ts',
    line: 'write(_chunk, _encoding, done) {',
    becomes: '{}',
    why: 'nothing is written a second time before the verdict is read',
  },
  {
    path: 'src/files/openssl-verdict.ts',
    line: 'for (let turn = 0; turn < MAX_TURNS; turn++) {',
    becomes: 'turn <= MAX_TURNS',
    why: 'one turn more of a thousand finds nothing else',
  },
  {
    path: 'src/files/openssl-verdict.ts',
    line: '} finally {',
    becomes: '{}',
    why: 'what stays open is in memory alone, and nothing holds it',
  },
  {
    path: 'src/files/openssl-verdict.ts',
    line: 'client.destroy();',
    becomes: ';',
    why: 'what stays open is in memory alone, and nothing holds it',
  },
  {
    path: 'src/files/openssl-verdict.ts',
    line: 'wire.destroy();',
    becomes: ';',
    why: 'what stays open is in memory alone, and nothing holds it',
  },
  {
    path: 'src/files/openssl-verdict.ts',
    line: "const suite = CIPHER_SUITES[certificates[0]?.publicKey.asymmetricKeyType ?? ''];",
    becomes: 'certificates[0].publicKey',
    why: 'what throws there is caught below, with the same result',
  },
  {
    path: 'src/files/openssl-verdict.ts',
    line: "const suite = CIPHER_SUITES[certificates[0]?.publicKey.asymmetricKeyType ?? ''];",
    becomes: '"Stryker was here!"',
    why: 'no type of key has either name',
  },
  {
    path: 'src/files/openssl-verdict.ts',
    line: 'if (suite === undefined) return null;',
    becomes: 'false',
    why: 'what throws behind it is caught below, with the same result',
  },
  {
    path: 'src/files/certificate-bytes.ts',
    line: 'const isGiven = count > 0 && count <= 4 && bytes.length >= 2 + count;',
    becomes: 'bytes.length > 2 + count',
    why: 'where nothing is behind a length there is nothing to cut off',
  },
  {
    path: 'src/files/certificate-bytes.ts',
    line: "const lines = bytes.toString('base64').replace(/.{1,64}/g, '$&\\n');",
    becomes: '/./g',
    why: 'OpenSSL reads lines of any length',
  },
  {
    path: 'src/files/contents.ts',
    line: 'const certificates = own > 0 ? [pems[own] as string, ...pems.filter((_, index) => index !== own)] : pems;',
    becomes: 'own >= 0',
    why: 'the first of all is put first',
  },
  {
    path: 'src/git/pack-index.ts',
    line: 'if (order < 0) low = middle + 1;',
    becomes: 'order <= 0',
    why: '0 is an answer above',
  },
  {
    path: 'src/git/delta.ts',
    line: 'for (let place = 0; place < count; place++)',
    becomes: 'place <= count',
    why: 'the bits beyond were cut off',
  },
  {
    path: 'src/git/index-file.ts',
    line: 'const isDeleted = link.length === hashBytes ? () => false : bitmap(link.subarray(hashBytes));',
    becomes: '() => undefined',
    why: 'undefined is as good as false where places are filtered',
  },
  {
    path: 'src/git/object.ts',
    line: "return { tree, parents: [...head.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, id = '']) => id) };",
    becomes: '"Stryker was here!"',
    why: 'the pattern has this group wherever it matches',
  },
];

export function isEquivalent(
  path: string,
  {
    replacement = '',
    location,
  }: { readonly replacement?: string; readonly location: { readonly start: { readonly line: number } } },
): boolean {
  const alike = equivalents.filter((one) => one.path === path && one.becomes === replacement.replace(/\s+/g, ' '));
  if (alike.length === 0) return false;
  const line = readFileSync(path, 'utf8').split('\n')[location.start.line - 1]?.trim();
  return alike.some((one) => one.line === line);
}
