/** "Monitoring noticed the missing bookings at 06:14", "we were alerted to the latency": the alert that watches just that opened then; null where no alert's name holds the words, or several do. */
import { isFunctionWord } from '../../../claims/words/function-words.js';
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import { readHappening } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';

const NOTICES =
  '(?:noticed|notices|saw|spotted|caught|detected|picked up|flagged|flags|reported|complained about|complained of|complains about|warned of|warned about|warned us of|warned us about|alerted on|alerts on|alerted us to|alerted us about|told us of|told us about|reacted to|responded to|registered)';
const OF_MONITORING = new RegExp(
  `^(?:the |our )?(?:cloud )?(?:monitoring|monitors|alerting) (?:first |then |also )?${NOTICES} (.+)$`,
);
const TO_US = /^we (?:were|got) (?:first |then )?alerted (?:to|about|of) (.+)$/;
/** How it is told to have gone wrong, which the alert's own name need not say. */
const TROUBLE: ReadonlySet<string> = new Set(
  'trouble problem drop fall lack loss missing rise increase spike surge jump decline number count rate level amount volume low high issue anomaly failing failure'
    .split(' ')
    .map(stem),
);

export function readMonitoringNoticed(sentence: Sentence, predication: Predication): readonly Draft[] | null {
  const { context, toSpan } = sentence;
  if (predication.negated) return null;
  const told = predication.tokens.filter(
    ({ kind, folded }, i, all) =>
      kind !== 'time' && kind !== 'mark' && !(folded === 'at' && all[i + 1]?.kind === 'time'),
  );
  const text = told.map(({ folded }) => folded).join(' ');
  const noticed = (OF_MONITORING.exec(text) ?? TO_US.exec(text))?.[1]?.split(' ');
  if (!noticed) return null;
  const { time } = readHappening(predication, context, toSpan);
  if (!time || time.inherited) return null;
  const words = noticed.map(stem).filter((word) => !isFunctionWord(word) && !TROUBLE.has(word));
  const found = words.length > 0 && words.length <= MOST ? context.descriptions.find(['policy'], words) : [];
  if (found.length !== 1) return null;
  return [
    {
      ...frameOf(sentence, predication.start, predication.end),
      kind: 'event',
      what: {
        actions: ['fire'],
        subjects: [
          {
            span: toSpan(predication.start, predication.end),
            text: noticed.join(' '),
            candidates: [...found],
            types: ['policy', 'alert'],
            how: 'described',
          },
        ],
        time,
        amounts: [],
        words: [],
        negated: false,
      },
    },
  ];
}
/** More words tell of more than the alert does. */
const MOST = 4;
