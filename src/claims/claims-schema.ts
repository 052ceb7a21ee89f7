/** The typed claims as one JSON Schema, for readers that are not ours: what it accepts, the checks can judge, whoever wrote it. */
import { z } from 'zod';
import { claimSchema } from './claim.js';
import type { ClaimKind } from './kinds.js';
import { CLAIM_MEANINGS } from './meanings.js';
import {
  amountSlot,
  attribution,
  durationSlot,
  happening,
  modality,
  personSlot,
  settingStep,
  span,
  subjectSlot,
  timeReading,
  timeSlot,
} from './slots.js';

/** A slot's name in the schema and what it means; units and forms stand here because a reader outside sees nothing else. */
const SLOTS = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(span, { id: 'span', description: 'Characters of the report, in UTF-16 code units, half-open' })
  .add(timeReading, { id: 'timeReading', description: 'Two RFC 3339 instants; the named moment lies between them' })
  .add(timeSlot, { id: 'time', description: 'A moment or range, with every way to read it, before any tolerance' })
  .add(subjectSlot, { id: 'subject', description: 'A named thing and every entity of the evidence that it may be' })
  .add(personSlot, { id: 'person', description: 'Somebody, and every identity of the evidence that the name may be' })
  .add(amountSlot, { id: 'amount', description: 'A number as it is written, and the interval that the words allow' })
  .add(durationSlot, { id: 'duration', description: 'A length of time in seconds, and what the words allow' })
  .add(happening, { id: 'happening', description: 'An event as the report describes it: what, to what, by whom, when' })
  .add(settingStep, { id: 'settingStep', description: 'A step of a setting: from which value, to which, or which way' })
  .add(modality, { id: 'modality', description: 'Only what is asserted or hedged is judged' })
  .add(attribution, { id: 'attribution', description: 'Who is said to have said it, when not the report itself' });

interface KindSchema {
  readonly properties: { readonly kind: { readonly const: ClaimKind } };
}

/** JSON Schema, draft 2020-12, of one claim. */
export function claimsJsonSchema(): Record<string, unknown> {
  const { oneOf, ...rest } = z.toJSONSchema(claimSchema, { metadata: SLOTS });
  const kinds = (oneOf as unknown as KindSchema[]).map((schema) => {
    const kind = schema.properties.kind.const;
    const { means, example } = CLAIM_MEANINGS[kind];
    return { title: kind, description: `${means}. For example: “${example}”.`, ...schema };
  });
  return { $id: '/schemas/claims-v1.json', title: 'corroborate.claims/v1', ...rest, oneOf: kinds };
}
