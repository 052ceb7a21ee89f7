/** Company of a verb that is told by where the words stand, and not by their being there. */
import { hasAlertAsSubject } from './alert-subject.js';
import type { Token } from './token.js';

/** "Ana shelved #12", "#12 was binned by Ana": somebody does it, and to a pull request. */
const isHandled = (segment: readonly Token[], verb: number): boolean =>
  (segment.slice(0, verb).some(isSomebody) && objectOf(segment, verb, isChange) !== undefined) ||
  (isSubject(segment.slice(0, verb)) && standsBehindBy(segment, verb, isSomebody));

/** "The approval of #12 was thrown out": that happened to the approval. */
const isSubject = (left: readonly Token[]): boolean => {
  const at = left.findIndex(isChange);
  return at >= 0 && !/^(?:of|on|for|in|to|with)$/.test(left[at - 1]?.folded ?? '');
};

/** "rewrite-lint flagged #12", "#12 was caught by rewrite-lint": a check is what does it. */
export const isByCheck = (segment: readonly Token[], verb: number): boolean =>
  isCheck(segment[lastBefore(segment, verb)]) || standsBehindBy(segment, verb, isCheck);

/** "Struck her review off #12", "his review was thrown out". */
const isOfReview = (segment: readonly Token[], verb: number): boolean =>
  objectOf(segment, verb, isReview) !== undefined ||
  (/^(?:was|were|been|got)$/.test(segment[verb - 1]?.folded ?? '') && segment.slice(0, verb).some(isReview));

/** "Added a commit to the-branch". */
const isOnCommits = (segment: readonly Token[]): boolean =>
  segment.some(({ folded }) => /^commits?$/.test(folded)) &&
  segment.some(({ mention }) => mention?.types.includes('ref') === true);

const isChange = ({ mention, standsFor, folded }: Token): boolean =>
  (mention?.types ?? standsFor)?.includes('change') === true || /^(?:pr|hotfix|revert)$/.test(folded);
const isCheck = (token: Token | undefined): boolean =>
  token !== undefined && (token.mention?.types.includes('check') === true || /^checks?$/.test(token.folded));
const isReview = ({ folded }: Token): boolean => /^(?:reviews?|objections?|veto)$/.test(folded);
const isTicket = ({ mention }: Token): boolean => mention?.types.includes('ticket') ?? false;
/** "A comment on PAT-2207 is dated 8:20": not the ticket. */
const isNote = ({ folded }: Token): boolean =>
  /^(?:comments?|notes?|replies|reply|messages?|updates?|changes?)$/.test(folded);
const isSnooze = ({ folded }: Token): boolean => /^(?:snooz(?:e|es|ing)|mutes?|silences?)$/.test(folded);
const isSomebody = ({ kind, folded }: Token): boolean => kind === 'person' || /^(?:i|we|he|she|they|it)$/.test(folded);

