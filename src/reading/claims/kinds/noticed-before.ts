/** Who noticed ahead of whom: "the depots noticed before the monitoring did", "Ana's message came two minutes ahead of the alert", "Bo was the first to report it"; whole clauses only, so that nothing is left unread. */
import type { ClaimOf } from '../../../claims/claim.js';
import type { DurationSlot, PersonSlot, TimeSlot } from '../../../claims/slots.js';
import { isFunctionWord } from '../../../claims/words/function-words.js';
import { stem } from '../../../claims/words/stem.js';
import { typesOfNoun } from '../../lexicon/head-nouns.js';
import type { Token } from '../../predication/token.js';
import { personOf } from '../read-subjects.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { durationSlotOf, timeSlotOf } from '../time-slots.js';

type Noticer = NonNullable<ClaimOf<'detection'>['over']>;

const IT =
  '(?:it|this|that|(?:the|this|our) (?:problem|problems|fault|issue|incident|outage|trouble|error|errors|failure|failures|rejections|disruption|breakage))';
const V = `(?:had )?(?:noticed|noticed it|saw|seen|knew|spotted|reported|flagged|caught|raised|detected|picked ${IT} up|picked up on|heard|felt|told us|realised|realized|complained|rang|wrote in)(?: (?:about |of )?${IT})?`;
const FIRST_VERB = '(?:notice|spot|report|flag|detect|see|raise|tell us|hear|complain|say so|speak up)';
const SEEN = '(?:noticed|detected|spotted|discovered|flagged|reported|seen|raised|caught)';
const CAME = '(?:came|comes|arrived|reached us|was|were|is|fired|went off|opened|landed|followed|had come)';
const AHEAD = '(?:ahead of|before|earlier than|in front of)';
const BEHIND = '(?:after|behind|later than)';
const A = '(?<a>[^,;:]{2,70}?)';
const B = '(?<b>[^,;:]{2,70}?)';

/** `a` noticed first; `swap`: the sentence names them the other way round. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly swap?: boolean }[] = [
  { pattern: new RegExp(`^${A} ${V} (?:¤ )?${AHEAD} ${B}(?: did| had| could| would)?$`) },
  { pattern: new RegExp(`^${A} (?:${CAME} )?¤ ${AHEAD} ${B}$`) },
  { pattern: new RegExp(`^${A} ${CAME} (?:well |just |shortly |long )?${AHEAD} ${B}$`) },
  { pattern: new RegExp(`^${A} ${CAME} (?:only |just )?¤ ${BEHIND} ${B}$`), swap: true },
  { pattern: new RegExp(`^${A} beat ${B}(?: by ¤| to it(?: by ¤)?)?$`) },
  { pattern: new RegExp(`^${A} (?:was|were) (?:¤ )?(?:faster|quicker|earlier|sooner) than ${B}$`) },
  {
    pattern: new RegExp(
      `^${A} (?:was|were|had been) (?:also )?(?:the )?(?:very )?first (?:one )?to ${FIRST_VERB}(?: (?:about |of )?${IT})?$`,
    ),
  },
  { pattern: new RegExp(`^${IT} (?:was|were|had been) first ${SEEN} by ${A}$`) },
  { pattern: new RegExp(`^first ${SEEN} by ${A}$`) },
  {
    pattern: new RegExp(
      `^we (?:first )?(?:learned|learnt|heard|found out|knew) (?:of|about) ${IT} (?:first )?(?:from|through|by) ${A} ?,? (?:and )?not (?:from |through |by )?${B}$`,
    ),
  },
  { pattern: new RegExp(`^it was not ${B} (?:that|who|which) ${V}(?: first)? ?[;,.] ?(?:it was|but) ${A}$`) },
  { pattern: new RegExp(`^it was ${A} (?:that|who|which) (?:first )?${V}(?: first)? ?, not ${B}$`) },
];
const KEYED: readonly { readonly pattern: RegExp }[] = [{ pattern: new RegExp(`^${A} ?, ?¤ ${AHEAD} ${B}$`) }];

/** The claim of a whole clause; null for everything else. */
export function readNoticedBefore(sentence: Sentence): readonly Draft[] | null {
  const { unit, tokens } = sentence;
  if (unit.row) return null;
  const keyed =
    unit.pair &&
    /^(?:detection|detected|noticed|first (?:sign|signal|noticed|detected))(?: by)?$/i.test(unit.pair.key.trim());
  if (unit.pair && !keyed) return null;
  const own = unit.pair ? tokens.filter(({ start }) => start >= unit.pair!.value.start) : tokens;
  const outline = outlineOf(own, sentence);
  const found = (keyed ? KEYED : PATTERNS)
    .map((one) => ({ ...one, groups: one.pattern.exec(outline.text)?.groups }))
    .find(({ groups }) => groups !== undefined) as
    | { readonly groups: Record<string, string>; readonly swap?: boolean }
    | undefined;
  if (!found) return null;
  const { a = '', b } = found.groups;
  const [first, second] = found.swap ? [b ?? '', a] : [a, b];
  const by = noticerIn(first, outline.people);
  const over = second === undefined ? null : noticerIn(second, outline.people);
  if (!by || (second !== undefined && !over) || (over && isSame(by, over))) return null;
  const lead = over && outline.length;
  if (outline.length && !over) return null;
  return [
    {
      ...frameOf(sentence, own[0]?.start ?? 0, unit.text.length),
      kind: 'detection',
      ...by,
      ...(over ? { over: { ...over, ...(lead ? { lead } : {}) } } : {}),
      ...(outline.time ? { time: outline.time } : {}),
      words: ['first'],
    },
  ];
}

