/** In what words people tell the change that began the trouble and the one that ended it, by the sort of change; knows no report. */
import { stem } from '../../../claims/words/stem.js';
import type { EventKind } from '../../../domain/event-kind.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import type { Centre } from './fact.js';

const CODE = 'traffic revision version release deploy deployment rollout image build code';
const SITE = 'site page hosting portal release version';
const SETTING = 'setting config configuration value limit parameter variable option';
const SORTS: Partial<Record<EventKind, string>> = {
  'flag.changed': 'flag toggle switch feature ramp rollout',
  'config.changed': SETTING,
  'hosting.released': SITE,
  'hosting.rolled_back': SITE,
  'service.scaled': 'instance replica capacity pod',
  'access.changed': 'role binding permission access right privilege policy grant entitlement',
};

const FORWARD =
  'deployed released rolled rollout live shipped took taken over served serving published applied out switched pushed promoted updated upgraded moved put introduced installed';
const BACK =
  'back rolled rollback returned previous previously earlier older old reverted restored redeployed moved shifted pointed pinned switched sent routed redirected';
const ON = 'opened on enabled activated everybody everyone everything all full fully complete completed whole entire';
const OFF = 'off disabled deactivated closed killed zero out withdrawn removed';
const SET = 'set changed raised lowered increased decreased reduced doubled halved moved switched cut bumped';
const TAKEN =
  'removed revoked took taken away withdrew withdrawn lost gone disappeared destroyed deleted dropped stripped pulled missing';
const GIVEN = 'granted restored gave given back added returned put assigned reinstated bound';

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map((word) => stem(word)));

/** `back`: it returned to something; `anew`: what it went to had only just been made, so it may be told either way. */
export function centreOf(
  kind: 'cause' | 'fix',
  event: TimelineEvent,
  { back, anew }: { readonly back: boolean; readonly anew: boolean },
): Centre {
  const sort = stems(SORTS[event.kind] ?? CODE);
  if (event.kind === 'access.changed') return { sort, step: accessSteps(event) };
  if (event.kind !== 'flag.changed' && event.kind !== 'config.changed' && event.kind !== 'service.scaled')
    return { sort, step: stems(kind === 'fix' && back ? (anew ? `${FORWARD} got ${BACK}` : BACK) : FORWARD) };
  const last = lastValueOf(event);
  if (last === 'off' || last === false || last === 0) return { sort, step: stems(OFF) };
  if (event.kind === 'flag.changed' && (last === 100 || last === 'on' || last === true))
    return { sort, step: stems(ON), ...(last === 100 ? { amount: 100 } : {}) };
  return { sort, step: stems(SET), ...(typeof last === 'number' ? { amount: last } : {}) };
}

export const accessSteps = (event: TimelineEvent): ReadonlySet<string> => stems(takesRights(event) ? TAKEN : GIVEN);

/** Whether a change of access took something away and gave nothing. */
export const takesRights = (event: TimelineEvent): boolean =>
  accessActions(event).every((action) => action === 'revoked');

export function accessActions(event: TimelineEvent): readonly string[] {
  const { changes } = event.attributes;
  return Array.isArray(changes)
    ? changes.map((change) => String((change as { action?: unknown } | null)?.action ?? ''))
    : [];
}

/** What it was set to in the end: off, on or an amount. */
function lastValueOf(event: TimelineEvent): unknown {
  const { changes, after } = event.attributes;
  const all = Array.isArray(changes) ? changes.map((change) => (change as { after?: unknown } | null)?.after) : [];
  const values = [...all, after].filter((value) => value !== undefined && value !== null);
  return values.find((value) => value === 'off' || value === false || value === 0) ?? values.at(-1);
}
