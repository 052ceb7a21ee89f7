/** How a sentence opens onto another: "it is not true that …" denies the whole of it, "it turned out that …" adds nothing. */
import type { Unit } from '../units/unit.js';
import type { Draft } from './sentence.js';

const DENIES =
  /^\W*(?:(?:but|and|so|in fact|actually),? )?(?:it (?:is|was|has been|would be)(?: simply| just| therefore| clearly| also)? (?:not (?:at all )?(?:true|the case|correct|accurate|right|so)|untrue|false|wrong|incorrect|inaccurate|a myth)|it (?:isn|wasn)['’]t (?:true|the case|correct|so)|there is no truth in (?:it|the (?:claim|story))|nor is it (?:true|the case|correct)|(?:it would be|one would be) (?:wrong|incorrect|false) to (?:say|claim|state)|contrary to what (?:was|has been) (?:said|reported|claimed|stated)(?: \\w+)?, it is not(?: true| the case)?|(?:we|i) (?:deny|denied|dispute)) that\b/i;
const ADDS_NOTHING =
  /^\W*(?:(?:but|and|so),? )?(?:(?:please )?(?:note|bear in mind|keep in mind|remember)|it (?:later |soon |then |also )?(?:turned out|turns out|emerged|transpired|so happened)|the (?:fact|truth) is|(?:what )?we (?:now )?know(?: is)?) that\b/i;
/** "The timeline shows that …": what the records show is so, and held against them. */
const SHOWN =
  /^\W*(?:(?:but|and|so|also|as)[,]? )?(?:(?:the|our|all|these|those|available|audit|access|git|commit|deploy|deployment|incident|chat|slack|server|application|monitoring) ){0,3}(?:timelines?|records?|logs?|evidence|data|metrics|graphs?|charts?|dashboards?|history|monitoring|figures|numbers|traces?|investigation|analysis|review) (?:also |clearly |later )?(?:shows?|showed|confirms?|confirmed|indicates?|indicated|reveals?|revealed|proves?|proved|makes? (?:it )?(?:clear|plain)|made (?:it )?clear|established) that\b/i;
/** "…, as it turned out": of how the report came to know it. */
const TURNED_OUT =
  /,? as (?:it (?:later |then |also )?(?:turned out|turns out|happens|happened|emerged|transpired)|we (?:now |later )?(?:know|knew|learned|learnt|found out|found|established)|(?:noted|described|mentioned|stated|shown|explained|discussed|seen|listed)(?: (?:above|below|earlier|before))?|(?:the|our) (?:timeline|records?|logs?|data|graphs?|metrics) (?:shows?|confirms?)|(?:shown|seen|listed) in the (?:timeline|table|graph|logs?)(?: (?:above|below))?)\W*$/i;
/** What "we" notice is so; who of us says that he noticed is quoted for it. */
const NOTICED =
  /^\W*(?:(?:but|and|so|also|then|later|afterwards|eventually|subsequently|in the end|in hindsight|looking back|on (?:closer )?(?:inspection|investigation|review)),? )?we (?:also |then |later |now |soon |eventually |subsequently |finally )?(?:found(?: out)?|find|noticed|notice|saw|see|can see|could see|observed|observe|discovered|learned|learnt|realised|realized|established|determined|ascertained|confirmed|verified) that\b/i;
/** "For the record: …", "Contrary to first rumours, …": of how the sentence stands to others. A name, number or clause in it says more. */
const STANDS =
  /^\W*(?:(?:in addition|additionally|moreover|furthermore|for the (?:record|avoidance of doubt)|to be (?:clear|precise|exact|fair|honest)|in (?:fact|reality|truth|short|other words)|as (?:expected|feared|planned|noted|mentioned|stated|described|said)(?: (?:above|before|below|earlier))?|(?:un)?fortunately|sadly|luckily|thankfully|notably|importantly|interestingly|crucially|of note|incidentally|by the way|in the end|ultimately|as a (?:result|consequence)|consequently|therefore|accordingly|in consequence|at (?:this|that) point|in the meantime|meanwhile|all in all)|(?:contrary to|despite|unlike|against)(?: (?:the|all|some|any|our|early|earlier|first|initial|later|popular|previous))* (?:rumou?rs?|reports?|claims?|assumptions?|beliefs?|expectations?|impressions?|suspicions?|fears?|hopes?|accounts?|summar(?:y|ies)|posts?|theor(?:y|ies)|conclusions?|statements?|communications?|updates?|versions?|speculations?|guess(?:es)?)|(?:contrary to|unlike) what (?:was|were|had been|has been|we|the|our)(?: (?:bot|agent|assistant|first|early|initial|original|draft|report|team|status|page|update|channel|had|have|at|first|initially|originally|earlier|previously))* (?:said|reported|claimed|stated|thought|believed|assumed|suspected|announced|posted|written|wrote))[,:] /i;

/** "The claim that … is false", "that … is not true": the denial stands behind what it denies. */
const DENIED_BEHIND =
  /^\W*(?:(?:the|any) (?:claim|statement|report|rumou?r|suggestion|assertion|impression|assumption|idea|notion|story|account) )?that\b(.{8,400}?),? (?:is|was|has proved|proved|turned out to be) (?:(?:simply|just|plainly|demonstrably|clearly) )?(?:not (?:true|the case|correct|accurate|right|so)|untrue|false|wrong|incorrect|inaccurate|unfounded|mistaken|a myth)\W*$/i;

export interface Opening {
  /** Where the sentence proper begins and ends, as offsets into the unit. */
  readonly end: number;
  readonly until: number;
  readonly denies: boolean;
}

export function openingOf({ text }: Unit): Opening | null {
  let end = 0;
  for (const one of [STANDS, STANDS, NOTICED, SHOWN]) end += one.exec(text.slice(end))?.[0].length ?? 0;
  const until = TURNED_OUT.exec(text)?.index ?? text.length;
  const rest = text.slice(end, until);
  const behind = DENIED_BEHIND.exec(rest);
  if (behind?.[1] !== undefined) {
    const from = end + rest.indexOf(behind[1]);
    return { end: from, until: from + behind[1].length, denies: true };
  }
  const denies = DENIES.exec(rest);
  end += (denies ?? ADDS_NOTHING.exec(rest))?.[0].length ?? 0;
  return end > 0 || until < text.length ? { end, until, denies: denies !== null } : null;
}

/** What such a sentence denies it denies as a whole: of several parts any one may be false. */
export const denied = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.map((draft) => ({ ...draft, denied: true }));

/** The unit with blanks for what only leads up to its sentence; every character stays where it is. */
export function withoutOpening(unit: Unit): Unit {
  const opening = openingOf(unit);
  if (!opening || opening.denies) return unit;
  const { end, until } = opening;
  const text = `${' '.repeat(end)}${unit.text.slice(end, until)}${' '.repeat(unit.text.length - until)}`;
  return { ...unit, text };
}

/** "What happened: the portal answered 404": a key that only heads a sentence is none; null where the unit has another or no key. */
export function withoutLabel(unit: Unit): Unit | null {
  const { pair, ...rest } = unit;
  if (!pair || !LABEL.test(unit.text.slice(0, pair.value.start))) return null;
  return { ...rest, text: `${' '.repeat(pair.value.start)}${unit.text.slice(pair.value.start)}` };
}
const LABEL =
  /^\W*(?:what (?:happened|we (?:saw|know)|went wrong)|(?:executive |short )?summary|in (?:short|brief|a nutshell)|background|overview|context|update|tl;?dr|description|details|narrative|the (?:story|facts|short version))\W*$/i;
