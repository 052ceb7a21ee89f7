/** Every check, in the order in which their findings are weighed and shown; adding one is a file, its spec, a row here and one in the README. */
import { approvalGiven } from './approval-given.js';
import type { Check } from './check.js';
import { eventHappened } from './event-happened.js';

export const CHECKS: readonly Check[] = [eventHappened, approvalGiven];
