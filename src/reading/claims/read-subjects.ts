/** Turns names, descriptions and pronouns of a predication into subject and person slots; leaves open what has several antecedents. */
import type { PersonSlot, SubjectSlot } from '../../claims/slots.js';
import type { EntityType } from '../../domain/entity.js';
import { type Description, readDescriptions } from '../predication/noun-phrases.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import { builtFrom, describedSubject, isBuild, ownerOf } from './described-subject.js';
import { introducing } from './introduced.js';
import { madeFromDescribed, madeFromIt } from './made-from.js';
import { possessorOfNamed } from './possessors.js';
import { readIt } from './pronoun.js';
import type { ReadingContext } from './reading-context.js';
import type { ToSpan } from './to-span.js';

/** Things a predication names or describes, in order; "it" only when nothing else is there. */
export function readSubjects(
  predication: Predication,
  context: ReadingContext,
  toSpan: ToSpan,
): readonly SubjectSlot[] {
  const bracketed = insideBrackets(predication.tokens);
  const gated = gatedThing(predication, toSpan);
  if (gated) return [gated];
  const names = predication.tokens.filter((token) => token.kind === 'name');
  const outside = names.some((token) => !bracketed.has(token));
  const named = names.map((token) => ({
    ...subjectOf(token, toSpan),
    ...ownedBy(possessorOfNamed(predication.tokens, token, (one) => personOf(one, context, toSpan))),
    ...(outside && bracketed.has(token) ? { how: 'described' as const } : {}),
    ...madeFromIt(predication, token, context),
  }));
  const descriptions = readDescriptions(
    predication.tokens,
    predication.verb,
    isOfRuns(predication) ? context.descriptions.heads : undefined,
    predication.aside,
  );
  const described = descriptions
    .map((description) => {
      const slot = describedSubject(predication, description, context, toSpan);
      const made = madeFromDescribed(predication, description, slot, context);
      return made && withPossessor(made, description, predication.tokens, context, toSpan);
    })
    .filter((slot) => slot !== null)
    .concat(descriptions.flatMap((one) => ownerBeside(one, context, toSpan)))
    .concat(checkCalled(predication, context, toSpan));
  const found = [
    ...named.filter((slot) => !hasDone(slot, described)).map((slot) => softened(slot, described)),
    ...described,
  ].sort((a, b) => a.span.start - b.span.start);
  for (const slot of named)
    for (const word of introducing(predication.tokens, slot, toSpan)) context.discourse.introduce(word, slot);
  const types = new Set(named.flatMap((slot) => slot.types));
  const own = found.filter((slot) => slot.how !== 'implied' || !slot.types.some((type) => types.has(type)));
  if (own.some((slot) => slot.candidates.length > 0)) {
    // "It failed in Frankfurt": the place is not what failed.
    const it = own.every(isPlace) && hasPronounSubject(predication) ? readIt(predication, context, toSpan) : null;
    return it && !isPlace(it) ? [it, ...own] : own;
  }
  // "It failed in the config check": what is only described stands behind the verb.
  const it =
    found.length === 0 || (hasPronounSubject(predication) && found.every((slot) => isBehind(slot, predication, toSpan)))
      ? readIt(predication, context, toSpan)
      : null;
  return it ? [...found, it] : found;
}

/** "A build that Ana approved": a build is approved, whatever change was spoken of before. */
const gatedThing = ({ whose, actions }: Predication, toSpan: ToSpan): SubjectSlot | null =>
  whose?.stem === BUILD && actions.length > 0 && actions.every((action) => action === 'approve')
    ? { span: toSpan(whose.start, whose.end), text: whose.folded, types: ['build'], candidates: [], how: 'described' }
    : null;
const BUILD = 'build';

/** Whose a thing is, where that is somebody known. */
const ownedBy = (owner: PersonSlot | null): Pick<SubjectSlot, 'owner'> =>
  owner && owner.identities.length > 0 ? { owner: [...owner.identities] } : {};

