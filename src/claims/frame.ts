/** What every claim begins with, whatever it says. */
import { z } from 'zod';
import { distance } from './distance.js';
import { attribution, modality, span } from './slots.js';

/** The id of a claim by its place in the report, from 0. */
export const claimId = (place: number): string => `c${String(place + 1).padStart(2, '0')}`;

export const frame = {
  id: z.string(),
  unit: z.string(),
  /** Which of the sentences that the unit strings together ("X failed, and Y held") it stands in, from 0; absent where there is one. */
  part: z.int().optional(),
  span,
  /** The whole text of the unit's clause, markup resolved: what statements are compared with. */
  text: z.string(),
  modality,
  attribution: attribution.optional(),
  /** The sentence says that this is not so ("it is not true that A and B"), of all its claims together: one that fails bears it out. */
  denied: z.boolean().optional(),
  /** A length of time that the clause gives between itself and something else. */
  apart: distance.optional(),
};
