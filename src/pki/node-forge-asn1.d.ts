/** @types/node-forge describes the package's root only; importing that would load all of its cryptography. */
declare module 'node-forge/lib/asn1.js' {
  import type forge from 'node-forge';

  /** fromDer's options as of node-forge 1.4.3; the types only know an older boolean. */
  interface Options {
    readonly strict: boolean;
    readonly parseAllBytes: boolean;
    readonly decodeBitStrings: boolean;
    readonly maxDepth: number;
  }
  const asn1: Omit<typeof forge.asn1, 'fromDer'> & { fromDer(bytes: string, options: Options): forge.asn1.Asn1 };
  export default asn1;
}
