/** Words given to somebody by a noun of saying: "Runa's objection was that …", "a warning by Otso that …", "request from Mirela: hold deploys". */
import type { PersonSlot } from '../../../claims/slots.js';
import type { SpeechAct } from '../../predication/speech-words.js';
import type { Token } from '../../predication/token.js';
import { personOf } from '../read-subjects.js';
import type { Sentence } from '../sentence.js';
import { groupOf } from './group-of.js';
import type { Speech } from './speech.js';

/** What each noun of saying does with words. */
export const ACT_NOUNS: Readonly<Record<string, SpeechAct>> = {
  objection: 'say',
  reply: 'say',
  answer: 'say',
  response: 'say',
  retort: 'say',
  remark: 'say',
  comment: 'say',
  statement: 'say',
  complaint: 'say',
  warning: 'say',
  reminder: 'say',
  claim: 'say',
  assertion: 'say',
  explanation: 'say',
  summary: 'say',
  verdict: 'say',
  message: 'say',
  report: 'say',
  observation: 'say',
  apology: 'say',
  estimate: 'say',
  conclusion: 'say',
  diagnosis: 'say',
  hint: 'say',
  reasoning: 'say',
  reason: 'say',
  calculation: 'say',
  arithmetic: 'say',
  maths: 'say',
  argument: 'say',
  note: 'say',
  update: 'say',
  finding: 'say',
  plan: 'say',
  preference: 'say',
  warnings: 'say',
  denial: 'deny',
  question: 'ask',
  enquiry: 'ask',
  inquiry: 'ask',
  query: 'ask',
  request: 'request',
  order: 'request',
  instruction: 'request',
  demand: 'request',
  plea: 'request',
  suggestion: 'suggest',
  proposal: 'suggest',
  recommendation: 'suggest',
  advice: 'suggest',
  idea: 'suggest',
  offer: 'offer',
  promise: 'offer',
  pledge: 'offer',
  announcement: 'announce',
  confirmation: 'confirm',
  admission: 'confirm',
  concession: 'confirm',
  suspicion: 'think',
  guess: 'think',
  belief: 'think',
  assumption: 'think',
  theory: 'think',
  hypothesis: 'think',
  view: 'think',
  opinion: 'think',
};

/** A sentence that opens with such a noun and its giver, and goes on with the words; null for others. */
export function nounSpeech(sentence: Sentence): Speech | null {
  const { tokens } = sentence;
  const at = tokens.findIndex((token) => token.kind === 'word' && Object.hasOwn(ACT_NOUNS, token.folded));
  if (at < 0 || at > 7 || COMPOUND.test(tokens[at - 1]?.folded ?? '')) return null;
  const given = giverOf(sentence, at);
  if (!given) return null;
  const opens = openingOf(tokens, given.end, COUNTS.test(tokens[at]!.folded));
  // "Her finding: …" is a key of a list, and its words are the report's own.
  if (OWN_WORDS.test(tokens[at]!.folded) && /^[:–—-]$/.test(tokens[(opens ?? 0) - 1]?.text ?? '')) return null;
  if (opens === null || !tokens.slice(opens).some(({ kind }) => kind === 'word' || kind === 'quotation')) return null;
  return {
    act: ACT_NOUNS[tokens[at]!.folded]!,
    people: [given.person],
    frame: new Set([...tokens.slice(0, opens).filter(({ kind }) => kind !== 'time'), ...tailOf(tokens.slice(opens))]),
    verbNegated: false,
    whole: tokens[given.end]?.text === ',',
    ...(given.hearer ? { addressee: given.hearer } : {}),
  };
}

/** "Idris's change request: dismissed" is a review, and no words. */
const OWN_WORDS = /^(?:finding|reason|argument|note|update|plan|preference|theory|hypothesis|view|opinion)$/;

/** Nouns whose words may be no more than a number: "her estimate was half an hour". */
const COUNTS = /^(?:calculation|arithmetic|maths|estimate|answer|reply|response|verdict)$/;

/** "… came at 13:54", "… was posted in #ops": that it was said, behind what was said. */
function tailOf(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findLastIndex(({ kind, folded }) => kind === 'word' && COMES.test(folded));
  const behind = tokens.slice(at + 1);
  const rest = behind.every(
    ({ kind, folded, mention }) =>
      kind === 'time' ||
      kind === 'duration' ||
      kind === 'mark' ||
      mention?.types.includes('channel') ||
      ROUND.test(folded),
  );
  if (at < 1 || !rest || behind.length === 0) return [];
  const auxiliary = /^(?:was|were|is|had|has)$/.test(tokens[at - 1]!.folded) ? at - 1 : at;
  return tokens.slice(auxiliary);
}
const COMES = /^(?:came|comes|followed|follows|arrived|arrives|posted|sent|made|went|reached)$/;
const ROUND =
  /^(?:at|on|in|only|out|just|already|later|earlier|after|before|the|channel|us|first|as|early|around|shortly|about)$/;

