/** The shapes of identities: the directory of the workspace, and who is who in an incident. */
import { z } from 'zod';
import { PROVIDERS, type Provider } from '../../application/identities/directory.js';
import { SOURCE_NAMES } from '../../domain/evidence.js';
import { alias, line } from './schemas.js';

const providers = Object.keys(PROVIDERS) as [Provider, ...Provider[]];
const kind = z.enum(['human', 'service', 'agent', 'unknown']);
const count = z.int().nonnegative();
const handle = z.strictObject({ provider: z.enum(providers), handle: line(200) });

const given = {
  kind,
  name: line(200).meta({ description: 'What people see' }),
  otherNames: z.array(line(200)).max(100).optional().meta({ description: 'First name, nickname …' }),
  handles: z.array(handle).max(100).optional().meta({ description: 'Accounts; one account is one identity' }),
  roles: z.array(line(200)).max(50).optional().meta({ description: 'Titles that hold in every incident' }),
  onBehalfOf: line(200)
    .nullable()
    .optional()
    .meta({ description: 'Id of the identity for which an agent or service acts' }),
};

export const identityDraft = z.strictObject({ id: line(200).optional(), ...given });

export const identityChange = z.strictObject(given).partial();

export const nameToAttach = z.union([z.strictObject({ name: line(200) }), handle]);

export const mergeOrder = z.strictObject({ from: line(200).meta({ description: 'Id of the one that goes' }) });

export const notThem = z.strictObject({
  identity: line(200).meta({ description: 'Id of the identity that was suggested' }),
  names: z.array(line(200)).min(1).max(20).meta({ description: 'Spellings of the unmatched name' }),
});

const editor = z
  .strictObject({ as: z.enum(['administrator', 'local']), session: z.string().nullable() })
  .nullable()
  .meta({ description: 'By whom, as far as the server can tell; null where it was not kept' });

export const directoryIdentity = z.strictObject({
  id: z.string(),
  kind,
  name: z.string(),
  otherNames: z.array(z.string()),
  handles: z.array(z.strictObject({ provider: z.enum(providers), handle: z.string() })),
  roles: z.array(z.string()),
  onBehalfOf: z.string().nullable(),
  updatedAt: z.string(),
  updatedBy: editor,
});

export const directory = z.strictObject({
  identities: z.array(directoryIdentity),
  aliases: z.array(
    z.strictObject({
      type: alias.shape.type,
      id: z.string(),
      names: z.array(z.string()),
      updatedAt: z.string(),
      updatedBy: editor,
    }),
  ),
  dismissed: z
    .array(
      z.strictObject({
        names: z.array(z.string()),
        identity: z.string(),
        incident: z.string().nullable(),
        at: z.string(),
        by: editor,
      }),
    )
    .meta({ description: 'Suggestions that nobody is given any more; of an identity of one incident only there' }),
  changes: z
    .array(z.strictObject({ version: count, at: z.string(), what: z.string(), by: editor }))
    .meta({ description: 'The last edits, newest first' }),
});

const suggestion = z.strictObject({
  identity: z.string(),
  likeness: z.enum(['same_letters', 'name_in_handle', 'initial_and_surname', 'one_letter_off', 'same_first_name']),
  unmatched: z.string(),
  known: z.string(),
});

export const whoIsWho = z.strictObject({
  known: z.array(
    z.strictObject({
      id: z.string(),
      kind,
      names: z.array(z.string()),
      roles: z.array(z.string()),
      onBehalfOf: z.string().optional(),
      listed: z.boolean(),
      from: z.enum(['workspace', 'incident', 'both']),
    }),
  ),
  unmatched: z.array(
    z.strictObject({
      name: z.string(),
      names: z.array(z.string()),
      kind,
      where: z.enum(['records', 'reports']),
      suggestions: z.array(suggestion).meta({ description: 'Spelled alike; never applied by themselves' }),
      dismissed: z.array(suggestion.extend({ at: z.string(), by: editor })),
    }),
  ),
  more: count,
  delegations: z.array(
    z.strictObject({
      actor: z.string(),
      onBehalfOf: z.array(z.string()),
      via: z.string().nullable(),
      count,
      source: z.enum(SOURCE_NAMES),
      nativeId: z.string(),
    }),
  ),
});

export const importedCounts = z.strictObject({
  added: count,
  extended: count,
  aliases: count,
  skipped: z.array(z.string()),
});
