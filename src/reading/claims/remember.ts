/** Keeps in mind what the next predication or sentence may refer back to: things, people, the deed, its time. */
import type { Happening, PersonSlot, SubjectSlot } from '../../claims/slots.js';
import { readDescriptions } from '../predication/noun-phrases.js';
import type { Predication } from '../predication/predication.js';
import { isAnchor } from './kinds/relative-ends.js';
import { topicOf } from './pronoun.js';
import { readHappening } from './read-happening.js';
import { personOf } from './read-subjects.js';
import type { Sentence } from './sentence.js';

export function remember(predication: Predication, sentence: Sentence): void {
  const { discourse } = sentence.context;
  const happening = readHappening(predication, sentence.context, sentence.toSpan);
  for (const subject of happening.subjects) if (subject.how !== 'implied') discourse.notice(subject);
  for (const subject of unresolvedIn(predication, happening, sentence)) discourse.notice(subject);
  discourse.topic = topicOf(predication, happening.subjects, sentence.toSpan) ?? discourse.topic;
  for (const person of [...ownersIn(predication, sentence), happening.patient, happening.agent])
    if (person?.how === 'named') discourse.meet(person);
  // "Three minutes after the release" only tells when.
  if (isAnchor(predication)) {
    rememberTime(happening, sentence);
    return;
  }
  if (happening.actions.length > 0) discourse.happening = happening;
  const clock = happening.time ?? (predication.link === 'start' ? sentence.context.rowTime : undefined);
  // "Nobody had approved it": what did not happen is nothing to count from.
  if (happening.negated) {
    rememberTime(happening, sentence);
    return;
  }
  if (happening.actions.length > 0) discourse.count(happening);
  else if (clock && !clock.inherited && !clock.until && EXACT.has(clock.precision))
    discourse.count({ ...happening, time: clock });
  rememberTime(happening, sentence);
}

/** "Bo approved Ana's fix, and she merged it": whose a thing is may be meant by what follows. */
const ownersIn = ({ tokens }: Predication, { context, toSpan }: Sentence): readonly PersonSlot[] =>
  tokens.flatMap((token, i) => {
    const owns = token.kind === 'person' && /^(?:['’]s?|s)$/.test(tokens[i + 1]?.text ?? '');
    return (owns ? personOf(token, context, toSpan) : null) ?? [];
  });

/** "The correction that stayed", which nothing goes by: "it" is then that one, and none that was spoken of before. */
function unresolvedIn(
  { tokens, verb, aside }: Predication,
  { subjects }: Happening,
  { toSpan }: Sentence,
): readonly SubjectSlot[] {
  const open = subjects.filter(({ how, candidates }) => how === 'described' && candidates.length === 0);
  if (open.length === 0) return [];
  const told = readDescriptions(tokens, verb, undefined, aside).filter(
    ({ restricted, definite }) => restricted && definite,
  );
  return open
    .filter((slot) => told.some(({ start, end }) => toSpan(start, end).start === slot.span.start))
    .map((slot) => ({ ...slot, how: 'named' as const }));
}

const EXACT: ReadonlySet<string> = new Set(['fraction', 'second', 'minute']);

function rememberTime(happening: Happening, { assertion, context: { discourse } }: Sentence): void {
  // Dates of plans lie ahead and are no place to count from.
  if (happening.time && !happening.time.inherited && assertion.asserts) discourse.time = happening.time;
}
