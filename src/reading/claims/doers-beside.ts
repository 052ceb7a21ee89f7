/** Doers whom a note names without a word for it: "rolled back (Ana)", "resolved – Ana", "Ana: limits 4 to 12", a column "Who"; each reads as if "by" or the verb stood there. */
import { actionWordsOf } from '../predication/action-words.js';
import { standingOf } from '../predication/fragments.js';
import type { Token } from '../predication/token.js';
import { verbFormAt } from '../predication/verb-forms.js';
import { worded } from '../predication/worded.js';
import type { Cell, Unit } from '../units/unit.js';
import { withoutInversion } from './inverted.js';
import { SAYING_NOUN, verbOfNoun } from './key-nouns.js';
import { plainlyToldBy } from './plainly-told-by.js';
import { withoutSetPhrases } from './set-phrases.js';

/** `body`: the unit without the clock that leads it; `noted`: it is a line of a log, an item or a row. */
export function withDoers(unit: Unit, told: readonly Token[], noted: boolean): readonly Token[] {
  const body = withoutSetPhrases(withoutInversion(told));
  if (unit.row && !unit.pair) return withDoerCells(unit, body);
  const saying = unit.pair ? null : saidBySomebody(body);
  if (saying) return saying;
  const retold = unit.pair ? null : plainlyToldBy(body);
  if (retold) return retold;
  if (body[0]?.kind === 'person' && body[1]?.text === ':' && isSentence(body.slice(2)))
    return [body[0], worded(body[1], 'said'), ...body.slice(2)];
  if (!noted || unit.pair) return body;
  const alone = versionAlone(body);
  if (alone) return alone;
  const phase = phaseFirst(body);
  if (phase) return phase;
  const people = body.filter(({ kind }) => kind === 'person');
  if (people.length !== 1 || body.some(isOwnSentence)) return body;
  return atTheEnd(body, people[0]!) ?? atTheHead(body, people[0]!) ?? body;
}

/** "Ana: api was rolled back": a sentence behind a name is what was said. */
const isSentence = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ kind, folded }, at) => at > 0 && kind === 'word' && /^(?:was|were|is|are|had|has|have|did|does)$/.test(folded),
  ) && !tokens.some(({ kind, text }) => kind === 'quotation' || text === '?');

/** "Statement of Petrel: #742 not related", "message from Isla at the gate: readers refuse" → "Petrel said #742 not related". */
function saidBySomebody(body: readonly Token[]): readonly Token[] | null {
  const at = body.findIndex(({ kind }) => kind === 'word');
  if (at < 0 || at > 1 || !SAYING_NOUN.test(body[at]!.folded) || !/^(?:of|by|from)$/.test(body[at + 1]?.folded ?? ''))
    return null;
  const person = body[at + 2];
  const colon = body.findIndex((token, i) => i > at + 2 && token.text === ':');
  if (person?.kind !== 'person' || colon < 0 || colon > at + 9 || colon === body.length - 1) return null;
  return [person, worded(body[colon]!, 'said'), ...body.slice(colon + 1)];
}

/** "09:22 7.4.2": a version and nothing else beside a clock is live from then on. */
function versionAlone(body: readonly Token[]): readonly Token[] | null {
  const [only, ...others] = body.filter(({ kind }) => kind !== 'mark');
  if (others.length > 0 || !only?.mention?.types.includes('version')) return null;
  return [only, worded({ ...only, start: only.end }, 'live')];
}

/** "Start of build 12ab by Ana", "removal of the role from Rook" → "started build 12ab by Ana". */
function phaseFirst(body: readonly Token[]): readonly Token[] | null {
  const at = body.findIndex(({ kind }) => kind !== 'mark');
  const noun = body[at];
  const verb = noun?.kind === 'word' && body[at + 1]?.folded === 'of' ? verbOfNoun(noun.folded) : null;
  // What reads as a deed where it stands needs no other word.
  if (!noun || !verb || actionWordsOf(noun.stem, true).length > 0 || body.length < at + 3) return null;
  return [worded(noun, verb), ...body.slice(at + 2)];
}

/** Words of a sentence that says itself who did it, and quotations. */
const isOwnSentence = ({ kind, folded }: Token): boolean =>
  kind === 'quotation' ||
  (kind === 'word' &&
    /^(?:by|was|were|is|are|had|has|have|did|does|says?|said|asks?|asked|according|because|i|we|he|she|they|who|not|no|nobody|never)$/.test(
      folded,
    ));

