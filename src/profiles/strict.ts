import type { Profile } from '../model.ts';
import { gmail } from './gmail.ts';

/** RFC 5280, RFC 9325 and RFC 9525 for senders of one's own: as strict as gmail, and a private CA is good enough. */
export const strict: Profile = {
  name: 'strict',
  // Who relays by address, or logs in by other means than a password, needs no PLAIN or LOGIN, and may go by addresses.
  levels: { 'auth-not-offered': 'off', 'ip-literal-target': 'off' },
  limits: { ...gmail.limits, acceptPrivateAnchors: true },
};
