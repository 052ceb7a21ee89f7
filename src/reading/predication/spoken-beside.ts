/** Words that somebody says beside a deed: "approved it, noting that …", "was approved by Ana, who asked that …"; the doer of the deed is who speaks. */
import type { Predication } from './predication.js';
import { readPredications } from './read-predications.js';
import { ALWAYS_SAYS, saysOf } from './speech-words.js';
import type { Token } from './token.js';
import { verbFormAt } from './verb-forms.js';
import { worded } from './worded.js';

/** The predications of a sentence, what is said beside its deed standing by itself. */
export function withSpokenBeside(tokens: readonly Token[]): readonly Predication[] {
  const cut = cutAt(tokens);
  if (!cut) return readPredications(tokens);
  const [first, ...rest] = readPredications([cut.speaker, cut.verb, ...tokens.slice(cut.behind)]);
  if (first?.verb !== cut.verb) return readPredications(tokens);
  return [...readPredications(tokens.slice(0, cut.at)), { ...first, start: cut.verb.start, link: 'start' }, ...rest];
}

interface Cut {
  /** Where the deed's own clause ends. */
  readonly at: number;
  readonly speaker: Token;
  readonly verb: Token;
  /** First token behind the verb. */
  readonly behind: number;
}

function cutAt(tokens: readonly Token[]): Cut | null {
  for (let at = 2; at < tokens.length - 2; at++) {
    const noun = tokens[at]!.folded === 'with' ? wordsOf(tokens, at + 1) : null;
    if (noun) {
      const speaker = doerOf(tokens.slice(0, at));
      if (speaker) return { at, speaker, verb: worded(tokens[noun]!, 'said'), behind: noun + 1 };
    }
    if (!/^[,(–—-]$/.test(tokens[at]!.text)) continue;
    const who = tokens[at + 1]!.folded === 'who';
    const index = who ? skipAdverbs(tokens, at + 2) : at + 1;
    const verb = tokens[index];
    if (verb?.kind !== 'word' || saysOf(verb.stem) === null) continue;
    const main = tokens.slice(0, at);
    if (!leadsToWords(verb, tokens.slice(index + 1)) || !main.some((_, i) => verbFormAt(main, i) !== null)) continue;
    const speaker = who ? lastPerson(main) : verb.folded.endsWith('ing') ? doerOf(main) : null;
    if (speaker) return { at, speaker, verb: who ? verb : finite(verb), behind: index + 1 };
  }
  return null;
}

/** "With the remark that …", "with the words: …": where the noun for them stands. */
function wordsOf(tokens: readonly Token[], from: number): number | null {
  const noun = /^(?:the|a|an|one|his|her)$/.test(tokens[from]?.folded ?? '') ? from + 1 : from;
  const next = tokens[noun + 1];
  return next && WORDS.test(tokens[noun]?.folded ?? '') && (next.folded === 'that' || next.text === ':') ? noun : null;
}
const WORDS =
  /^(?:words?|remark|comment|note|message|observation|argument|explanation|warning|proviso|condition|request|reasoning|line)$/;

const skipAdverbs = (tokens: readonly Token[], from: number): number => {
  let at = from;
  while (/^(?:had|has|also|then|later|already|only|just)$|ly$/.test(tokens[at]?.folded ?? '')) at++;
  return at;
};

const OPENS = /^(?:that|whether|how|why|what|to|for|not)$/;

/** A clause or a quotation behind it: "who reported the fault" only says who it was. */
const leadsToWords = (verb: Token, behind: readonly Token[]): boolean =>
  behind
    .slice(0, 3)
    .some(
      (token, i) =>
        token.kind === 'quotation' || (token.text === ':' && i === 0) || (i < 2 && OPENS.test(token.folded)),
    ) ||
  (ALWAYS_SAYS.has(verb.stem) && /^(?:it|this|he|she|they|we|i|there|nobody|nothing)$/.test(behind[0]?.folded ?? ''));

/** A participle of saying is read like its finite form. */
const finite = (verb: Token): Token => ({ ...verb, folded: verb.folded.replace(/ing$/, 's') });

const isSomebody = ({ kind, folded }: Token): boolean => kind === 'person' || /^(?:i|he|she|we)$/.test(folded);

const lastPerson = (main: readonly Token[]): Token | null => {
  const last = main.at(-1)!;
  return last.kind === 'person' ? last : null;
};

/** Who did it: behind "by", else the last one who is the subject of a verb. */
function doerOf(main: readonly Token[]): Token | null {
  const by = main.findLastIndex((token, i) => token.folded === 'by' && main[i + 1]?.kind === 'person');
  const subject = main.findLastIndex((token, i) => isSomebody(token) && isVerbal(main, skipAdverbs(main, i + 1)));
  return by > subject ? main[by + 1]! : (main[subject] ?? null);
}

const isVerbal = (tokens: readonly Token[], at: number): boolean =>
  verbFormAt(tokens, at) !== null || /^(?:was|is|did|could|would)$/.test(tokens[at]?.folded ?? '');
