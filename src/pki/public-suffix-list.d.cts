import type * as tldts from 'tldts';

export function publicSuffixList(): typeof tldts;
