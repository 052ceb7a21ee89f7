/** Words given to somebody without a verb of saying: "according to X", "as X put it", `"…" – X, 10:10`, "her comment was “…”", "(X, Tuesday 22:05.)". */
import type { PersonSlot } from '../../../claims/slots.js';
import { ALWAYS_SAYS, saysOf } from '../../predication/speech-words.js';
import type { Token } from '../../predication/token.js';
import { personOf } from '../read-subjects.js';
import type { Sentence } from '../sentence.js';
import { groupOf } from './group-of.js';
import type { Speech } from './speech.js';
import { nounSpeech } from './speech-nouns.js';
import { phrased } from './speech-phrases.js';

export function framedSpeech(sentence: Sentence): Speech | null {
  return (
    attributed(sentence) ??
    quotedBy(sentence) ??
    ownWords(sentence) ??
    nameAndTime(sentence) ??
    bothSay(sentence) ??
    accordingToText(sentence) ??
    written(sentence) ??
    phrased(sentence) ??
    nounSpeech(sentence)
  );
}

const speechBy = (person: PersonSlot, frame: readonly Token[], loose = true): Speech => ({
  act: 'say',
  people: [person],
  frame: new Set(frame),
  verbNegated: false,
  loose,
});

const somebody = (token: Token | undefined, sentence: Sentence): PersonSlot | null =>
  token ? (personOf(token, sentence.context, sentence.toSpan) ?? groupOf(token, sentence)) : null;

/** "According to Femi", "per Dario", "as Theo put it", "as counted by Callum". */
function attributed(sentence: Sentence): Speech | null {
  const { tokens } = sentence;
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1]?.folded ?? '';
    if (token.folded === 'according' && next === 'to') {
      const at = /^(?:the|our)$/.test(tokens[i + 2]?.folded ?? '') ? i + 3 : i + 2;
      const person = somebody(tokens[at], sentence);
      if (person) return speechBy(person, tokens.slice(i, at + 1), false);
    }
    if (token.folded === 'per' && tokens[i + 1]?.kind === 'person') {
      const person = somebody(tokens[i + 1], sentence);
      if (person) return speechBy(person, tokens.slice(i, i + 2), false);
    }
    if (token.folded !== 'as') continue;
    const person = somebody(tokens[i + 1], sentence);
    if (person && AS_THEY.test(tokens[i + 2]?.folded ?? ''))
      return speechBy(person, tokens.slice(i, /^(?:it|out)$/.test(tokens[i + 3]?.folded ?? '') ? i + 4 : i + 3));
    const by =
      /^(?:counted|reported|told|noted|estimated|described|stated)$/.test(next) && tokens[i + 2]?.folded === 'by';
    const reporter = by ? somebody(tokens[i + 3], sentence) : null;
    if (reporter) return speechBy(reporter, tokens.slice(i, i + 4), false);
  }
  return null;
}

const AS_THEY =
  /^(?:puts?|sa(?:id|ys)|wrote|explained|noted|pointed|points|confirmed|reported|observed|stated|remarked|warned|stressed|recalled|mentioned|admitted|conceded)$/;

const isQuotation = (token: Token): boolean => token.kind === 'quotation';

/** A quotation with a name behind a dash, a bracket or "by". */
function quotedBy(sentence: Sentence): Speech | null {
  const { tokens } = sentence;
  const at = tokens.findIndex(isQuotation);
  if (at < 0 || tokens.slice(0, at).some((token) => token.kind === 'word')) return null;
  const rest = tokens.slice(at + 1);
  const stressed = whatTheySaid(rest, sentence);
  if (stressed) return stressed;
  const speaker = rest.findIndex((token) => token.kind === 'person');
  const between = rest.slice(0, speaker);
  if (speaker < 0 || between.some((token) => token.kind === 'word' && token.folded !== 'by')) return null;
  if (
    between.length === 0 ||
    rest.slice(speaker + 1).some((token) => token.kind === 'word' && !/^(?:on|at|in)$/.test(token.folded))
  )
    return null;
  const person = somebody(rest[speaker], sentence);
  return person ? speechBy(person, [rest[speaker]!]) : null;
}

/** `"Override applied" was what Ingrid wrote at 10:06`. */
function whatTheySaid(rest: readonly Token[], sentence: Sentence): Speech | null {
  const what = rest.findIndex((token) => token.folded === 'what');
  if (!/^(?:was|is|were)$/.test(rest[0]?.folded ?? '') || what < 1 || what > 3) return null;
  const verb = rest.slice(what + 2, what + 5).find((token) => saysOf(token.stem) !== null);
  const person = verb ? somebody(rest[what + 1], sentence) : null;
  return person && verb ? speechBy(person, rest.slice(0, rest.indexOf(verb) + 1)) : null;
}

const WORDS_OF =
  /^(?:comment|remark|words|answer|reply|response|verdict|estimate|note|message|question|advice|instruction|review|go-ahead|assessment|summary|statement|guess|warning|request|approval|explanation|conclusion|line)$/;

