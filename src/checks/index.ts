/** Every check, in the order in which their findings are weighed and shown; adding one is a file, its spec, a row here and one in the README. */
import { approvalGiven } from './approval-given.js';
import { changeSize } from './change-size.js';
import type { Check } from './check.js';
import { eventHappened } from './event-happened.js';
import { eventLength } from './event-length.js';
import { lengthBetween } from './length-between.js';
import { outageLength } from './outage-length.js';
import { saidSo } from './said-so.js';
import { toldByPeople } from './told-by-people.js';

export const CHECKS: readonly Check[] = [
  eventHappened,
  approvalGiven,
  saidSo,
  changeSize,
  toldByPeople,
  outageLength,
  lengthBetween,
  eventLength,
];
