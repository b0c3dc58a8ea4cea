import type { Profile, ProfileName } from '../model/profile.ts';
import { gmail } from './gmail.ts';
import { strict } from './strict.ts';

export const profiles: Readonly<Record<ProfileName, Profile>> = { gmail, strict };