export const COMPOUND = /^(?:change|pull|merge|review|feature|work|purchase|incident|status|bug|root-cause)$/;

interface Given {
  readonly person: PersonSlot;
  readonly hearer?: Token;
  /** First token behind noun and people. */
  readonly end: number;
}

const LEADS =
  /^(?:the|a|an|then|but|and|also|later|first|second|last|final|stated|original|initial|at|on|by|in|from|his|her|own|only|short|public|repeated|page|chat|later|early)$/;

function giverOf({ tokens, ...rest }: Sentence, at: number): Given | null {
  const somebody = (token: Token | undefined): PersonSlot | null =>
    token ? (personOf(token, rest.context, rest.toSpan) ?? groupOf(token, { tokens, ...rest })) : null;
  const lead = tokens.slice(0, at).filter(({ kind }) => kind !== 'time' && kind !== 'mark');
  // "Runa's objection": nothing but adjectives between.
  const owner = tokens.slice(0, at).findLastIndex((token) => somebody(token) !== null);
  const marked =
    /^['’]s?$/.test(tokens[owner + 1]?.text ?? '') || /^(?:my|his|her|our)$/.test(tokens[owner]?.folded ?? '');
  if (owner >= 0 && marked && at - owner <= 4) {
    if (lead.filter((token) => tokens.indexOf(token) < owner).some(({ folded }) => !LEADS.test(folded))) return null;
    const to = tokens[at + 1]?.folded === 'to' ? hearerAt(tokens, at + 2, somebody) : null;
    return { person: somebody(tokens[owner])!, ...(to?.hearer ? { hearer: to.hearer } : {}), end: to?.end ?? at + 1 };
  }
  if (owner >= 0 || lead.some(({ folded }) => !LEADS.test(folded))) return null;
  if (!/^(?:of|by|from)$/.test(tokens[at + 1]?.folded ?? '')) return null;
  const giver = /^(?:the|our)$/.test(tokens[at + 2]?.folded ?? '') ? at + 3 : at + 2;
  const person = somebody(tokens[giver]);
  if (!person) return null;
  const to = tokens[giver + 1]?.folded === 'to' ? hearerAt(tokens, giver + 2, somebody) : null;
  return { person, ...(to?.hearer ? { hearer: to.hearer } : {}), end: to?.end ?? giver + 1 };
}

/** "To Marek", "to my question", "to the proposal". */
function hearerAt(
  tokens: readonly Token[],
  from: number,
  somebody: (token: Token | undefined) => PersonSlot | null,
): { readonly hearer?: Token; readonly end: number } | null {
  const end = tokens.findIndex((token, i) => i >= from && (OPENS.test(token.folded) || OPENS.test(token.text)));
  if (end < 0 || end > from + 4) return null;
  const token = tokens[from]!;
  return token.kind === 'person' && somebody(token) && end === from + 1 ? { hearer: token, end } : { end };
}

const OPENS = /^(?:was|is|were|:|that|whether|why|-|–|—)$/;

const ABOUT = /^(?:about|on|regarding|concerning|over)$/;

/** "Her finding, posted at 05:31, was that": when and where, between two commas. */
function behindInsertion(tokens: readonly Token[], from: number): number {
  if (
    tokens[from]?.text !== ',' ||
    !/^(?:posted|stated|made|given|sent|voiced|written|shared|noted|put|expressed|announced)$/.test(
      tokens[from + 1]?.folded ?? '',
    )
  )
    return from;
  const end = tokens.findIndex(({ text }, i) => i > from + 1 && text === ',');
  return end > 0 && end <= from + 8 ? end + 1 : from;
}

/** Where the words begin: behind "was that", "that", a colon or a dash; null where something else follows. */
function openingOf(tokens: readonly Token[], from: number, counts: boolean): number | null {
  let at = behindInsertion(tokens, from);
  while (tokens[at]?.kind === 'time' || /^(?:at|on|in|,)$/.test(tokens[at]?.folded ?? '')) at++;
  const opens = tokens[at];
  if (!opens) return null;
  if (/^(?:that|whether|why|how|to)$/.test(opens.folded) || /^[:–—-]$/.test(opens.text)) return at + 1;
  if (ABOUT.test(opens.folded) && tailOf(tokens.slice(at)).length > 0) return at + 1;
  if (/^(?:said|says|read|reads|stated|states|named|names)$/.test(opens.folded))
    return /^(?:that|:)$/.test(tokens[at + 1]?.folded ?? '') ? at + 2 : null;
  if (counts && /^(?:came|comes|gave|gives|arrived|yielded|added)$/.test(opens.folded)) return at + 1;
  if (!/^(?:was|is|were)$/.test(opens.folded)) return null;
  if (counts && (tokens[at + 1]?.kind === 'amount' || tokens[at + 1]?.kind === 'duration')) return at + 1;
  return /^(?:that|to|whether|:|,)$/.test(tokens[at + 1]?.folded ?? '') ? at + 2 : null;
}
