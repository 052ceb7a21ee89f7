/** What a stated length is the length of: an alert, a thing that ran, the outage; until_event where nothing here can measure it. */
import type { ClaimOf } from '../../../claims/claim.js';
import type { Happening } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import type { Sentence } from '../sentence.js';

/** What lasts: the alert named, the thing that ran, the outage; until_event without ends is a length that nothing here can measure. */
export function measureOf(
  sentence: Sentence,
  predication: Predication,
  what: Happening,
  length?: Token,
): ClaimOf<'duration'>['of'] {
  // "Took 405 seconds", "the 412 bookings" hold no status code.
  const text = predication.tokens
    .map((token, i, all) => (token.time || isFigure(token, all[i + 1]) ? '' : token.folded))
    .join(' ');
  if (isBareRun(predication, what)) return 'event';
  if (length && isListed(predication, length) && (ranIt(what) || what.actions.some((action) => TAKES_TIME.has(action))))
    return 'event';
  const key = sentence.unit.pair?.key.trim().toLowerCase();
  // "Duration of the alert" is worded as a sentence about the alert.
  if (key !== undefined && !/\blasted\b/.test(text)) return OUTAGE_KEY.test(key) ? 'outage' : 'until_event';
  // "Put the policy to sleep for four hours": the mute lasts, by whatever words, and not the alert.
  if (what.actions.includes('snooze') || /\b(?:snooz|mut|silenc)(?:ed?|es|ing)\b/.test(text)) return 'event';
  if ((/\b(?:alerts?|alarms?)\b/.test(text) || isOfRule(what)) && STANDS.test(text)) return 'alert';
  if (/\b(?:storm|spike|backlog|surge|wave|flood)\b/.test(text)) return 'alert';
  if (/\b(?:build|job|check|run|step|migration|apply|pipeline)\b/.test(text) || ranIt(what))
    return LASTS.test(text) ? 'event' : 'until_event';
  if (isOutage(what, text)) return 'outage';
  // "Flushed the keys in 37 s": a deed that has a length of its own.
  return what.actions.some((action) => TAKES_TIME.has(action)) && !what.negated ? 'event' : 'until_event';
}

/** "HeadendDown was firing for an hour": an alert by the name of its rule. */
const isOfRule = ({ subjects }: Happening): boolean =>
  subjects.some(
    ({ how, candidates }) =>
      how !== 'implied' &&
      candidates.length > 0 &&
      candidates.every(({ type }) => type === 'policy' || type === 'alert'),
  );
const STANDS = /\b(?:open|firing|fired|active|red|ringing|for|over|gone|lasted|up)\b/;

/** A number of things that are no answers of a service: of 404 bookings, and not of 404 responses. */
const isFigure = ({ amount, folded }: Token, next: Token | undefined): boolean =>
  amount !== undefined &&
  /^\d/.test(folded) &&
  (!/^[45]\d\ds?$/.test(folded) || (next?.kind === 'word' && !ANSWERS.test(next.folded)));
const ANSWERS =
  /^(?:errors?|responses?|answers?|statuses|status|codes?|requests?|rates?|ratio|alerts?|spikes?|storm|burst|pages?|for|at|on|in|to|from|until|and|were|was|is|are|per|a|the|stopped|ended|began|started)$/;

/** "Migration 12: 71 s, 400 rows", "replay: 305 ok, 7 failed, 94 s": one figure of a list about the run. */
const isListed = ({ tokens }: Predication, length: Token): boolean => {
  const at = tokens.indexOf(length);
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  return before?.kind === 'mark' && /^[,:;(]$/.test(before.text) && (behind === undefined || behind.kind === 'mark');
};

const TAKES_TIME: ReadonlySet<string> = new Set(['other_deed', 'run', 'finish', 'succeed', 'fail', 'retry']);

/** "The operation took 37 seconds", "it lasted an hour": whatever was told before. */
export const pointsBack = ({ tokens }: Predication, length: Token): boolean => {
  const before = tokens.slice(0, tokens.indexOf(length)).filter((token) => token.kind !== 'mark');
  return /^(?:(?:(?:the|this|that) (?:whole |entire )?(?:operation|exercise|procedure|process|thing|work|action|command|call|replay|run))|it|that|this|which) (?:took|lasted|ran(?: for)?|needed)(?: for)?$/.test(
    before.map(({ folded }) => folded).join(' '),
  );
};

const GOES = '(?:and |but )?(?:it|this|that|which|things) (?:all )?';

/** "It went on for an hour", "things stayed like that": what lasted is only pointed at. */
export const pointsAtIt = ({ tokens }: Predication): boolean => POINTS_AT_IT.test(wordsIn(tokens));
const POINTS_AT_IT = new RegExp(
  `^${GOES}(?:went|carried|dragged|kept|wore|lasted|continued|persisted|stayed|remained)\\b`,
);
const wordsIn = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ kind }) => kind !== 'mark')
    .map(({ folded }) => folded)
    .join(' ');

/** "It went on like that for an hour", "this lasted an hour" of a trouble: what was wrong; "like that" tells of no deed. */
export const goesOn = ({ tokens }: Predication, length: Token, told: Happening | null): boolean => {
  const found = GOES_ON.exec(wordsIn(tokens.slice(0, tokens.indexOf(length))));
  return found !== null && (told ? isTrouble(told) : found.groups?.['manner'] !== undefined);
};
const GOES_ON = new RegExp(
  `^${GOES}(?:(?:went|carried|dragged|kept|wore) on|lasted|continued|persisted|stayed|remained)(?: (?<manner>like (?:this|that)|(?:in )?(?:this|that) way|so))?(?: for)?$`,
);

