import { childrenOf, decoded, derOf, type Node, octetsOf, oidOf } from './ber.ts';
import { budgetOf, countOf, decrypt, isMacRight, required, type Secret, type Turn } from './pkcs12-cipher.ts';
import { type PrivateKeyRead, privateKeyReader } from './private-key.ts';

/** What a PKCS#12 file holds. */
export interface Pkcs12 {
  /** DER, in the order of the file. */
  readonly certificates: readonly Buffer[];
  readonly privateKeys: readonly PrivateKeyRead[];
}

const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';
const BAGS = '1.2.840.113549.1.12.10.1.';
const KEY = `${BAGS}1`;
const SHROUDED_KEY = `${BAGS}2`;
const CERTIFICATE = `${BAGS}3`;
const SAFE_CONTENTS = `${BAGS}6`;

/**
 * The rounds of key derivation, for one key and for one file in all: a stranger's file says how many it wants, for each of
 * its parts, and for parts inside what others encrypt. OpenSSL's own are three times 2048; GnuTLS writes 600,000, which its
 * older ciphers take three times for each part, and the file's proof of its password once or twice.
 */
const MAX_ROUNDS = { forOneKey: 1_500_000, inAll: 8_000_000 };

/**
 * Opens a PKCS#12 file (RFC 7292). Every key is derived by node:crypto, and each derivation is paid for from one budget
 * before it begins. @throws Error when the password does not open it, or it is none.
 */
export async function openPkcs12(bytes: Buffer, password: string, turn: Turn): Promise<Pkcs12> {
  const [, authSafe, macData] = childrenOf(decoded(bytes));
  if (authSafe === undefined) throw new Error('it has no content');
  const content = contentOf(authSafe, DATA);
  const [secret, ...others] = await secretsOf(password, content, macData, turn);
  try {
    return await openedWith(secret, content);
  } catch (error) {
    const [other] = others;
    if (other === undefined) throw error;
    return openedWith(other, content);
  }
}

async function openedWith(secret: Secret, content: Buffer): Promise<Pkcs12> {
  const bags: Bag[] = [];
  for (const part of childrenOf(decoded(content))) bags.push(...bagsOf(await safeContentsOf(part, secret)));
  const privateKeys: PrivateKeyRead[] = [];
  const read = privateKeyReader();
  for (const { type, value } of bags) {
    if (type === KEY) privateKeys.push(read(derOf(value)));
    if (type === SHROUDED_KEY) privateKeys.push(read(await decryptedKey(value, secret)));
  }
  return {
    certificates: bags.flatMap(({ type, value }) => (type === CERTIFICATE ? certificateIn(value) : [])),
    privateKeys,
  };
}

/**
 * The password in the encoding that the file's own proof (its MAC) confirms, or each where it has none. No password at all is
 * written in two ways: as a text of no letters, which still has its end, and as no text (OpenSSL tries both as well).
 */
async function secretsOf(
  password: string,
  content: Buffer,
  macData: Node | undefined,
  turn: Turn,
): Promise<readonly [Secret, ...Secret[]]> {
  const budget = budgetOf(MAX_ROUNDS.forOneKey, MAX_ROUNDS.inAll);
  const text = Buffer.from(`${password}\0`, 'utf16le').swap16();
  const secretOf = (utf16: Buffer): Secret => ({ utf8: Buffer.from(password), utf16, budget, turn });
  const secrets = [secretOf(text), ...(password === '' ? [secretOf(Buffer.alloc(0))] : [])] as const;
  if (macData === undefined) return secrets;
  const [digestInfo, salt, iterations] = childrenOf(macData);
  const [algorithm, digest] = childrenOf(required(digestInfo));
  const mac = {
    algorithm: required(algorithm),
    digest: octetsOf(required(digest)),
    salt: octetsOf(required(salt)),
    iterations: iterations === undefined ? 1 : countOf(iterations),
  };
  for (const secret of secrets) if (await isMacRight(mac, content, secret)) return [secret];
  throw new Error('the password is another');
}

/** The SafeContents of one part of the file, decrypted where it is encrypted. */
async function safeContentsOf(part: Node, secret: Secret): Promise<Node> {
  const [type] = childrenOf(part);
  if (type !== undefined && oidOf(type) === DATA) return decoded(contentOf(part, DATA));
  const [, wrapper] = childrenOf(part);
  if (type === undefined || oidOf(type) !== ENCRYPTED_DATA) throw new Error('a part is of an unknown kind');
  const [, encrypted] = childrenOf(required(childrenOf(required(wrapper))[0]));
  const [, algorithm, content] = childrenOf(required(encrypted));
  return decoded(await decrypt(required(algorithm), octetsOf(required(content)), secret));
}

interface Bag {
  readonly type: string;
  readonly value: Node;
}

function bagsOf(safeContents: Node): Bag[] {
  return childrenOf(safeContents).flatMap((bag): Bag[] => {
    const [type, wrapper] = childrenOf(bag);
    const one = { type: oidOf(required(type)), value: required(childrenOf(required(wrapper))[0]) };
    return one.type === SAFE_CONTENTS ? bagsOf(one.value) : [one];
  });
}

function certificateIn(value: Node): Buffer[] {
  const [type, wrapper] = childrenOf(value);
  if (oidOf(required(type)) !== X509_CERTIFICATE) return [];
  return [octetsOf(required(childrenOf(required(wrapper))[0]))];
}

function decryptedKey(value: Node, secret: Secret): Promise<Buffer> {
  const [algorithm, content] = childrenOf(value);
  return decrypt(required(algorithm), octetsOf(required(content)), secret);
}

/** The octets of a ContentInfo of one type. */
function contentOf(info: Node, wanted: string): Buffer {
  const [type, wrapper] = childrenOf(info);
  if (oidOf(required(type)) !== wanted) throw new Error('a part is of an unknown kind');
  return octetsOf(required(childrenOf(required(wrapper))[0]));
}
