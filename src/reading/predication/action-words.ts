/** The words for actions: stems of verbs and nouns, with the particle they need; meaning stands in claims/action.ts. A word may mean several actions. */
import type { ActionId } from '../../claims/action.js';
import { stem } from '../../claims/words/stem.js';

/** `verb+particle` where the particle may follow within three words; nouns are marked with a leading `~`. */
const WORDS: Readonly<Record<ActionId, string>> = {
  open: 'open raise file ~opening',
  create: 'create make add produce cut come+out',
  merge: 'merge land squash go+in ~merge',
  close: 'close ~closure',
  reopen: 'reopen',
  approve: 'approve sign+off lgtm ~approval',
  review: 'review comment ~comment',
  request_changes: 'request+changes',
  request_review: 'request+review ask+review ask+to_review',
  dismiss: 'dismiss',
  revert: 'revert back+out undo ~revert',
  push: 'push ~push',
  force_push: 'force-push force+push',
  write: 'write author ~author',
  tag: 'tag',
  publish: 'publish release post go+out follow come+out ~release',
  start: 'start begin launch trigger kick+off pick+up set+off run queue',
  finish: 'finish complete end go+through conclude',
  succeed: 'succeed pass green go+green come+back+green go+through build finish+building',
  fail: 'fail red break crash get+stuck ~failure error',
  skip: 'skip',
  cancel: 'cancel abort stop kill ~cancellation',
  retry: 'retry rerun re-run restart rebuild ~retry',
  refuse: 'refuse deny reject forbid ~refusal ~denial',
  deploy:
    'deploy ship release roll+out rollout go+live go+out reach promote install push upgrade bump update go+forward live out ~deploy ~deployment ~rollout finish+rolling enter run',
  roll_back:
    'roll+back rollback rolled-back return revert go+back put+back move+back take+back back restore switch+back ~rollback downgrade reset',
  shift_traffic: 'shift move switch route return go direct put send',
  serve: 'serve take receive carry get have run handle',
  become_ready: 'ready healthy come+up',
  restart: 'restart redeploy reboot bounce recreate roll ~restart',
  scale: 'scale raise lower increase decrease reduce double cut put+back bring+back',
  update:
    'update change set apply modify edit configure patch adjust raise lower increase reduce rename ~update ~change',
  turn_on: 'enable activate turn+on switch+on on flip+on bring+back ramp take go bump',
  turn_off: 'disable deactivate turn+off switch+off off flip+off kill take+away',
  fire: 'fire open trigger go+off raise start breach cross detect ~alert',
  clear: 'clear close resolve recover stop',
  page: 'page notify alert call ~page trigger',
  acknowledge: 'acknowledge ack ~acknowledgement',
  escalate: 'escalate ~escalation',
  join: 'join accept',
  resolve: 'resolve close all+clear ~resolution',
  declare: 'declare report announce open',
  grant: 'grant give add assign',
  revoke: 'revoke remove take+away withdraw lose strip take',
  snooze: 'snooze mute silence suppress ~snooze ~mute',
  unsnooze: 'unsnooze unmute lift end cancel delete',
  delete: 'delete remove drop destroy tear+down take+off',
  run: 'run execute apply convert complete ~migration',
  bypass: 'bypass override circumvent ~override ~bypass',
};

export interface ActionWord {
  readonly actions: readonly ActionId[];
  /** Stem of a particle that must follow; '' when none is needed. */
  readonly particle: string;
  readonly noun: boolean;
}

const INDEX = new Map<string, Map<string, { actions: ActionId[]; noun: boolean }>>();
for (const [action, words] of Object.entries(WORDS) as [ActionId, string][]) {
  for (const word of words.split(' ')) {
    const noun = word.startsWith('~');
    const [head = '', ...rest] = word.replace('~', '').split('+');
    const particle = rest.map((part) => part.split('_').map(stem).join(' ')).join(' ');
    const key = `${noun ? '~' : ''}${stem(head)}`;
    const forms = INDEX.get(key) ?? new Map<string, { actions: ActionId[]; noun: boolean }>();
    const entry = forms.get(particle) ?? { actions: [], noun };
    if (!entry.actions.includes(action)) entry.actions.push(action);
    forms.set(particle, entry);
    INDEX.set(key, forms);
  }
}

/** Actions a stem may mean as a verb (or, with `noun`, as a noun), with the particles they need; longest particle first. */
export function actionWordsOf(stemmed: string, noun: boolean): readonly ActionWord[] {
  const forms = INDEX.get(`${noun ? '~' : ''}${stemmed}`);
  if (!forms) return [];
  return [...forms]
    .map(([particle, entry]) => ({ actions: entry.actions, particle, noun: entry.noun }))
    .sort((a, b) => b.particle.length - a.particle.length);
}