const PLACES: ReadonlySet<EntityType> = new Set(['environment', 'channel', 'project', 'repository']);
const isPlace = ({ candidates }: SubjectSlot): boolean => candidates.every(({ type }) => PLACES.has(type));

const hasPronounSubject = ({ verb, left }: Predication): boolean =>
  verb !== null && left.some(({ folded }) => folded === 'it') && left.every(({ kind }) => kind !== 'name');

const isBehind = ({ span, how }: SubjectSlot, { verb }: Predication, toSpan: ToSpan): boolean =>
  how === 'described' && verb !== null && span.start >= toSpan(verb.start, verb.end).end;

/** "Unit failed on #12", "#12 failed unit": a plain word beside the verb that a check is called by. */
function checkCalled(predication: Predication, { descriptions }: ReadingContext, toSpan: ToSpan): SubjectSlot[] {
  const { left, right } = predication;
  if (!isOfRuns(predication)) return [];
  const at = left.findLastIndex(({ folded }) => !BESIDE_STATE.test(folded));
  const opens = isOpening(left[at - 1]);
  const ends = right[1] === undefined || right[1].kind === 'mark' || right[1].kind === 'time';
  return [opens ? left[at] : undefined, ends ? right[0] : undefined].flatMap((token) => {
    if (token?.kind !== 'word' || token.stem === LINT) return [];
    const candidates = descriptions.called(token.folded).filter(({ type }) => type === 'check');
    const span = toSpan(token.start, token.end);
    return candidates.length > 0 ? [{ span, text: token.text, candidates, types: ['check'], how: 'named' }] : [];
  });
}
const isOpening = (before: Token | undefined): boolean =>
  before === undefined ||
  before.kind === 'mark' ||
  /^(?:and|but|while|the|as|that|with|although|though|once|after)$/.test(before.folded);
