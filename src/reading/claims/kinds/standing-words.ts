/** Words by which a clause tells how something stood: on, off, open, muted, a draft, merged, serving, a version. */
import type { SubjectSlot } from '../../../claims/slots.js';
import type { EntityType } from '../../../domain/entity.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import type { StateClaimState } from './state-words.js';

export interface Standing {
  readonly state: Extract<
    StateClaimState,
    'on' | 'off' | 'open' | 'muted' | 'draft' | 'merged' | 'serving' | 'version'
  >;
  /** The words say the opposite: "was closed", "was unmuted". */
  readonly opposite?: boolean;
  /** Types of which the subject must be. */
  readonly of: readonly EntityType[];
}

const SWITCHED: readonly EntityType[] = ['flag', 'policy'];
const ALERTS: readonly EntityType[] = ['policy', 'alert'];
const CHANGES: readonly EntityType[] = ['change'];
const COPULA = '(?:is|was|were|be|been|being|stay(?:s|ed)?|remain(?:s|ed)?|sat|kept|left|had been|still)';
const ADVERB =
  "(?: (?:still|already|not|no longer|n't|never|then|also|now|both|just|only|therefore|again|thus|yet|fully|completely|continuously))*";
/** What shows that a participle tells a state and no deed. */
export const LASTING =
  /\b(?:still|already|stay(?:s|ed)?|remain(?:s|ed)?|kept|left|throughout|all along|the whole time|no longer)\b/;

/** Adjectives tell a state by themselves; participles only beside a word that lasts. */
const WORDS: readonly (readonly [Pattern, Standing, 'adjective' | 'participle'])[] = [
  [words('on|active|in force'), { state: 'on', of: SWITCHED }, 'adjective'],
  [words('off|inactive|dark'), { state: 'off', of: SWITCHED }, 'adjective'],
  [words('enabled|(?:switched|turned|flipped) on'), { state: 'on', of: SWITCHED }, 'participle'],
  [words('disabled|(?:switched|turned|flipped) off'), { state: 'off', of: SWITCHED }, 'participle'],
  [words('open|firing|ringing|alerting|unresolved|active'), { state: 'open', of: ALERTS }, 'adjective'],
  [words('closed|cleared|quiet|silent'), { state: 'open', opposite: true, of: ALERTS }, 'participle'],
  // "Never left draft": it was one all along.
  [
    { told: /\bnever left draft\b/, noted: /\bnever left draft\b/ },
    { state: 'draft', opposite: true, of: CHANGES },
    'adjective',
  ],
  [words('(?:open )?(?:as |in )?(?:an? )?draft(?! of\\b| for\\b)'), { state: 'draft', of: CHANGES }, 'adjective'],
  [words('open'), { state: 'open', of: CHANGES }, 'adjective'],
  [words('unmerged'), { state: 'merged', opposite: true, of: CHANGES }, 'adjective'],
  [words('in (?:main|master|trunk|the main branch|mainline)'), { state: 'merged', of: CHANGES }, 'adjective'],
  [words('muted|snoozed|silenced|suppressed'), { state: 'muted', of: ALERTS }, 'participle'],
  [words('unmuted|unsnoozed'), { state: 'muted', opposite: true, of: ALERTS }, 'participle'],
];

function words(alternatives: string): Pattern {
  return {
    told: new RegExp(`\\b${COPULA}${ADVERB} (?:${alternatives})\\b(?! by\\b)`),
    noted: new RegExp(`(?:^|\\S )(?:${alternatives})\\b(?! by\\b)`),
  };
}

/** In a sentence; in a note without a verb of its own ("5xx policy: off 23:10–00:21"). */
interface Pattern {
  readonly told: RegExp;
  readonly noted: RegExp;
}

/** Traffic that is somewhere, as against traffic that is moved. */
const TRAFFIC_IS =
  /\b(?:traffic|requests|load)\b(?: \S+){0,6} (?:went|was|is|were|stayed|remained|sat|ran|flowed|landed|rested)\b(?! (?:moved|shifted|switched|routed|sent|put|returned|directed|pointed|back))(?: \S+){0,4} (?:to|on|at|with|by|through) /;
