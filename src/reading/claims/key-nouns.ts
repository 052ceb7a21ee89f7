/** The nouns that a key names a deed, a length or a doer by, each with the verb that a sentence would have. */
import type { Token } from '../predication/token.js';

/** A `Key: value` unit in tokens. */
export interface Parts {
  readonly key: readonly Token[];
  readonly colon: Token;
  readonly value: readonly Token[];
}

/** Who did it, told in the passive. */
export const DONE_BY: Readonly<Record<string, string>> = {
  approver: 'approved',
  approvers: 'approved',
  author: 'opened',
  opener: 'opened',
  merger: 'merged',
  committer: 'committed',
  deployer: 'deployed',
  publisher: 'published',
  reviewer: 'reviewed',
};

/** Nouns of deeds and phases that do not read as verbs themselves. */
const VERBS: Readonly<Record<string, string>> = {
  start: 'started',
  begin: 'started',
  beginning: 'started',
  commencement: 'started',
  end: 'ended',
  ending: 'ended',
  expiry: 'ended',
  lifting: 'ended',
  stop: 'stopped',
  completion: 'finished',
  finish: 'finished',
  closing: 'closed',
  closure: 'closed',
  close: 'closed',
  opening: 'opened',
  reopening: 'reopened',
  declaration: 'declared',
  resolution: 'resolved',
  publication: 'published',
  dismissal: 'dismissed',
  removal: 'removed',
  withdrawal: 'revoked',
  creation: 'created',
  cancellation: 'cancelled',
  abort: 'cancelled',
  merge: 'merged',
  merging: 'merged',
  restoration: 'restored',
  reassignment: 'reassigned',
  escalation: 'escalated',
  discovery: 'discovered',
  acknowledgement: 'acknowledged',
  acknowledgment: 'acknowledged',
};

/** The participle of a noun of deed; null for other nouns. */
export const verbOfNoun = (noun: string): string | null => (Object.hasOwn(VERBS, noun) ? VERBS[noun]! : null);

/** Participles that only carry the noun: "declared", "made", "carried out". */
export const LIGHT_DEED =
  /^(?:declared|announced|made|done|performed|given|voiced|posted|filed|effected|executed|completed)$/;

const LENGTH = /^(?:duration|length|lifetime|runtime|time)$/;

/** What lasted, of "total duration of the lag alert" and "lag alert duration"; null where the key is no length of a thing. */
export function lengthVerb(key: readonly Token[]): readonly Token[] | null {
  const at = key.findIndex((token) => token.kind === 'word' && LENGTH.test(token.folded));
  const noun = key[at];
  if (!noun || !key.slice(0, at).every((token) => at < 3 || token.kind === 'word')) return null;
  const before = key
    .slice(0, at)
    .filter((token) => !/^(?:the|total|overall|whole|full|entire|running)$/.test(token.folded));
  const behind = key.slice(at + 1);
  if (behind[0]?.folded === 'of' && before.length === 0) return behind.length > 1 ? behind.slice(1) : null;
  return behind.length === 0 && before.length > 0 && noun.folded !== 'time' ? before : null;
}

/** Nouns for what somebody says or thinks. */
export const SAYING_NOUN =
  /^(?:theory|view|stance|position|claim|statement|objection|answer|reply|response|verdict|message|suspicion|diagnosis|explanation|hypothesis|opinion|account|comment|remark|note|warning|report|finding|conclusion|assessment|estimate|announcement|question|request|advice|suggestion|proposal|summary|confirmation|denial|promise|complaint|apology)$/;
