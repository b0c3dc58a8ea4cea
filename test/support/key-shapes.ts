/** A private key in every shape that it gets into files in, meant or by mistake; and how to know it again. */
import { createPrivateKey, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';

const WINDOW = 40;

function labelled(label: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/** The key in other formats than its own PEM. */
function formatsOf(key: KeyObject): Readonly<Record<string, string>> {
  const own = key.asymmetricKeyType === 'rsa' ? ('pkcs1' as const) : ('sec1' as const);
  const pkcs8 = key.export({ format: 'der', type: 'pkcs8' });
  return {
    pkcs8: labelled('PRIVATE KEY', pkcs8),
    own: String(key.export({ format: 'pem', type: own })),
    openssh: labelled('OPENSSH PRIVATE KEY', Buffer.concat([Buffer.from('openssh-key-v1\0'), pkcs8])),
    'with headers': labelled('PRIVATE KEY', pkcs8).replace('\n', '\nProc-Type: 4,ENCRYPTED\nDEK-Info: x,00\n\n'),
  };
}

/** File contents by name, made of a key and the certificate of it. */
export function keyShapes(keyPem: string, certificate: string): Readonly<Record<string, string | Buffer>> {
  const key = createPrivateKey(keyPem);
  const der = key.export({ format: 'der', type: 'pkcs8' });
  const certificateDer = new X509Certificate(certificate).raw;
  const base64 = der.toString('base64');
  const oneLine = `-----BEGIN PRIVATE KEY-----${base64}-----END PRIVATE KEY-----`;
  const shapes: Record<string, string | Buffer> = {
    'glued to an END': certificate.trimEnd() + keyPem,
    'glued to a BEGIN': certificate.replace('-----\n', '-----') + keyPem,
    'glued on both sides': `${certificate.trimEnd()}${keyPem.trimEnd()}${certificate}`,
    'glued markers with CR LF': `${certificate.trimEnd()}\t${keyPem}`.replaceAll('\n', '\r\n'),
    'on one line': `${oneLine}\n`,
    'on one line behind a certificate': `${certificate}${oneLine}\n`,
    'as a label': `-----BEGIN ${base64.slice(0, 220)}-----\nAAAA\n-----END ${base64.slice(0, 220)}-----\n`,
    'cut off': keyPem.slice(0, -60),
    'cut off behind a certificate': certificate + keyPem.slice(0, -60),
    'a certificate without its END before it': certificate.replace(/-----END.*\n/, '') + keyPem,
    'CR only': (certificate + keyPem).replaceAll('\n', '\r'),
    'CR only, alone': keyPem.replaceAll('\n', '\r'),
    'in a comment': `${keyPem.replace(/^/gm, '# ')}${certificate}`,
    'in a comment of one line': `# ${oneLine}\n${certificate}`,
    indented: `key: |\n${keyPem.replace(/^/gm, '  ')}`,
    'in JSON': JSON.stringify({ key: keyPem, recordingVersion: 1 }),
    'in a recording': JSON.stringify({ recordingVersion: 1, seen: [{ target: { host: base64 } }], anchors: keyPem }),
    'base64 without markers': `${base64.match(/.{1,64}/g)?.join('\n')}\n`,
    'base64 in one line': base64,
    'base64 in short lines': `${base64.match(/.{1,50}/g)?.join('\n')}\n`,
    der,
    'in a certificate block': labelled('CERTIFICATE', der),
    'in a trusted block': labelled('TRUSTED CERTIFICATE', der),
    'in a PKCS7 block': labelled('PKCS7', der),
    'behind the DER of a certificate': Buffer.concat([certificateDer, der]),
    'behind the DER in a block': labelled('CERTIFICATE', Buffer.concat([certificateDer, der])),
    'behind the DER in the second block': certificate + labelled('CERTIFICATE', Buffer.concat([certificateDer, der])),
    'as trust settings': labelled('TRUSTED CERTIFICATE', Buffer.concat([certificateDer, der])),
    'with text in its middle': keyPem.replace(/\n(?=[^-]{10})/, '\n{}\n'),
    'with blank lines': certificate + keyPem.replace(/\n(?=[^-]{10})/, '\n\n'),
    'with the END of a certificate': keyPem.replace('END PRIVATE KEY', 'END CERTIFICATE'),
    'with the BEGIN of a certificate': keyPem.replace('BEGIN PRIVATE KEY', 'BEGIN CERTIFICATE'),
    'UTF-16': Buffer.from(`\uFEFF${keyPem}`, 'utf16le'),
    'encrypted, of sorts': labelled('ENCRYPTED PRIVATE KEY', der),
    'as options of a target': `mail.example.com ${base64.slice(0, 60)}=${base64.slice(60, 120)}\n`,
    'as YAML': `targets:\n  - host: ${base64}\n    ${base64.slice(0, 60)}: x\n`,
    'as broken YAML': `targets: [${base64}\n  - "${base64}\n`,
    'as listed files': (base64.match(/.{1,64}/g) ?? []).map((line) => `file:${line}\n`).join(''),
    'as one listed file': `file:mail/${base64.slice(0, 64)}.pem name=mail.example.com\n`,
    'as one in short parts': `file:${base64
      .slice(0, 60)
      .match(/.{1,20}/g)
      ?.join('/')} name=*\n`,
    'as one in hexadecimal': `file:${der.toString('hex').slice(40, 104)}\n`,
    "as the file of another's key": `file:mail.pem key=${base64.slice(100, 160)}\n`,
    'as listed files in YAML': `targets:\n  - target: file:${base64.slice(0, 64)}\n    name: mail.example.com\n`,
    'as exceptions': `targets: [a.example]\nexceptions:\n  - rule: ${base64}\n    host: ${base64.slice(0, 50)}\n    until: ${base64}\n`,
  };
  for (const [name, text] of Object.entries(formatsOf(key))) {
    shapes[name] = text;
    shapes[`${name} behind its certificate`] = certificate + text;
  }
  return shapes;
}

/** A key of its own that no certificate is for. */
export function newKeyPem(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return String(privateKey.export({ format: 'pem', type: 'pkcs8' }));
}

/** Says where 40 characters in a row of a key are in a text, however it is wrapped; null: nowhere. */
export function keySearch(keyPem: string, publicDer: readonly Buffer[]): (text: string) => string | null {
  const secret = new Set<string>();
  const key = createPrivateKey(keyPem);
  for (const der of [key.export({ format: 'der', type: 'pkcs8' }), ownFormat(key)])
    for (const one of spelled(der)) add(secret, one);
  const open = new Set<string>();
  for (const der of publicDer) for (const one of spelled(der)) add(open, one);
  for (const one of open) secret.delete(one);
  return (text) => {
    // Line breaks, as they are or written as \n, do not hide anything.
    for (const one of [text, text.replace(/\\[nrt]|\s|[#>"'`,|]/g, ''), text.replace(/&#\d+;|\W/g, '')])
      for (let at = 0; at + WINDOW <= one.length; at++)
        if (secret.has(one.slice(at, at + WINDOW))) return one.slice(Math.max(0, at - 200), at + WINDOW);
    return null;
  };
}

function ownFormat(key: KeyObject): Buffer {
  return key.asymmetricKeyType === 'rsa'
    ? key.export({ format: 'der', type: 'pkcs1' })
    : key.export({ format: 'der', type: 'sec1' });
}

/** Base64 from each of three places, also without what is no letter or digit, and hexadecimal. */
function spelled(der: Buffer): string[] {
  const base64 = [0, 1, 2].map((from) => der.subarray(from).toString('base64').replace(/=*$/, ''));
  return [
    ...base64,
    ...base64.map((one) => one.replace(/\W/g, '')),
    der.toString('hex'),
    der.toString('hex').toUpperCase(),
    der.toString('latin1'),
  ];
}

function add(windows: Set<string>, text: string): void {
  for (let at = 0; at + WINDOW <= text.length; at++) windows.add(text.slice(at, at + WINDOW));
}
