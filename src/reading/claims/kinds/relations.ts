/** Asks the kinds that tie one happening to another in turn; says whether what they read replaces the plain event or stands beside it. */
import type { Predication } from '../../predication/predication.js';
import type { Draft, Sentence } from '../sentence.js';
import { readCauses } from './cause.js';
import { asReach } from './deploy-step.js';
import { readDetections } from './detection.js';
import { readOrders } from './order.js';
import { readOrderOfNouns } from './order-of-nouns.js';
import { readRestorations } from './restoration.js';

export interface Relations {
  readonly drafts: readonly Draft[];
  /** The predication says nothing beside the relation. */
  readonly instead: boolean;
  /** The length in it belongs to the relation and is no claim of its own. */
  readonly measured: boolean;
}

export function readRelations(sentence: Sentence, predication: Predication): Relations {
  const order = readOrderOfNouns(sentence, predication);
  if (order) return { drafts: order, instead: true, measured: false };
  const ties = [...readRestorations(sentence, predication), ...readCauses(sentence, predication)];
  const noticed = readDetections(sentence, predication);
  const orders = readOrders(sentence, predication).map(asReach);
  return {
    drafts: [...ties, ...noticed.drafts, ...orders],
    instead: ties.length > 0 || noticed.instead,
    measured: noticed.drafts.some((draft) => draft.kind === 'detection' && draft.delay !== undefined),
  };
}