/** "X had all of the traffic": at a range of times, or up to one. */
const HAS_TRAFFIC =
  /§ (?:(?:still|already|now|did|not|never) |n['’]t )*(?:had|has|held|kept|carried|served|handled|received|took|got|take|receive|get|serve|carry|see|saw)\b(?: \S+){0,5} (?:traffic|requests|load)\b/;
/** "Had to wait for traffic until": it had none. */
const WAITS = /\bwait(?:s|ed|ing)?\b/;
/** "Traffic: 100 % X". */
const TRAFFIC_NOTE = /^(?:\S+ ){0,2}traffic\b(?: \S+){0,6} §$/;
const REST_IS = /\bthe rest (?:was|stayed|remained|went|sat)\b/;
const IN_SERVICE =
  /\b(?:was|is|were|been|stayed|remained|still|already)(?: (?:still|already|not|no longer|never))* (?:serving|(?:being )?served (?:by|from)|live|in service|in production|in prod|running|the one serving)\b/;
const RUNS = /\b(?:ran|run|runs|running|served|serving|served by|on|at|using) (?:version |revision )?§$/;
/** "2.31.0 ran from 08:42 until 10:16". */
const RAN = /§ (?:(?:still|already|then|first) )?(?:ran|served|stayed up|held|lasted)\b(?! (?:into|out|for|to)\b)/;

export function standingIn(text: string, subjects: readonly SubjectSlot[], predication: Predication): Standing | null {
  const has = (types: readonly EntityType[]): boolean =>
    subjects.some((slot) => slot.candidates.some((ref) => types.includes(ref.type)));
  if (has(['revision']) && HAS_TRAFFIC.test(text) && lasts(predication))
    return { state: 'serving', of: ['revision'], opposite: WAITS.test(text) };
  if (has(['revision']) && predication.verb === null && TRAFFIC_NOTE.test(text))
    return { state: 'serving', of: ['revision'] };
  if (has(['revision']) && (TRAFFIC_IS.test(text) || REST_IS.test(text) || IN_SERVICE.test(text)))
    return { state: 'serving', of: ['revision'] };
  // "The api was on X", "ran X", "was still on X": the revision that a service runs.
  if (
    has(['revision']) &&
    !has(['build', 'change']) &&
    !isDelivered(predication) &&
    (STANDS_ON.test(upToVersion(text)) || (lasts(predication) && (RUNS.test(upToVersion(text)) || RAN.test(text))))
  )
    return { state: 'serving', of: ['revision'] };
  const version = subjects.some((slot) =>
    slot.candidates.some((ref) => ref.type === 'version' || ref.type === 'release'),
  );
  if (
    version &&
    !has(['build', 'change']) &&
    (IN_SERVICE.test(text) ||
      (lasts(predication) && RAN.test(text)) ||
      (!isDelivered(predication) &&
        RUNS.test(upToVersion(text)) &&
        (has(['service']) || STANDS_ON.test(upToVersion(text)))))
  )
    return { state: 'version', of: ['version', 'release'] };
  const note = lasts(predication) && isNote(predication);
  for (const [pattern, standing, form] of WORDS) {
    if (!has(standing.of)) continue;
    if ((note || (standing.of === CHANGES && isNote(predication))) && pattern.noted.test(text)) return standing;
    if (
      pattern.told.test(text) &&
      (form === 'adjective' || isLasting(text, predication) || isNotThen(text, predication))
    )
      return standing;
  }
  return null;
}

/** No verb but the word for the state itself. */
const isNote = ({ verb, passive, left }: Predication): boolean =>
  (verb === null || passive || /^(?:on|off|open|live)$/.test(verb.folded)) &&
  !left.some((token) => token.kind === 'person' || token.stem === 'be');

/** "Was put back on 1.18.4 by Ana": a deed, and no way of standing. */
const isDelivered = ({ verb, actions }: Predication): boolean =>
  verb !== null &&
  !/^(?:run|runs|ran|running|serv\w+|on)$/.test(verb.folded) &&
  actions.some((action) => /^(?:deploy|roll_back|shift_traffic|update)$/.test(action));

/** Nothing but how it stood: "§ was on §", "§ had been on §", "§ stayed at §". */
const STANDS_ON = new RegExp(`${COPULA}${ADVERB} (?:on|at|running|serving) (?:version |revision )?§$`);

const upToVersion = (text: string): string => text.slice(0, text.lastIndexOf('§') + 1);

/** "Was not muted at 10:20" tells how it stood, not a deed left undone. */
const isNotThen = (text: string, { tokens }: Predication): boolean =>
  /\b(?:not|never)\b|n't\b/.test(text) && tokens.some((token) => token.kind === 'time');

const isLasting = (text: string, predication: Predication): boolean => LASTING.test(text) || lasts(predication);

const lasts = ({ tokens }: Predication): boolean =>
  tokens.some((token) => LASTS.has(token.time?.relation ?? '') || isRange(token));

/** Relations of a time to what lasts up to it or from it on. */
export const LASTS: ReadonlySet<string> = new Set(['until', 'since', 'from']);

const isRange = (token: Token): boolean => token.time?.readings.some((reading) => reading.kind === 'range') === true;
