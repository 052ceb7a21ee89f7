/** When somebody took the command, told by a length beside it. */
import type { Happening } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Draft, Sentence } from '../sentence.js';
import { readDurations } from './duration.js';

/** "Took over as commander half an hour after the declaration"; not the lengths of what else the clause goes on to. */
export const lengthsOfTaking = (sentence: Sentence, predication: Predication): readonly Draft[] =>
  predication.tokens.some(({ folded }) => folded === 'and' || folded === 'but')
    ? []
    : readDurations(sentence, predication).map((draft) =>
        draft.kind === 'duration'
          ? {
              ...draft,
              ...(draft.from ? { from: taking(draft.from) } : {}),
              ...(draft.to ? { to: taking(draft.to) } : {}),
            }
          : draft,
      );

const taking = (what: Happening): Happening =>
  what.agent && what.actions.length === 0 ? { ...what, actions: ['lead'], words: [] } : what;
