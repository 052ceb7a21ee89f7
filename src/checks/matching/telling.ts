/** What a claim of any kind tells, laid out to be held against what somebody said: its words without clock, people and verbs of saying; judges nothing. */
import type { Claim } from '../../claims/claim.js';
import type { PersonSlot, TimeSlot } from '../../claims/slots.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { numbersMeantBy } from '../../claims/words/number-words.js';
import { stem } from '../../claims/words/stem.js';
import { clausesOf } from '../../claims/words/wording.js';
import { kept } from '../../domain/kept.js';
import type { World } from '../world.js';
import type { Said } from './agreement.js';
import { doersOf } from './doers-told.js';
import { isIdle } from './idle-nouns.js';
import { wordsBeside } from './plain-words.js';
import { properNames } from './proper-names.js';
import { lettersOf } from './spoken.js';
import { namesIn, type ToldParts, toldPartsOf } from './told-parts.js';

export interface Telling {
  readonly said: Said;
  /** As written, without the time it is told of. */
  readonly text: string;
  /** Everybody who is named in it, its writer where it says "I", and whom "he" or "she" is resolved to. */
  readonly people: readonly string[];
  /** Who is said to have done it. */
  readonly doers: readonly string[];
  /** Proper names that are nobody's, as letters. */
  readonly names: readonly string[];
  /** Numbers in figures, as letters, and what each number in words may mean. */
  readonly figures: readonly string[];
  readonly counts: readonly (readonly number[])[];
  readonly time?: TimeSlot | undefined;
  /** It gives a clock, of its own or of its row, to the minute. */
  readonly pinned: boolean;
  readonly act: 'ask' | 'propose' | 'say' | null;
}

/** By which somebody is told to have said, asked, seen or found something: no part of what it was. */
const FRAME: ReadonlySet<string> = new Set(
  'say tell report note write post remark mention announce explain describe confirm admit ask question answer reply respond offer suggest propose point name hold know want wonder notice spot see observe find identify guess hypothesis idea message channel chat according call'
    .split(' ')
    .map((word) => conceptOf(stem(word)).word),
);
const ASKS = /\b(?:ask(?:s|ed|ing)? (?!for\b)|wonder\w*|question(?:s|ed)\b|inquir\w*|want(?:s|ed)? to know\b)/i;
const PROPOSES =
  /\b(?:propos\w*|suggest\w*|offer\w*|request\w*|want(?:s|ed)?|asked for|tells?|told|order\w*|plan\w*|intend\w*|meant to|would|will|promis\w*)\b/i;
const SAYS =
  /\b(?:sa(?:y|ys|id|ying)|report\w*|not(?:e|es|ed|ing)|wr(?:ite|ites|ote|iting)|post(?:s|ed|ing)?|remark\w*|mention\w*|announc\w*|expla\w*|confirm\w*|admit\w*|answer\w*|repl(?:y|ies|ied)|point(?:s|ed)? (?:\w+ )?out|nam(?:es?|ed)|call(?:s|ed)|declar\w*|held|according|question|guess|idea|hypothesis)\b|^\P{L}*\p{Lu}[\p{L}]+:/iu;

/** "At any rate", "in the channel": by the way. */
const ASIDES =
  /\b(?:at any rate|in any case|by the way|at that point|at the time|in the meantime|in the (?:(?:slack|incident|main) )?channel|(?:in|on) (?:slack|(?:the )?chat)|straight away|to be fair|of course)\b/gi;
/** "Goes up", "was taken down": which way is what it comes to. */
const MOVES =
  /\b(?:is|are|was|were|been?|being|goes|going|went|gone|go|comes?|coming|came|taken|takes?|took|taking|puts?|putting|brought|brings?|pulled|pulls?)\s+(?:(?:the|it)\s+)?(?=(?:up|down)\b)/gi;

export const tellingOf = (claim: Claim, world: World): Telling | null => tellings(world)(claim);
const tellings = kept((world: World) => kept((claim: Claim) => toldBy(claim, world)));

function toldBy(claim: Claim, world: World): Telling | null {
  const parts = partsOf(claim);
  if (!parts || claim.modality !== 'asserted' || claim.denied) return null;
  const { time } = parts;
  const written = (time && !time.inherited ? wordsBeside(claim, time.span) : null) ?? claim.text;
  const text = written.replace(ASIDES, ' ').replace(MOVES, ' ');
  const slots = [...parts.people, ...(parts.agent ? [parts.agent] : [])];
  const people = peopleOf(written, slots, world);
  const called = calledOf(parts, slots, people, world);
  const clauses = clausesOf(text);
  const words = [...new Set(clauses.flatMap((clause) => [...clause.concepts.keys()]))].filter(
    (word) => !called.has(word),
  );
  const plain = words.filter((word) => !FRAME.has(word) && !isIdle(word));
  const act = ASKS.test(written) ? 'ask' : PROPOSES.test(written) ? 'propose' : SAYS.test(written) ? 'say' : null;
  const { figures, counts } = numbersOf(written);
  return {
    said: {
      clauses,
      concepts: new Set(plain.length > 0 ? plain : words),
      subjects: parts.subjects,
      amounts: [],
      people: [],
      turned: false,
      text,
    },
    text: written,
    people,
    doers: doersOf(claim, world),
    names: properNames(text)
      .map(lettersOf)
      .filter((name) => !called.has(conceptOf(stem(name.trim())).word)),
    figures,
    counts,
    time,
    pinned: time !== undefined && !time.until && /^(?:hour|minute|second|fraction)$/.test(time.precision),
    act,
  };
}

function partsOf(claim: Claim): ToldParts | null {
  if (claim.kind !== 'communication') return toldPartsOf(claim);
  const { speaker, addressee, about, time, subjects, amounts } = claim;
  const people = [addressee, ...(about ?? [])].filter((one): one is PersonSlot => one !== undefined);
  return { subjects, amounts, people, agent: speaker, time };
}

function peopleOf(text: string, slots: readonly PersonSlot[], world: World): readonly string[] {
  const own = /\b(?:I|my|me|mine)\b/.test(text) && world.authors.length === 1 ? world.authors : [];
  return [
    ...new Set([...peopleNamed(text, world), ...own, ...slots.flatMap(({ identities }) => identities.slice(0, 1))]),
  ];
}

/** The words of names, as they are held against others. */
function calledOf(
  parts: ToldParts,
  slots: readonly PersonSlot[],
  people: readonly string[],
  world: World,
): ReadonlySet<string> {
  const own = people
    .flatMap((id) => world.identities.get(id)?.names ?? [])
    .flatMap((name) => lettersOf(name).trim().split(' '));
  return new Set(
    [...namesIn({ ...parts, people: slots }, world), ...own].flatMap((word) => [word, conceptOf(stem(word)).word]),
  );
}

/** "A", "one" and "none" count nothing that a record would have to give. */
function numbersOf(text: string) {
  const letters = lettersOf(text.replace(/(?<=\d),(?=\d{3}\b)/g, ''));
  return {
    figures: letters.match(/(?<= )\d+(?= )/g) ?? [],
    counts: (letters.match(/\p{L}+/gu) ?? [])
      .map(numbersMeantBy)
      .filter((meant) => meant.length > 0 && !meant.every((value) => value < 2)),
  };
}

/** Identities whose names stand in a text. */
export function peopleNamed(text: string, world: World): readonly string[] {
  const letters = lettersOf(text);
  return [...world.identities.values()]
    .filter(({ names }) => names.some((name) => name.length > 2 && letters.includes(lettersOf(name))))
    .map(({ id }) => id);
}
