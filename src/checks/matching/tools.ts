/** The services among the identities: what they do by themselves names no actor in their records. */
import { kept } from '../../domain/kept.js';
import type { World } from '../world.js';

export const toolsIn = kept(
  (world: World): ReadonlySet<string> =>
    new Set([...world.identities.values()].filter((one) => one.kind === 'service').map((one) => one.id)),
);