/** What the verb is done to: the first such thing behind it that only its own noun phrase leads up to. */
function objectOf(segment: readonly Token[], verb: number, isIt: (token: Token) => boolean): Token | undefined {
  const behind = segment.slice(verb + 1, verb + 1 + REACH);
  const at = behind.findIndex(isIt);
  return at >= 0 && behind.slice(0, at).every(leadsUp) ? behind[at] : undefined;
}
const REACH = 5;
const leadsUp = ({ kind, folded, text }: Token): boolean =>
  kind === 'person' ||
  /^['’]s?$/.test(text) ||
  (kind === 'word' &&
    /^(?:the|an?|this|that|his|her|its|their|my|our|pull|request|pr|change|own|on|off|at|of|to|with|up|down|in|out|away|back|over|foul|it|past|through|check|forward|rid|plug|end|rest|stop|line|misery|thumbs-down|thumbs)$/.test(
      folded,
    ));

/** "Was caught by the lint check", and not "merged by Ana over the lint check". */
const standsBehindBy = (segment: readonly Token[], verb: number, isIt: (token: Token) => boolean): boolean => {
  const by = segment.findIndex(({ folded }, i) => i > verb && folded === 'by');
  if (by < 0 || by > verb + REACH) return false;
  const doer = segment.slice(by + 1).find(({ folded }) => !/^(?:the|our|an?)$/.test(folded));
  return doer !== undefined && isIt(doer);
};

/** The index of what stands before the verb, its adverbs and auxiliaries left out. */
function lastBefore(segment: readonly Token[], verb: number): number {
  let at = verb - 1;
  while (
    /^(?:had|has|have|did|not|also|then|again|already|just|first|twice|check)$|ly$/.test(segment[at]?.folded ?? '')
  )
    at--;
  return at;
}

/** "The page went to Otso", "it was passed on to the secondary". */
const reachesSomebody = (segment: readonly Token[], verb: number): boolean => {
  const to = segment.findIndex(({ folded }, i) => i > verb && i <= verb + 2 && folded === 'to');
  const next = /^(?:the|our)$/.test(segment[to + 1]?.folded ?? '') ? segment[to + 2] : segment[to + 1];
  return to > 0 && next?.kind === 'person' && !segment.slice(0, verb).some(({ kind }) => kind === 'person');
};

/** "Took the page", "got the first page", "took page 12": the page is what the verb is done to. */
const isPage = (segment: readonly Token[], verb: number): boolean => {
  if (
    segment.slice(verb + 1, verb + 3).some(({ mention, standsFor }) => (mention?.types ?? standsFor)?.includes('page'))
  )
    return true;
  const at = segment.findIndex(({ folded }, i) => i > verb && /^(?:pages?|pager|call)$/.test(folded));
  return (
    at > verb &&
    at <= verb + 4 &&
    /^(?:the|this|that|a|his|her|its|our|their|both)$/.test(segment[verb + 1]!.folded) &&
    segment
      .slice(verb + 2, at)
      .every(({ kind, folded }) => kind !== 'mark' && !/^(?:of|on|to|for|at|status|web|home)$/.test(folded))
  );
};

/** Up to a word that places the deed: "picked up two minutes after the escalation". */
const upToLink = (tokens: readonly Token[]): readonly Token[] => {
  const at = tokens.findIndex(({ folded }) => /^(?:after|before|when|while|once)$/.test(folded));
  return at < 0 ? tokens : tokens.slice(0, at);
};

/** "Otso picked up at 04:53": nothing is done to anything that is told. */
const isBare = (segment: readonly Token[], verb: number, particles: readonly string[]): boolean =>
  upToLink(segment.slice(verb + 1)).every(
    ({ kind, folded, stem: stemmed }) =>
      kind === 'time' ||
      kind === 'duration' ||
      kind === 'mark' ||
      particles.includes(stemmed) ||
      /^(?:at|on|only|just|again|later|after|within|in|by|about|around|some|right|away|immediately|quickly|promptly|first|then|finally|eventually|it|utc|local|time)$|ly$/.test(
        folded,
      ),
  ) && segment.some(({ kind, folded }, i) => i < verb && (kind === 'person' || /^(?:i|he|she|we)$/.test(folded)));

type Standing = (segment: readonly Token[], verb: number, particles: readonly string[]) => boolean;
const STANDINGS: Readonly<Record<string, Standing>> = {
  '#bare': isBare,
  '#bycheck': isByCheck,
  '#handled': isHandled,
  '#itsalert': hasAlertAsSubject,
  '#ofcheck': (segment, verb) => objectOf(segment, verb, isCheck) !== undefined,
  '#ofreview': isOfReview,
  '#ofsnooze': (segment, verb) => objectOf(segment, verb, isSnooze) !== undefined,
  '#ofticket': (segment, verb) => segment.slice(0, verb).some(isTicket) && !segment.slice(0, verb).some(isNote),
  '#oncommits': isOnCommits,
  '#paged': isPage,
  '#toperson': reachesSomebody,
};

/** Whether a company that only its place tells stands around the verb. */
export const standsSo = (company: string, ...around: Parameters<Standing>): boolean =>
  STANDINGS[company]?.(...around) ?? false;
