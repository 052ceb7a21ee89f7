/** Whether a token tells when something was: a moment of its own, and no distance from something else. */
import { tellsMoment } from '../time/tells-moment.js';
import type { Token } from './token.js';

export const tellsWhen = ({ kind, time }: Token): boolean => kind === 'time' && time !== undefined && tellsMoment(time);
