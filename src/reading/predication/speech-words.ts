/** Verbs of saying, and which act each one is: to ask is not to confirm. */
import type { SPEECH_ACTS } from '../../claims/slots.js';
import { stem } from '../../claims/words/stem.js';

export type SpeechAct = (typeof SPEECH_ACTS)[number];

const ACTS: Readonly<Record<SpeechAct, string>> = {
  say: 'credit decide sum conclude say tell write report post mention note explain describe share relay remark state add reply answer respond point claim pass comment raise warn recommend count trace observe insist stress emphasise emphasize reiterate complain object counter caution apologise apologize maintain assert allege contend argue predict blame praise recall name clarify assure reassure retort summarise summarize opine grumble moan protest lament joke remind disclose reveal underline highlight reaffirm testify vouch swear boast signal hint criticise criticize',
  ask: 'ask wonder question query inquire enquire',
  deny: 'deny correct dispute contradict disagree disagreed reject refuse contest rebut refute disclaim repudiate',
  confirm: 'confirm verify agree acknowledge admit concede confess concur',
  offer: 'offer volunteer promise pledge vow undertake',
  suggest: 'suggest propose recommend advise',
  request: 'request ask order instruct tell want demand urge beg plead implore forbid forbade ban prohibit',
  find: 'find spot notice discover see identify trace diagnose realise realize figure recognise recognize locate pinpoint uncover unearth',
  think: 'think suspect believe guess assume doubt consider accuse attribute ascribe presume suppose reckon fear',
  announce: 'announce declare take call inform notify hand become',
};

const BY_STEM = new Map<string, SpeechAct[]>();
for (const [act, words] of Object.entries(ACTS) as [SpeechAct, string][]) {
  for (const word of words.split(' ')) {
    const key = stem(word);
    BY_STEM.set(key, [...(BY_STEM.get(key) ?? []), act]);
  }
}

/** The acts a verb may be; null for verbs that say nothing. */
export const saysOf = (stemmed: string): readonly SpeechAct[] | null => BY_STEM.get(stemmed) ?? null;

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stem));

/** Verbs that are a deed unless a particular phrase follows: taking command, calling it resolved. */
export const DEEDS: ReadonlySet<string> = stems('take become hand call declare acknowledge');
/** Verbs that can do nothing but say, whatever stands behind them. */
export const ALWAYS_SAYS: ReadonlySet<string> = stems(
  'credit say tell reply respond ask wonder deny dispute disagree disagreed confirm agree offer suggest propose recommend warn mention explain remark relay report think suspect believe guess want urge advise inform refuse state insist emphasise emphasize reiterate complain apologise apologize allege contend argue admit concede inquire enquire blame praise promise claim clarify assure reassure retort opine grumble moan protest lament joke remind disclose confess concur vow beg plead implore forbid forbade ban prohibit',
);
const NEEDS_WORDS: ReadonlySet<string> = stems(
  'decide sum conclude write answer add post note point pass comment raise count trace observe find see identify figure order consider question query close spot notice discover realise realize diagnose verify assume describe instruct recognise recognize locate pinpoint uncover unearth name stress object counter caution maintain assert predict recall contest refute rebut correct order instruct summarise summarize reveal underline highlight swear signal hint criticise criticize disclaim repudiate undertake testify vouch boast reaffirm',
);
/** Nouns for what is found when somebody finds out why. */
export const isCause = (folded: string): boolean => CAUSES.test(folded);
const CAUSES = /^(?:cause|causes|root-cause|culprit|fault|reason|bug|explanation|origin|offender)$/;

/** Verbs that say something only with words behind them: "wrote that …", but "wrote the revert" not. */
export const needsWords = (stemmed: string): boolean => NEEDS_WORDS.has(stemmed);
