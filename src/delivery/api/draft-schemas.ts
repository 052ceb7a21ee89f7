/** The shapes of drafts at incident tools. */
import { z } from 'zod';
import { reportOptions } from './report-schemas.js';
import { line } from './schemas.js';

export const draftFetch = z.strictObject({
  connectionId: line(200),
  draftId: line(200),
  ...reportOptions.shape,
});

export const draftList = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      incident: z.string().nullable(),
      title: z.string(),
      status: z.string(),
      updatedAt: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
  more: z.boolean(),
});

export const handedBack = z.strictObject({
  posted: z.boolean().meta({ description: 'False when the tool had this document already' }),
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
});
