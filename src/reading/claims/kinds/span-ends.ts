/** Reads the two ends of a span of time ("from report to resolution", "after I had asked that …", "the release") as happenings; resolves nothing. */
import type { ActionId } from '../../../claims/action.js';
import type { Happening } from '../../../claims/slots.js';
import { stem } from '../../../claims/words/stem.js';
import { actionWordsOf } from '../../predication/action-words.js';
import { readPredications } from '../../predication/read-predications.js';
import type { Token } from '../../predication/token.js';
import { isStatusPage } from '../../predication/whole.js';
import { readHappening } from '../read-happening.js';
import type { Sentence } from '../sentence.js';
import { phaseOf } from './phase-of.js';
import { saidByNoun, saidByVerb } from './said-end.js';

/** Nouns that name a happening by themselves. */
const NOUNS: Readonly<Record<string, readonly ActionId[]>> = {
  merge: ['merge'],
  release: ['publish', 'deploy'],
  deploy: ['deploy'],
  deployment: ['deploy'],
  rollout: ['deploy'],
  update: ['update', 'deploy'],
  rollback: ['roll_back'],
  revert: ['revert', 'merge'],
  approval: ['approve'],
  review: ['review'],
  comment: ['review'],
  push: ['push'],
  tag: ['tag'],
  page: ['page'],
  trigger: ['page', 'start'],
  alert: ['fire'],
  alarm: ['fire'],
  warning: ['fire'],
  acknowledgement: ['acknowledge'],
  ack: ['acknowledge'],
  acknowledge: ['acknowledge'],
  escalate: ['escalate'],
  escalation: ['escalate'],
  creation: ['create', 'open'],
  dismissal: ['dismiss'],
  publication: ['publish'],
  report: ['declare'],
  declaration: ['declare'],
  detection: ['fire', 'declare'],
  detected: ['fire', 'declare'],
  resolution: ['resolve'],
  ticket: ['open'],
  start: ['start'],
  failure: ['fail'],
  completion: ['finish'],
  finish: ['finish'],
  cancellation: ['cancel'],
  restart: ['restart', 'deploy'],
  redeploy: ['restart', 'deploy'],
  redeployment: ['restart', 'deploy'],
  'scale-up': ['scale'],
  scaleup: ['scale'],
  upscaling: ['scale'],
  scaling: ['scale'],
  snooze: ['snooze'],
  mute: ['snooze'],
  step: ['update', 'turn_on'],
  jump: ['update', 'turn_on'],
  ramp: ['update', 'turn_on'],
  switch: ['update', 'turn_on', 'turn_off'],
  flip: ['update', 'turn_on', 'turn_off'],
  handover: ['join'],
};
const BY_STEM = new Map(Object.entries(NOUNS).map(([noun, actions]) => [stem(noun), actions]));

/** One end as a happening; null when the words name none. */
export function readEnd(tokens: readonly Token[], sentence: Sentence): Happening | null {
  const own = trimmed(tokens);
  if (own.length === 0) return null;
  if (isBeginning(own)) return ONSET;
  const edge = EDGE.exec(textOf(own))?.[1];
  if (edge) return edge === 'first' ? ONSET : { ...ONSET, words: [stem('recovery')] };
  const spoken = saidByNoun(own, sentence);
  if (spoken) return spoken;
  const [first] = readPredications(own);
  if (!first) return null;
  const what = withPhase(withoutRow(readHappening(first, sentence.context, sentence.toSpan)), own);
  if (what.actions.length > 0 || what.words.includes(stem('recovery')))
    return phaseOf(
      { ...what, words: besideDeed(what), amounts: what.amounts.filter((slot) => slot.family === 'percent') },
      own,
    );
  const told = saidByVerb(own, what.subjects, sentence);
  if (told) return told;
  const nouns = nounActions(own.filter((token) => !PHASE.test(token.folded)));
  const actions = nouns.length === 0 && SWITCHED.test(textOf(own)) ? SWITCHINGS : nouns;
  // The noun is the deed, not a thing that the deed was done to.
  const subjects = actions.length > 0 ? what.subjects.filter((slot) => slot.candidates.length > 0) : what.subjects;
  const words = actions.length > 0 ? what.words.filter((word) => nounActionsOf(word).length === 0) : what.words;
  const deed = { ...what, actions: [...actions], subjects, words, amounts: [] };
  return phaseOf(actions.length > 0 ? deed : doneTo(deedNamed(deed, own), own), own);
}

/** Whether the words of an end say what happened. */
export const tells = ({ actions, words, says }: Happening): boolean =>
  actions.length > 0 || words.length > 0 || says !== undefined;

/** "The merge of #12": the noun of the deed is no word about it. */
const besideDeed = ({ verb, words, actions }: Happening): string[] =>
  verb !== undefined
    ? words
    : words.filter((word) => {
        const deeds = nounActionsOf(word, words);
        return deeds.length === 0 || !deeds.every((deed) => actions.includes(deed));
      });

/** "The restore", "the failover", "their export": a deed that records tell by their own word, as a noun. */
export function deedNamed(what: Happening, tokens: readonly Token[]): Happening {
  if (what.actions.length > 0) return what;
  const noun = tokens.findLast(
    (token) =>
      token.kind === 'word' && actionWordsOf(token.stem, false).some(({ actions }) => actions.includes('other_deed')),
  );
  if (!noun) return what;
  return { ...what, actions: ['other_deed'], verb: noun.stem, words: what.words.filter((word) => word !== noun.stem) };
}

