/**
 * Whether a sentence tells the centre of the story in words of its own: the sort of thing it was and a step that fits, with its
 * doer, place or time, or with the word that the trouble began or ended beside it. Only cause and fix are told so.
 */
import { amountFits } from '../../../checks/matching/numbers.js';
import { readingsOf } from '../../../checks/matching/slot-matches.js';
import { stem } from '../../../claims/words/stem.js';
import { MINUTE } from '../../../domain/instant.js';
import type { Centre, Fact } from './fact.js';
import { hasStem, tiesOf } from './ties.js';
import type { Told } from './told.js';

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stem));

/** Words by which people mean an agent whose name they leave out. */
const AGENT = stems('agent bot assistant automation copilot');
/** The trouble began, or ended: a sentence beside a step says that it was the turn. */
const TURNED = stems(
  'began started since cause caused trigger triggered broke fail failed refused resolved recovered recovery restored fixed fix again ended cleared healthy normal gone subsided dropped',
);
/** One that is not the one in question. */
const ANOTHER = stems('another unrelated');
/** A pronoun goes on about whoever the sentence before named. */
const GOES_ON = stems('he she they it this that');

/** The sentence before and the one after, of the same section. */
export interface Beside {
  readonly before: Told | undefined;
  readonly after: Told | undefined;
}

export function besides(told: readonly Told[], at: number): Beside {
  const own = told[at]!;
  const near = (other: Told | undefined): Told | undefined => (other?.section === own.section ? other : undefined);
  return { before: near(told[at - 1]), after: near(told[at + 1]) };
}

/** `agents`: identities under scrutiny, whom "the agent" may mean. */
export function statesLoosely(told: Told, beside: Beside, fact: Fact, agents: ReadonlySet<string>): boolean {
  const { centre, telling } = fact;
  if (!centre) return false;
  const ties = tiesOf(told, telling);
  const sort = ties.thing || ties.meant || hasStem(told, centre.sort);
  if (!sort || !hasStem(told, centre.step) || ties.rival || ties.otherPlace) return false;
  if (ties.timedElsewhere && !ties.soon && !(ties.byName && isPlanned(told, fact))) return false;
  if (contradicts(told, centre) || hasStem(told, ANOTHER)) return false;
  return (
    ties.thing ||
    ties.soon ||
    ties.who ||
    ties.place ||
    means(told, telling.people, agents) ||
    carries(told, beside, fact)
  );
}

/** The only deed of its kind that nothing else tells: its doer, or "the agent", and what was done are enough. */
export function tellsDeed(told: Told, fact: Fact, agents: ReadonlySet<string>): boolean {
  const ties = tiesOf(told, fact.telling);
  if (!ties.decisive || ties.otherByName || fact.kind === 'cause' || fact.kind === 'fix') return false;
  // A sentence that other records bear out is about something else.
  if (told.backedBy.size > 0 && !fact.twins.some((event) => told.backedBy.has(event))) return false;
  return ties.byName || means(told, fact.telling.people, agents);
}

/** "The agent" did it, and an agent it was. */
export const means = (told: Told, people: ReadonlySet<string>, agents: ReadonlySet<string>): boolean =>
  hasStem(told, AGENT) && [...people].some((id) => agents.has(id));

const PLANNED = 15n * MINUTE;

/** Its plan is told with a clock shortly before, and what came of it without one; a setting is changed more than once. */
const isPlanned = (told: Told, { telling }: Fact): boolean =>
  telling.values.length === 0 &&
  told.times.some((slot) =>
    readingsOf(slot).some((said) =>
      telling.moments.some(({ from }) => said.from <= from && from - said.from <= PLANNED),
    ),
  );

function carries(told: Told, { before, after }: Beside, fact: Fact): boolean {
  if (hasStem(told, TURNED)) return true;
  const whoBefore = before !== undefined && tiesOf(before, fact.telling).who && hasStem(told, GOES_ON);
  return whoBefore || [before, after].some((one) => one !== undefined && hasStem(one, TURNED));
}

/** Another amount was set then: the step to ten percent is not the step to all. */
const contradicts = (told: Told, centre: Centre): boolean =>
  centre.amount !== undefined &&
  told.amounts.length > 0 &&
  !told.amounts.some((slot) => amountFits(slot, centre.amount!) === 'yes');