const BESIDE_STATE =
  /^(?:was|were|is|had|has|did|do|not|n't|then|also|still|went|came|back|turned|showed|stayed|remained|ended)$/;
/** A noun for a check of its own. */
const LINT = 'lint';

/** "The export failed": what starts and ends is a run, and may go by the last word of its job's name. */
const isOfRuns = ({ actions }: Predication): boolean =>
  actions.length > 0 &&
  actions.every((action) => /^(?:start|finish|end|succeed|fail|skip|cancel|retry|run)$/.test(action));

/** Things known by what they are for: "the webhook-relay build" is found by its trigger, and the service has done its part. */
const BY_PURPOSE: ReadonlySet<EntityType> = new Set(['trigger', 'job', 'check', 'policy']);

const hasDone = (slot: SubjectSlot, described: readonly SubjectSlot[]): boolean =>
  !isPlace(slot) &&
  described.some(
    (other) =>
      other.how === 'described' &&
      other.candidates.length > 0 &&
      other.candidates.every((ref) => BY_PURPOSE.has(ref.type)) &&
      other.span.start <= slot.span.start &&
      other.span.end > slot.span.end,
  );

/** A name inside a description ("the database connections alert") helps to find that thing and need not be in the record itself. */
const softened = (slot: SubjectSlot, described: readonly SubjectSlot[]): SubjectSlot =>
  // "Tokyo's latency alert" is none that no record puts in Tokyo.
  slot.candidates.some(({ type }) => type !== 'environment') &&
  described.some(
    (other) =>
      other.candidates.length > 0 &&
      other.how === 'described' &&
      other.span.start <= slot.span.start &&
      other.span.end >= slot.span.end,
  )
    ? { ...slot, how: 'described' }
    : slot;

/** What stands in brackets explains; it does not add a subject that every record must have. */
function insideBrackets(tokens: readonly Token[]): ReadonlySet<Token> {
  const inside = new Set<Token>();
  let depth = 0;
  for (const token of tokens) {
    if (token.text === '(') depth++;
    else if (token.text === ')') depth = Math.max(0, depth - 1);
    else if (depth > 0) inside.add(token);
  }
  return inside;
}

function subjectOf(token: Token, toSpan: ToSpan): SubjectSlot {
  const mention = token.mention!;
  return {
    span: toSpan(token.start, token.end),
    text: token.text,
    candidates: [...mention.entities],
    types: [...mention.types],
    how: 'named',
  };
}

/** "Its capacity check": that check as it ran on the change, whatever it did on others. */
function ownerBeside(description: Description, context: ReadingContext, toSpan: ToSpan): SubjectSlot[] {
  const possessed = description.possessed && (description.words.length > 0 || isBuild(description));
  const owner = possessed ? ownerOf(description, context) : builtFrom(description, context);
  return owner ? [{ ...owner, span: toSpan(description.start, description.end), how: 'implied' }] : [];
}

/** "Ana's build", "her revert": whose it is tells which, where nothing else does. */
function withPossessor(
  slot: SubjectSlot,
  { start, end }: Description,
  tokens: readonly Token[],
  context: ReadingContext,
  toSpan: ToSpan,
): SubjectSlot {
  const at = tokens.findIndex((token) => token.start >= start);
  const own = tokens[at - 1];
  let before = at - 1;
  while (/^(?:['’]s?|s)$/.test(tokens[before]?.text ?? '')) before--;
  const marked = before < at - 1 || /^(?:['’]?s)$/.test(tokens[at]?.text ?? '');
  const person = marked ? tokens[before] : /^(?:my|his|her)$/.test(own?.folded ?? '') ? own : undefined;
  // "Ana's change request" is a review of hers, and no change.
  const asked = tokens
    .slice(at)
    .some(
      ({ folded, start: from }, i, rest) =>
        /^requests?$/.test(folded) && from <= end + 1 && !/^(?:pull|merge)$/.test(rest[i - 1]?.folded ?? ''),
    );
  const owner = person && !asked ? personOf(person, context, toSpan) : null;
  return { ...slot, ...ownedBy(owner) };
}

const FIRST_PERSON = new Set(['i', 'me', 'my', 'myself']);
/** "The assistant" is one of the agents: of several, whichever the records show to have done it. */
const AGENT_WORDS = new Set(['assistant', 'bot', 'agent', 'ai', 'automation', 'robot']);
const THIRD_PERSON = new Set(['he', 'she', 'him', 'her', 'his', 'hers', 'himself', 'herself']);

/** The person a token stands for: by name, as "I", as "she"; null for other tokens. */
export function personOf(token: Token, context: ReadingContext, toSpan: ToSpan): PersonSlot | null {
  const span = toSpan(token.start, token.end);
  const identities = token.mention?.identities ?? [];
  if (identities.length > 0)
    return {
      span,
      text: token.text,
      identities: [...identities],
      how: token.mention?.title === 'passing' ? 'described' : 'named',
    };
  if (token.kind === 'person') return { span, text: token.text, identities: [], how: 'named' };
  if (token.kind !== 'word') return null;
  if (FIRST_PERSON.has(token.folded))
    return { span, text: token.text, identities: [...context.authors], how: 'author' };
  if (THIRD_PERSON.has(token.folded)) {
    const isHuman = (id: string): boolean =>
      !/^(?:agent|service)$/.test(context.lexicon.identities.get(id)?.kind ?? '');
    const person = context.discourse.person(token.folded, isHuman);
    return person ? { ...person, span, how: 'implied' } : null;
  }
  if (AGENT_WORDS.has(token.folded)) {
    const agents = [...context.lexicon.identities.values()].filter(
      (identity) => identity.kind === 'agent' && identity.listed,
    );
    return agents.length > 0
      ? { span, text: token.text, identities: agents.map(({ id }) => id), how: 'described' }
      : null;
  }
  if (token.folded === 'we' || token.folded === 'us')
    return { span, text: token.text, identities: [], how: 'organisation' };
  return null;
}

/** Whether a person can only be an object of access ("from tf-apply", "to the account"). */
export const isEntityType = (slot: SubjectSlot, types: readonly EntityType[]): boolean =>
  slot.candidates.some((ref) => types.includes(ref.type));
