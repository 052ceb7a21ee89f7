/** Lets two wordings of one thing meet: groups of like words, words that say the opposite of one, verbs with their particle, set phrases; the words themselves are in `alike/`. */
import { AMOUNTS } from './alike/amounts.js';
import { BUSINESS } from './alike/business.js';
import { CHANGES } from './alike/changes.js';
import { DATA } from './alike/data.js';
import { ENERGY_AND_LAND } from './alike/energy-and-land.js';
import { GENERAL } from './alike/general.js';
import { HEALTH } from './alike/health.js';
import { INSTITUTIONS } from './alike/institutions.js';
import { MANNER } from './alike/manner.js';
import { PEOPLE } from './alike/people.js';
import { PHRASAL_VERBS } from './alike/phrasal-verbs.js';
import { PLACES } from './alike/places.js';
import { SPEECH } from './alike/speech.js';
import { SPELLINGS } from './alike/spellings.js';
import { TECHNOLOGY } from './alike/technology.js';
import { THINGS } from './alike/things.js';
import { TIMES } from './alike/times.js';
import { TRAVEL_AND_MEDIA } from './alike/travel-and-media.js';
import { TROUBLE } from './alike/trouble.js';
import { WHEREABOUTS } from './alike/whereabouts.js';
import { stem } from './stem.js';

export interface Concept {
  /** The word that stands for all of its group. */
  readonly word: string;
  /** Whether it was said by its opposite: "down" for "not ok". */
  readonly flips: boolean;
  /** The word that stands for those that say the very same: "red" and "down" are both not ok, and not one thing. */
  readonly own: string;
}

function linesOf(table: string): readonly string[] {
  return table
    .replace(/\n\s+\|/g, ' |')
    .split('\n')
    .filter((line) => line !== '');
}

function groupsOf(table: string): readonly (readonly (readonly string[])[])[] {
  return linesOf(table).map((line) => line.split('|').map((words) => words.trim().split(' ')));
}

/** Each group: those that say it, and behind bars those that say the opposite, like ones together. */
export const GROUPS: readonly (readonly (readonly string[])[])[] = [
  HEALTH,
  CHANGES,
  PEOPLE,
  SPEECH,
  AMOUNTS,
  THINGS,
  BUSINESS,
  MANNER,
  PLACES,
  TROUBLE,
  TECHNOLOGY,
  DATA,
  INSTITUTIONS,
  TRAVEL_AND_MEDIA,
  ENERGY_AND_LAND,
  TIMES,
  WHEREABOUTS,
  SPELLINGS,
  GENERAL,
].flatMap(groupsOf);

/** British and American spelling are one word. */
const spelled = (stemmed: string): string =>
  stemmed.length < 6
    ? stemmed
    : stemmed
        .replace(/is(ation)?$/, 'iz$1')
        .replace(/yz$/, 'ys')
        .replace(/our$/, 'or');

const keyOf = (word: string): string => spelled(stem(word));

const CONCEPTS = new Map<string, Concept>();
for (const [same = [], ...opposites] of GROUPS) {
  const word = keyOf(same[0] ?? '');
  for (const one of same) CONCEPTS.set(keyOf(one), { word, flips: false, own: word });
  for (const like of opposites)
    for (const one of like) CONCEPTS.set(keyOf(one), { word, flips: true, own: `not ${keyOf(like[0]!)}` });
}

/** The concept of one stem. */
export function conceptOf(stemmed: string): Concept {
  // "Bookings" leaves "booking", and "booking" leaves "book".
  const word = spelled(/[a-z]{3}ing$/.test(stemmed) ? stem(stemmed) : stemmed);
  return CONCEPTS.get(word) ?? { word, flips: false, own: word };
}

const COUNTRIES: ReadonlySet<string> = new Set(groupsOf(PLACES).map(([[first = ''] = []]) => keyOf(first)));

/** Whether a concept is a country, its people or tongue. */
export const isCountry = (word: string): boolean => COUNTRIES.has(word);

const THING_NAMES = new Map(
  groupsOf(THINGS).flatMap(([same = []]) => same.map((one) => [keyOf(one), keyOf(same[0]!)] as const)),
);

/** The stem that stands for all short and long names of a thing: "compat" for "compatibility"; others stand for themselves. */
export const thingOf = (stemmed: string): string => THING_NAMES.get(spelled(stemmed)) ?? stemmed;

const PARTICLES = new Map<string, ReadonlyMap<string, string>>();
for (const line of linesOf(PHRASAL_VERBS)) {
  const [verb = '', ...particles] = line.split(' ');
  PARTICLES.set(
    stem(verb),
    new Map(
      particles.map((one) => {
        const [particle = '', word = ''] = one.split(':');
        return [stem(particle), word] as const;
      }),
    ),
  );
}

/** The word that a verb and a particle near behind it make together; null when they make none. */
export const phrasalOf = (stemmed: string, behind: readonly string[]): { word: string; particle: string } | null => {
  const particles = PARTICLES.get(stemmed);
  const particle = particles && behind.find((word) => particles.has(word));
  return particle === undefined ? null : { word: particles!.get(particle)!, particle };
};

const NEGATORS = new Set(
  'no not never none nobody nothing neither nor without cannot hardly barely refrain stop avoid nope lack unable innocent blameless cease halt quit desist forbid forbade forbidden ban prohibit null nil'.split(
    ' ',
  ),
);

/** Words that deny that something is there; "the missing part" names a part and denies nothing. */
const ABSENT = new Set(['missing', 'absent', 'lacking']);
export const deniesPresence = (folded: string): boolean => ABSENT.has(folded);

/** Whether a word turns what is said into its opposite; "don't" comes as its ending `t`. */
export const negates = (folded: string): boolean => NEGATORS.has(folded) || NEGATORS.has(stem(folded));