/** Whom a page or a task goes to stands in the same places. */
const GOES_TO =
  /^(?:pag(?:e|ed|er|es)|escalat\w+|notif\w+|assign\w*|reassign\w*|call(?:ed)?|rang|hand\w*|alert(?:ed)?|ping(?:ed)?|owner|commander|ic|lead|on-?call|reviewer|for|with)$/;

const tellsDeed = (tokens: readonly Token[]): boolean =>
  (standingOf(tokens).length > 0 ||
    tokens.some(
      (token, at) =>
        verbFormAt(tokens, at) !== null || (token.kind === 'word' && actionWordsOf(token.stem, true).length > 0),
    )) &&
  !tokens.some((token) => token.kind === 'word' && GOES_TO.test(token.folded));

/** "#12 merged (Ana).", "Resolved – Ana" → "… by Ana". */
function atTheEnd(body: readonly Token[], person: Token): readonly Token[] | null {
  const at = body.indexOf(person);
  const opens = body[at - 1];
  const rest = body.slice(at + 1).filter(({ text }) => text !== '.');
  const closed = opens?.text === '(' ? rest.length === 1 && rest[0]!.text === ')' : rest.length === 0;
  if (!opens || !closed || !/^[(–—:,-]$/.test(opens.text)) return null;
  const deed = body.slice(0, at - 1);
  return tellsDeed(deed) ? [...deed, worded(opens, 'by'), person] : null;
}

/** "Ana: tracking-api limits 4 to 12" → "Ana tracking-api limits 4 to 12": in a log, a deed told behind its doer. */
function atTheHead(body: readonly Token[], person: Token): readonly Token[] | null {
  const [first, colon, ...rest] = body;
  if (first !== person || colon?.text !== ':' || rest.length === 0 || rest.some(({ text }) => text === '?'))
    return null;
  const verb = rest.findIndex((_, at) => verbFormAt(rest, at) !== null);
  // "Ana: api rolled back" may be what she saw others do.
  return (verb === 0 && tellsDeed(rest)) || (verb < 0 && tellsStep(rest)) ? [person, ...rest] : null;
}

/** "limits 4 to 12", "api back one version", "restart of api": a step that somebody took, without a verb. */
function tellsStep(tokens: readonly Token[]): boolean {
  if (tokens.some((token) => token.kind === 'word' && GOES_TO.test(token.folded) && token.folded !== 'to'))
    return false;
  const amount = tokens.findIndex((token) => token.kind === 'amount');
  const step =
    /\d (?:to|→|->|–|-) ?\d/.test(tokens[amount]?.text ?? '') ||
    (amount > 0 && /^(?:to|→|->)$/.test(tokens[amount + 1]?.folded ?? '') && tokens[amount + 2]?.kind === 'amount');
  const thing = tokens[0]!.kind === 'name' || tokens[1]?.kind === 'name';
  return (
    step ||
    (thing &&
      /^(?:back|off|on|restarted|again)$/.test(tokens.find((token, i) => i > 0 && token.kind === 'word')?.folded ?? ''))
  );
}

const WHO = /^(?:who|by|by whom|person|people|actor|done by|doer|responsible|engineer|responder|author|whom)$/i;

/** "| Merge of #12 | Ana | 08:12 |": who stands in a column of their own right behind the deed. */
function withDoerCells({ row }: Unit, tokens: readonly Token[]): readonly Token[] {
  const who = row!.cells.findIndex(({ header }) => WHO.test(header.trim()));
  const [cell, before] = [row!.cells[who], row!.cells[who - 1]];
  if (!cell || !before) return tokens;
  const [person, ...more] = inside(cell, tokens);
  const bar = tokens.findLast(
    (token) => token.text === '|' && token.start < cell.start + 1 && token.end <= cell.start + 1,
  );
  if (person?.kind !== 'person' || more.length > 0 || !bar || !tellsDeed(inside(before, tokens))) return tokens;
  return tokens.map((token) => (token === bar ? worded(bar, 'by') : token));
}

const inside = ({ start, end }: Cell, tokens: readonly Token[]): readonly Token[] =>
  tokens.filter((token) => token.start >= start && token.end <= end);