/** Customers or a service failed, and no build or check did. */
const isTrouble = ({ actions, agent, negated, subjects }: Happening): boolean =>
  agent === undefined &&
  !negated &&
  actions.length > 0 &&
  actions.every((action) => action === 'fail' || action === 'refuse') &&
  subjects.every(({ candidates }) => candidates.every(({ type }) => type === 'service' || type === 'site'));

/** "Brought on a storm that lasted twelve minutes", "an outage lasting an hour": what lasted is the noun before, and not what the clause is about; null where the clause itself lasts. */
export function lastingNoun(tokens: readonly Token[], length: Token): readonly Token[] | null {
  const at = tokens.indexOf(length);
  const verb = tokens.findLastIndex((token, i) => i < at && i >= at - 4 && PERSISTS.test(token.folded));
  if (verb < 2) return null;
  const relative = /^(?:that|which)$/.test(tokens[verb - 1]!.folded);
  if (!relative && !tokens[verb]!.folded.endsWith('ing')) return null;
  const before = relative ? verb - 1 : verb;
  const end = tokens[before - 1]!.text === ',' ? before - 1 : before;
  const opens = tokens.findLastIndex((token, i) => i < end && /^(?:an?|the|its|their|our|this)$/.test(token.folded));
  return opens >= 0 && opens < end - 1 ? [...tokens.slice(opens + 1, end), ...tokens.slice(verb)] : null;
}

const PERSISTS = /^(?:last|persist|continu|endur)(?:ed|s|ing|es)$/;

/** "Build 12ab: 6.5 min": nothing but the thing that ran and a length. */
const isBareRun = ({ verb, tokens }: Predication, what: Happening): boolean =>
  verb === null &&
  ranIt(what) &&
  what.words.length === 0 &&
  tokens.every((token) => token.kind !== 'time' && token.kind !== 'amount' && token.kind !== 'person');

const LASTS = /\b(?:took|takes?|lasted|lasts?|ran|runs?|running|for|duration|long)\b/;
const RUNNING: ReadonlySet<string> = new Set(['build', 'job', 'check', 'trigger']);

const ranIt = (what: Happening): boolean =>
  what.subjects.some((slot) => slot.candidates.some((ref) => RUNNING.has(ref.type)));

/** Deeds of people and pipelines are no outage, however long they take. */
const DEEDS: ReadonlySet<string> = new Set([
  ...['merge', 'approve', 'open', 'push', 'publish', 'write', 'snooze', 'page', 'create', 'tag'],
  ...['acknowledge', 'join', 'declare', 'review'],
]);

/** Customers, a site or a service that fail, are down or get errors: the effect is all that the sentence is about. */
function isOutage(what: Happening, text: string): boolean {
  if (what.agent || what.actions.some((action) => DEEDS.has(action))) return false;
  // How much time had passed since it began is not how long it lasted.
  if (/\b(?:passed|elapsed|gone by|went by|since)\b/.test(text)) return false;
  if (/\b(?:complet\w+|finish\w*|rollout|deploy\w*|release|rollback)\b/.test(text)) return false;
  if (/\b(?:no|without|zero|any|single) (?:\w+ )?(?:errors?|impact|downtime)\b/.test(text)) return false;
  if (failsThem(what, text)) return true;
  return OUTAGE.test(text) || (what.actions.length === 0 && /\b(?:customers?|users?|site|portal|service)\b/.test(text));
}

const FAILED = /\bfail(?:ed|ing|s)?\b|\bwent (?:unanswered|missing)\b/;
const COULD_NOT = /\bcould ?(?:not|n['’]?t)\b|\b(?:was|were) unable to\b/;
/** What customers ask of a service. */
const THEIRS =
  /\b(?:customers?|users?|clients|merchants|requests?|payments?|orders?|log-?ins?|calls|reports?|checkouts?|transactions?|uploads?|searches|bookings?|deliveries|site|portal|service|app)\b/;

/** "Card payments failed", "patients were unable to book": the effect, told by what customers wanted, whatever that was; whether anybody here knows of such a thing is for the records to say. */
export const failsThem = ({ actions, agent }: Happening, text: string): boolean =>
  agent === undefined &&
  ((COULD_NOT.test(text) && (THEIRS.test(text) || actions.length === 0)) ||
    (THEIRS.test(text) && FAILED.test(text) && actions.every((action) => action === 'fail')));

/** What an outage is called, where it is the thing that lasts. */
export const OUTAGE =
  /\b(?:outage|down|downtime|impact|unavailable|unreachable|degraded|elevated|affected|disruption|disrupted|throttl\w+|rejected|answered|errors?|error rates?|5xx|(?<![,.])[45]\d\ds?(?![,.]\d)|incident|service was back|window)\b/;
export const OUTAGE_KEY =
  /^(?:(?:incident|outage|impact|total|customer|overall|errors?|failures?|fault|disruption)\s+)*(?:duration|window|impact|downtime|outage|length|time\s+to\s+(?:recover\w*|restore|repair|mitigate))$/;
