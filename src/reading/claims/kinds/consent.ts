/** Somebody's leave to do something, told as a noun: "gave the go-ahead for it", "with Ana's consent", "green light from Bo"; approvals of changes are read elsewhere. */
import type { PersonSlot, SubjectSlot } from '../../../claims/slots.js';
import { clausesOf } from '../../../claims/words/wording.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { personOf } from '../read-subjects.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { timeSlotOf } from '../time-slots.js';

const LEAVE = /^(?:go-ahead|goahead|consent|blessing|permission|ok|okay|nod|say-so|thumbs-up|clearance|all-clear)$/;
const GIVES = /^(?:gave|gives?|given|giving|granted|grants)$/;
const DENIES = /^(?:no|not|n't|never|without|nobody|none|nor|neither|denied|refused|declined|withheld)$/;
const PASSED =
  /^(?:the|a|an|his|her|their|our|my|final|explicit|verbal|written|formal|full|also|then|had|has|have|was|it|him|them)$/;

interface Found {
  readonly giver: Token;
  /** Tokens that only say that leave was given. */
  readonly frame: ReadonlySet<Token>;
  /** A clock beside it tells when; beside another deed it tells when that was done. */
  readonly alone: boolean;
}

/** `read`: what the sentence is known to say already; "Ana gave it the nod", of a pull request, is her approval and no second statement. */
export function readConsents(sentence: Sentence, read: readonly Draft[]): readonly Draft[] {
  const { tokens, context, toSpan } = sentence;
  // Words in quotation marks are told as somebody's words.
  if (tokens.some((token) => DENIES.test(token.folded) || token.kind === 'quotation')) return [];
  const found = consentIn(sentence);
  const giver = found ? personOf(found.giver, context, toSpan) : null;
  if (!found || !giver || giver.identities.length === 0 || read.some((draft) => isApprovalBy(draft, giver))) return [];
  const clock =
    found.alone && sentence.predications.every(isLeave)
      ? tokens.find((token) => token.kind === 'time' && token.time)
      : undefined;
  const time = clock?.time ? timeSlotOf(clock.time, context, toSpan) : null;
  const others = tokens.filter(
    (token) => !found.frame.has(token) && (token.kind === 'word' || token.kind === 'name' || token.kind === 'mark'),
  );
  const [first, last] = [tokens[0]!, tokens.at(-1)!];
  return [
    {
      ...frameOf(sentence, first.start, last.end),
      kind: 'communication',
      act: 'confirm',
      topic: 'consent',
      speaker: giver,
      quoted: [],
      words: [
        ...new Set(clausesOf(others.map(({ text }) => text).join(' ')).flatMap((one) => [...one.concepts.keys()])),
      ],
      verbs: [],
      amounts: [],
      subjects: changesIn(sentence),
      ...(time ? { time } : !clock && context.rowTime ? { time: context.rowTime } : {}),
      negated: false,
    },
  ];
}

const isApprovalBy = (draft: Draft, giver: PersonSlot): boolean =>
  draft.kind === 'approval' &&
  draft.approvers.some(({ identities }) => identities.some((id) => giver.identities.includes(id)));

/** The changes that leave was given for, each named. */
const changesIn = ({ tokens, toSpan }: Sentence): SubjectSlot[] =>
  tokens.flatMap((token) => {
    const candidates = token.mention?.entities.filter((ref) => ref.type === 'change') ?? [];
    return candidates.length > 0
      ? [
          {
            span: toSpan(token.start, token.end),
            text: token.text,
            candidates,
            types: ['change' as const],
            how: 'named' as const,
          },
        ]
      : [];
  });

function consentIn({ tokens, context, toSpan }: Sentence): Found | null {
  const isPerson = (token: Token | undefined): token is Token =>
    token !== undefined && personOf(token, context, toSpan) !== null;
  // "It had been agreed with Ana", "was cleared with her first".
  const agreed = tokens.findIndex(
    ({ folded }, i) =>
      /^(?:agreed|cleared|squared)$/.test(folded) &&
      /^(?:was|were|been)$/.test(tokens[i - 1]?.folded ?? '') &&
      tokens[i + 1]?.folded === 'with' &&
      isPerson(tokens[i + 2]),
  );
  if (agreed > 0) return { giver: tokens[agreed + 2]!, frame: new Set(tokens.slice(agreed, agreed + 3)), alone: false };
  const at = tokens.findIndex((token, i) => LEAVE.test(token.folded) || isGreenLight(tokens, i) || isYes(tokens, i));
  if (at < 0) return null;
  const noun = isGreenLight(tokens, at) ? tokens.slice(at, at + 2) : [tokens[at]!];
  const next = at + noun.length;
  // "with Ana's consent", "had her go-ahead".
  const mark = /^['’]s?$/.test(tokens[at - 1]?.text ?? '');
  const owner = tokens[at - (mark ? 2 : 1)];
  if (
    isPerson(owner) &&
    (mark || /^(?:my|his|her)$/.test(owner.folded)) &&
    !tokens.slice(0, at).some((token) => GIVES.test(token.folded))
  )
    return {
      giver: owner,
      frame: new Set([...noun, owner]),
      alone: /^(?:had|has|got|have)$/.test(tokens[at - (mark ? 3 : 2)]?.folded ?? ''),
    };
  // "go-ahead from Ana".
  if (/^(?:from|by|of)$/.test(tokens[next]?.folded ?? '') && isPerson(tokens[next + 1]))
    return { giver: tokens[next + 1]!, frame: new Set([...noun, tokens[next + 1]!]), alone: true };
  // "Ana gave the go-ahead".
  const gives = tokens.findLastIndex((token, i) => i < at && GIVES.test(token.folded));
  if (gives < 1 || !tokens.slice(gives + 1, at).every((token) => PASSED.test(token.folded) || token.kind === 'person'))
    return null;
  const giver = [...tokens.slice(0, gives)].reverse().find((token) => isPerson(token));
  return giver ? { giver, frame: new Set([...noun, giver, tokens[gives]!]), alone: true } : null;
}

/** No other deed beside it, whose clock it could be. */
const isLeave = ({ actions }: Predication): boolean => actions.every((action) => action === 'approve');

/** "A yes from Ana", "her yes": as a noun. */
const isYes = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.folded === 'yes' &&
  /^(?:an?|the|one|his|her|their|my|['’]s|clear|quick|plain)$/.test(tokens[at - 1]?.folded ?? '');

const isGreenLight = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.folded === 'green' && tokens[at + 1]?.folded === 'light';