const isSame = (one: Noticer, other: Noticer): boolean =>
  one.by === other.by && one.by !== 'person' && one.by !== 'group';

interface Outline {
  readonly text: string;
  readonly people: readonly PersonSlot[];
  readonly length: DurationSlot | undefined;
  readonly time: TimeSlot | undefined;
}

/** The clause with people and its one length marked and its clock left out. */
function outlineOf(tokens: readonly Token[], { context, toSpan }: Sentence): Outline {
  const people: PersonSlot[] = [];
  let length: DurationSlot | undefined;
  let time: TimeSlot | undefined;
  const piece = (token: Token): string => {
    if (token.kind === 'time' || token.kind === 'duration') {
      const slot = token.time ? durationSlotOf(token.time, toSpan) : null;
      if (slot) {
        length = slot;
        const [, tail = ''] = /\b(ahead of|before|after|later|earlier)$/.exec(token.folded) ?? [];
        return `¤ ${tail}`.trim();
      }
      time ??= token.time ? (timeSlotOf(token.time, context, toSpan) ?? undefined) : undefined;
      return '';
    }
    const person = personOf(token, context, toSpan);
    // "The customer desk" says where somebody speaks, whoever sits there.
    return person && person.how !== 'described' ? `§${people.push(person) - 1}` : token.folded;
  };
  const text = tokens
    .map(piece)
    .filter((word) => word !== '')
    .join(' ')
    .replace(/ ['’] ?s\b| ['’]s\b/g, " 's")
    .replace(/[\s.,]*$/, '')
    .replace(/,? (?:at|on|around|about)$|^(?:at|on|around|about) ?,? /g, '')
    .replace(/[\s,]*$/, '');
  return { text, people, length, time };
}

const ALERT = '(?:monitoring|monitors?|alert|alerts|alerting|alarms?|pagerduty|pager|dashboards?|uptime check)';
const MONITORING = new RegExp(
  `^(?:the |our |any |an? )?(?:own |first |very first |automatic |internal |automated |cloud |google )*${ALERT}(?: system)?$`,
);
const CUSTOMERS =
  /\b(?:customers?|users?|merchants?|clients?|callers?|shoppers|patients?|tenants?|partners?|passengers?|readers?|players?|subscribers?)\b/;
const PERSON = /^§\d+(?:,? (?:in|at|from|of) (?:the )?[\w-]+)?$/;
const MESSAGE =
  /^(?:(?:the )?(?:first )?(?:message|report|post|note|warning|mail|call|word) (?:from|of|by) §\d+|§\d+ 's (?:first )?(?:message|report|post|note|warning|mail|call|heads-up))(?: (?:in|from|on|at) [\w# -]{2,40})?$/;
/** Words of deeds and things, so that what is told is not who noticed. */
const NOBODY =
  /\b(?:deploy|deployment|release|merge|rollback|revert|build|fix|change|revision|incident|outage|we|i|ones?|mute|snooze|silence|page|pages|ack|acknowledgement|escalation|handover|approval|review|declaration|resolution|upgrade|step|recovery|errors?|commit|push)\b/;

/** Who is meant: somebody by name, monitoring, customers, or people known by where they speak. */
function noticerIn(text: string, people: readonly PersonSlot[]): Noticer | null {
  const [mark] = /§\d+/.exec(text) ?? [];
  if (mark)
    return PERSON.test(text) || MESSAGE.test(text) ? { by: 'person', person: people[Number(mark.slice(1))]! } : null;
  if (NOBODY.test(text)) return null;
  if (MONITORING.test(text)) return { by: 'monitoring' };
  if (CUSTOMERS.test(text) && !PEOPLE.test(text)) return { by: 'customers' };
  // "The first bad minute" is nobody.
  if (!PEOPLE.test(text)) return null;
  const group = text
    .split(/[\s'-]+/)
    .filter((word) => /^\p{L}{3,}$/u.test(word) && !isFunctionWord(stem(word)) && !PLAIN.test(word))
    .map(stem);
  return group.length > 0 && group.length <= 4 && group.every((word) => typesOfNoun(word) === null)
    ? { by: 'group', group }
    : null;
}
const PEOPLE =
  /\b(?:desks?|cent(?:re|er)s?|teams?|depots?|terminals?|crews?|staff|shops?|stores?|support|ops|operators?|operations|warehouses?|floors?|branch(?:es)?|clinics?|hospitals?|schools?|stations?|drivers?|offices?|sales|gates?|plants?|belts?|dispatch(?:ers)?|colleagues?|engineers?|developers?|planners?|nurses?|pharmac(?:y|ies|ists?)|labs?|teachers?|tellers?|helplines?|hotlines?|field|business|marketing|finance|billing|logistics|porters?|conductors?)\b(?: (?:in|at|of) (?:the )?\w+)?$/;
const PLAIN =
  /^(?:message|report|post|note|ticket|call|calls|warning|first|own|people|team|staff|colleagues|our|their|the)$/;
