/** Every check, in the order in which their findings are weighed and shown; adding one is a file, its spec, a row here and one in the README. */
import { alertValue } from './alert-value.js';
import { alertsAllGone } from './alerts-all-gone.js';
import { allOfThem } from './all-of-them.js';
import { answeredBack } from './answered-back.js';
import { approvalGiven } from './approval-given.js';
import { calledIn } from './called-in.js';
import { cameFirst } from './came-first.js';
import { causedBy } from './caused-by.js';
import { changeSize } from './change-size.js';
import { changeTold } from './change-told.js';
import type { Check } from './check.js';
import { commitsCounted } from './commits-counted.js';
import { containsCommit } from './contains-commit.js';
import { curveTold } from './curve-told.js';
import { deniedCause } from './denied-cause.js';
import { deniedIt } from './denied-it.js';
import { doesExist } from './does-exist.js';
import { eachRun } from './each-run.js';
import { eventHappened } from './event-happened.js';
import { eventLength } from './event-length.js';
import { eventsCounted } from './events-counted.js';
import { everyCheck } from './every-check.js';
import { figureTold } from './figure-told.js';
import { filesTouched } from './files-touched.js';
import { foundCause } from './found-cause.js';
import { gaveConsent } from './gave-consent.js';
import { joinedThen } from './joined-then.js';
import { lengthBetween } from './length-between.js';
import { logSays } from './log-says.js';
import { loggedThen } from './logged-then.js';
import { noneHappened } from './none-happened.js';
import { notedThen } from './noted-then.js';
import { noticedBefore } from './noticed-before.js';
import { noticedFirst } from './noticed-first.js';
import { outageLength } from './outage-length.js';
import { pagedNobody } from './paged-nobody.js';
import { pagedTimes } from './paged-times.js';
import { partSize } from './part-size.js';
import { piecedTogether } from './pieced-together.js';
import { questionsRaised } from './questions-raised.js';
import { recordedNumber } from './recorded-number.js';
import { restoredBy } from './restored-by.js';
import { saidSo } from './said-so.js';
import { seriesExtreme } from './series-extreme.js';
import { seriesTotal } from './series-total.js';
import { seriesValue } from './series-value.js';
import { servedFor } from './served-for.js';
import { settingChanged } from './setting-changed.js';
import { settingStep } from './setting-step.js';
import { settingValue } from './setting-value.js';
import { severityRecorded } from './severity-recorded.js';
import { severityStep } from './severity-step.js';
import { shareOfTwo } from './share-of-two.js';
import { stoodThen } from './stood-then.js';
import { ticketState } from './ticket-state.js';
import { toldAffected } from './told-affected.js';
import { toldByPeople } from './told-by-people.js';
import { toldLength } from './told-length.js';
import { toldThen } from './told-then.js';
import { tookRole } from './took-role.js';
import { wasAffected } from './was-affected.js';
import { wasFailing } from './was-failing.js';
import { wasServing } from './was-serving.js';

export const CHECKS: readonly Check[] = [
  wasFailing,
  wasAffected,
  severityRecorded,
  severityStep,
  ticketState,
  everyCheck,
  eachRun,
  allOfThem,
  noneHappened,
  questionsRaised,
  doesExist,
  wasServing,
  servedFor,
  stoodThen,
  eventHappened,
  approvalGiven,
  deniedIt,
  saidSo,
  calledIn,
  foundCause,
  answeredBack,
  gaveConsent,
  logSays,
  loggedThen,
  tookRole,
  joinedThen,
  changeSize,
  partSize,
  changeTold,
  containsCommit,
  filesTouched,
  settingChanged,
  settingStep,
  settingValue,
  recordedNumber,
  alertValue,
  alertsAllGone,
  commitsCounted,
  pagedNobody,
  pagedTimes,
  eventsCounted,
  seriesExtreme,
  seriesValue,
  seriesTotal,
  curveTold,
  shareOfTwo,
  figureTold,
  notedThen,
  toldByPeople,
  piecedTogether,
  toldThen,
  toldAffected,
  toldLength,
  outageLength,
  lengthBetween,
  eventLength,
  restoredBy,
  causedBy,
  deniedCause,
  cameFirst,
  noticedFirst,
  noticedBefore,
];