const textOf = (tokens: readonly Token[]): string =>
  tokens
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.folded)
    .join(' ');

/** "The first failed request", "the last 5xx": the two edges of the trouble. */
const EDGE =
  /^(?:the )?(?:very )?(first|last)(?: (?:recorded|seen|logged|observed))? (?:errors?|failures?|5xx|[45]\d\ds?|failed (?:requests?|calls?)|failing (?:requests?|calls?)|error responses?)$/;

/** "Eleven minutes after begin", "from the onset of the outage": the beginning of the trouble. */
const isBeginning = (tokens: readonly Token[]): boolean =>
  /^(?:the |its )?(?:begin|beginning|start|onset|outset)(?: of (?:it|(?:the |our )?(?:incident|outage|impact|trouble|disruption|failures|errors|problem)))?$/.test(
    textOf(tokens),
  ) && !tokens.some((token) => token.folded === 'its');

/** "OPS-12 was done": of a ticket, its end. */
const doneTo = (what: Happening, tokens: readonly Token[]): Happening =>
  what.actions.length === 0 &&
  tokens.some((token) => /^(?:done|finished|completed|over)$/.test(token.folded)) &&
  what.subjects.some((slot) => slot.candidates.some(({ type }) => type === 'ticket'))
    ? { ...what, actions: ['close', 'resolve'], words: [] }
    : what;

/** "The last flag change" is no pull request. */
const SWITCHED = /\b(?:flag|toggle|switch|traffic) (?:changes?|updates?|moves?)\b/;
const SWITCHINGS: readonly ActionId[] = ['update', 'turn_on', 'turn_off', 'shift_traffic'];

const PHASE = /^(?:end|beginning)$/;

/** Another end than the sentence's own happening does not share the time of its row. */
export const withoutRow = (what: Happening): Happening => {
  if (!what.time?.inherited) return what;
  const { time: _time, ...rest } = what;
  return rest;
};

export const TROUBLE =
  /^(?:errors?|rejects|failures?|outage|timeouts?|5xx|4xx|[45]\d\ds?|throttling|rejections|trouble)$/;
const SERVICE = /^(?:service|services|operations?|connectivity|availability|routing|functionality)$/;
const RESTORED = /^(?:restored|recovered|resumed|back)$/;
/** "Service is back"; "put the service back on the old version" moves it. */
const isRestored = (tokens: readonly Token[], at: number): boolean =>
  RESTORED.test(tokens[at]!.folded) &&
  !(
    tokens[at]!.folded === 'back' &&
    /^(?:on|onto|to)$/.test(tokens[at + 1]?.folded ?? '') &&
    !/^(?:normal|baseline|usual)$/.test(tokens[at + 2]?.folded ?? '')
  );
const CEASES =
  /^(?:stop|stops|stopped|end|ends|ended|cease|ceases|ceased|clear|cleared|subsided|disappeared|vanished|over|gone)$/;

/** "errors stop" speaks of the end of the trouble, "errors began" of its beginning; the words alone would say the same of both. */
export function withPhase(what: Happening, tokens: readonly Token[]): Happening {
  if (tokens.some((token) => /^all-?clear$/.test(token.folded)))
    return { ...what, words: [stem('recovery')], actions: [] };
  if (tokens.some((token) => SERVICE.test(token.folded)) && tokens.some((_, at) => isRestored(tokens, at)))
    return { ...what, words: [stem('recovery')], actions: [], subjects: [] };
  const troubled = tokens.some((token) => TROUBLE.test(token.folded));
  const normal = tokens.some((token) => /^(?:normal|usual|baseline)$/.test(token.folded));
  const backThere =
    normal && tokens.some((token) => /^(?:back|returned|return|returns|were|was|been)$/.test(token.folded));
  if (!troubled || !(backThere || tokens.some((token) => CEASES.test(token.folded)))) return what;
  return { ...what, words: [...new Set([...what.words, stem('recovery')])] };
}

function trimmed(tokens: readonly Token[]): readonly Token[] {
  const from = tokens.findIndex((token) => token.kind !== 'mark');
  return from < 0 ? [] : tokens.slice(from);
}

const nounActionsOf = (stemmed: string, around: readonly string[] = []): readonly ActionId[] =>
  BY_STEM.get(stemmed) ??
  actionWordsOf(stemmed, true)
    .filter(({ company }) => company.length === 0 || company.some((one) => around.includes(one)))
    .flatMap((word) => word.actions);

/** What the last noun of action among the words may mean: "the first recovery build start" is a start. */
export function nounActions(tokens: readonly Token[]): readonly ActionId[] {
  const around = tokens.map((token) => token.stem);
  for (const [at, token] of [...tokens.entries()].reverse()) {
    if (token.kind !== 'word' || isStatusPage(tokens, at)) continue;
    const found = nounActionsOf(token.stem, around);
    if (found.length > 0) return found;
  }
  return [];
}

/** "fourteen minutes in" counts from the beginning of the trouble. */
export const ONSET: Happening = { actions: [], subjects: [], amounts: [], words: ['onset'], negated: false };