/** "Her comment was “…”", "Support's estimate for callers: “…”", "go-ahead from Ingrid: “…”", "gave her go-ahead: “…”". */
function ownWords(sentence: Sentence): Speech | null {
  const { tokens } = sentence;
  const at = tokens.findIndex(isQuotation);
  const noun = tokens.findIndex((token, i) => i < at && token.kind === 'word' && WORDS_OF.test(token.folded));
  if (at < 0 || noun < 0) return null;
  const opens = tokens[at - 1];
  if (!opens || !(/^[:,–—-]$/.test(opens.text) || /^(?:was|is|read|reads|were|be)$/.test(opens.folded))) return null;
  const owner = tokens
    .slice(Math.max(0, noun - 4), noun)
    .reverse()
    .find((token, i, near) => somebody(token, sentence) && (i === 0 || /^['’]s?$/.test(near[0]!.text) || i > 0));
  const giver = tokens.slice(noun + 1, noun + 4);
  const from = giver.findIndex((token) => /^(?:from|by|of)$/.test(token.folded));
  const token = from >= 0 ? giver.slice(from + 1).find((one) => somebody(one, sentence)) : owner;
  const person = somebody(token, sentence);
  return token && person
    ? speechBy(
        person,
        tokens.slice(0, at).filter((one) => one.kind !== 'time'),
      )
    : null;
}

/** "(Ayaka, Tuesday 22:05.)": says whose the quotation before it is. */
function nameAndTime(sentence: Sentence): Speech | null {
  const { tokens } = sentence;
  const named = tokens.filter((token) => token.kind === 'person');
  const times = tokens.filter((token) => token.kind === 'time');
  const marks = tokens.filter((token) => token.kind === 'mark');
  if (named.length !== 1 || times.length !== 1 || marks.length + 2 !== tokens.length) return null;
  if (!/^[(–—-]$/.test(tokens[0]?.text ?? '') || sentence.unit.row) return null;
  const person = somebody(named[0], sentence);
  return person ? speechBy(person, named) : null;
}

/** "Devon and Marta both deny having …": two names and "both" before the bare verb. */
function bothSay(sentence: Sentence): Speech | null {
  const { tokens } = sentence;
  const both = tokens.findIndex((token) => token.folded === 'both');
  const verb = tokens[both + 1];
  if (both < 1 || !verb || !ALWAYS_SAYS.has(verb.stem)) return null;
  const before = tokens.slice(0, both);
  const named = before.filter((token) => somebody(token, sentence) !== null);
  if (named.length !== 2 || before.some((token) => !named.includes(token) && !/^(?:and|&)$/.test(token.folded)))
    return null;
  return {
    act: saysOf(verb.stem)?.[0] ?? 'say',
    people: named.map((token) => somebody(token, sentence)!),
    frame: new Set([...before, tokens[both]!, verb]),
    verbNegated: false,
  };
}

const MEDIUM =
  /^(?:logs?|notes|message|description|summary|title|trace|output|changelog|banner|post|page|panic|commit|body|comment|file|readme|runbook|ticket|issue)$/;
const STATES =
  /^(?:says?|said|states?|stated|claims?|claimed|asserts?|asserted|alleges?|alleged|maintains?|promises?|promised|mentions?|mentioned|explains?|warns?|warned|declares?|declared)$/;

const TEXT = /^(?:text|description|body|title|message|notes|log|summary)$/;

/** "According to the text of the pull request, …", "as the description of #12 puts it": a record's own words. */
function accordingToText({ tokens }: Sentence): Speech | null {
  const at = tokens.findIndex((token, i) => token.folded === 'according' && tokens[i + 1]?.folded === 'to');
  const near = at < 0 ? [] : tokens.slice(at + 2, at + 5);
  const noun = near.findIndex((token) => token.kind === 'word' && TEXT.test(token.folded));
  const ends = tokens.findIndex((token, i) => i > at && token.text === ',');
  if (noun < 0 || ends < 0 || ends > at + 12) return null;
  return { act: 'say', people: [], frame: new Set(tokens.slice(at, ends)), verbNegated: false };
}

/** "The log shows `…`", "its commit message says “…”", "the notes say it reverts v7", "its log is plain enough: `…`". */
function written({ tokens, unit }: Sentence): Speech | null {
  const noun = tokens.findIndex((token, at) =>
    token.kind === 'name' ? speaksItself(tokens, at) : token.kind === 'word' && MEDIUM.test(token.folded),
  );
  if (noun < 0 || noun > 8 || tokens.slice(0, noun).some((token) => token.kind === 'person')) return null;
  const near = tokens.slice(noun + 1, noun + 7);
  const people = near.findIndex((token) => token.kind === 'person');
  const long = unit.spans.some((span) => span.kind === 'code' && /\s\S+\s/.test(unit.text.slice(span.start, span.end)));
  const quoted = long || tokens.slice(noun).some(isQuotation);
  const says = near.findIndex((token) => STATES.test(token.folded));
  if (people >= 0 && (says < 0 || people < says)) return null;
  const shows = near.some((token) => /^(?:shows?|showed|reads?|contains?|named|names|had|has|:)$/.test(token.folded));
  // "The description of #12 claims that …".
  const named = near[0]?.folded === 'of' && near[1]?.kind === 'name' && says === 2;
  if (!((quoted && (says >= 0 || shows)) || (says >= 0 && says <= 1) || named)) return null;
  const frame = tokens.slice(0, noun + 2 + Math.max(0, says));
  return { act: 'say', people: [], frame: new Set(frame.filter((token) => token.kind === 'word')), verbNegated: false };
}

/** "#613 says it consulted Ana": what a pull request or ticket says of itself is its writer's word. */
const speaksItself = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.mention?.types.some((type) => type === 'change' || type === 'ticket') === true &&
  SPEAKS.test(tokens[at + 1]?.folded ?? '');
const SPEAKS =
  /^(?:says?|said|states?|stated|claims?|claimed|asserts?|alleges?|maintains?|mentions?|mentioned|promises?)$/;
