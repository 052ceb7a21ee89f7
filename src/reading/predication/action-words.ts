/** The words for actions: stems of verbs and nouns, with the particle and the company they need; meaning stands in claims/action.ts. A word may mean several actions. */
import type { ActionId } from '../../claims/action.js';
import { stem } from '../../claims/words/stem.js';

/** `~noun` · `verb+particle` (behind it, near) · `word@company` (anywhere in the clause, one of COMPANY). */
const WORDS: Readonly<Record<ActionId, string>> = {
  open: 'open submit@change come+in@filed raise@filed file@filed create@filed put+up@change put+forward@change send+in@change send+out@change send@pull follow@ticketed ~opening ~reporter@ticketed bring+forward@handled present@handled float@handled table@handled lodge@handled hand+in@handled turn+in@handled issue@handled launch@handled start@handled push+up@handled throw+up@handled get+up@handled post@handled publish@handled come+up@handled make@handled offer@handled put+up+for_review@change open+for_review@change have+up@handled log@filed enter@filed lodge@filed register@filed record@filed write+up@filed draw+up@filed set+up@filed put+in@filed cut@ticketed make@ticketed date@ofticket post@filed',
  create: 'create make@made produce@made cut@made come+out@made roll@revision',
  merge:
    'merge land squash go+in hit+merge press+merge click+merge ~merge come+in@change reach@trunk hit@trunk enter@trunk get@trunk make@trunk put@trunk bring@trunk find+way@trunk get+in@change let+in@change let+through@change push+in@change take+in@change bring+in@change pull@trunk send@trunk commit@trunk self-merge integrate@trunk incorporate@trunk fold@trunk roll@trunk slip@trunk sneak@trunk rush@trunk slide@trunk squeeze@trunk force@trunk hammer@trunk drop@trunk accept@trunk take@trunk join@trunk become+part@trunk wave+in@handled let+in@handled push+line@handled get+line@handled bring+line@handled send+through@handled force+in@handled slip+in@handled sneak+in@handled rush+in@handled put+in@handled slip+through@handled ship@handled force-merge admin-merge go+into@trunk take+up@trunk accept@handled combine@trunk',
  close:
    'close finish@ticketed complete@ticketed shut@filed withdraw@change abandon@change scrap@change ~closure ~withdrawal@change shelve@handled bin@handled ditch@handled trash@handled can@handled axe@handled kill@handled nix@handled retire@handled scuttle@handled cancel@handled drop@handled discard@handled discard@change wind+up@handled wrap+up@handled lay+rest@handled put+rest@handled put+end@handled put+misery@handled call+off@handled pull+plug@handled throw+away@handled throw+out@handled let+go@handled take+table@handled give+up@handled pull@handled get+rid@handled close+out@filed close+off@filed wrap+up@filed tick+off@filed end@ticketed settle@ticketed clear@ticketed put+bed@filed put+rest@filed bring+close@filed come+close@filed sign+off@ticketed ~closing',
  reopen: 'reopen take+up@filed',
  approve:
    'approve sign+off lgtm carry@approval get@approval receive@approval give@approval grant@approval have@approval wave+through nod+through let+through@change let+through@gate give+go-ahead@change give+green_light@change give+thumbs-up@change give+thumbs_up@change give+nod@change give+blessing@change get+go-ahead@change get+green_light@change rubber-stamp rubberstamp bless@change okay@change oked@change endorse@change ~approval ~sign-off pass@handled clear@handled accept@handled stamp@handled tick+off@handled greenlight@handled green-light@handled ratify@handled authorise@handled authorize@handled sanction@handled consent@handled okay@handled give+tick@change give+plus@change give+all-clear@change let+pass@handled rubber-stamp@change earn@approval meet@approval lend@approval put@approval leave@approval pass+review@change get+through+review@change',
  review: 'review comment go+over@change look+at ~comment submit+review@change leave+review@change post+review@change',
  request_changes:
    'request@edits request+changes ask+changes reject@review turn+down@review turn+down@change reject@change knock+back@change send+back@change block@change veto@change decline@handled refuse@handled return@handled bounce@handled hand+back@handled shoot+down@handled nix@handled push+back@handled turn+away@handled hold+up@handled stop@handled demand@edits call@edits insist@edits require@edits draw@edits get@edits mark+needing@edits mark+requested@edits give+thumbs-down@change give+thumbs_down@change give+red@change fail+review@change refuse+approve@change decline+approve@change withhold+approval@change object@handled leave+blocking_review@change leave+changes@change submit+changes@change post+changes@change ~request@edits ~veto@change deny+approval@change refuse+approval@change',
  request_review:
    'request+review ask+review ask+to_review tag+review ping+review seek+review invite+review solicit+review add@reviewer assign@reviewer name@reviewer list@reviewer put+down@reviewer set@reviewer request@reviewer send+for_review@change pass+for_review@change call+to_review@change turn+for_review@change assign+to_review@change pick@reviewer choose@reviewer nominate@reviewer make@reviewer get+for_review@change get+review_request receive+review_request rope+review@change loop+review@change request@reviewing',
  mark_ready:
    'mark+ready@change declare+ready@change make+ready@change set+ready@change flip+ready@change switch+ready@change become+ready@change go+ready@change ready@change take+out+draft move+out+draft come+out+draft bring+out+draft leave+draft@change lift+draft@change remove+draft@change stop+draft@change convert+from_draft promote+from_draft turn+from_draft undraft release+for_review@change open+for_review@change put+up+for_review@change',
  make_draft:
    'turn+into_draft turn+back+draft convert+to_draft put+back+draft move+back+draft set+back+draft set+to_draft',
  dismiss:
    'dismiss set+aside@review wave+aside@review brush+aside@review strike+down@review overrule@review override@review withdraw@review retract@review take+back@review ~dismissal throw+out@ofreview discard@ofreview clear@ofreview remove@ofreview strike+off@ofreview strike+out@ofreview wipe@ofreview wave+away@ofreview sweep+aside@ofreview push+aside@ofreview annul@ofreview revoke@ofreview cancel@ofreview void@ofreview nullify@ofreview invalidate@ofreview take+down@ofreview delete@ofreview get+rid@ofreview',
  revert:
    'revert back+out undo pull+out@change take+back@change ~revert ~reversion ~backout reverse@handled take+out@handled rip+out@handled yank@handled strike+out@handled cancel+out@handled withdraw@trunk remove@trunk unmerge@handled unwind@handled ~reversal@change',
  push: 'push ~push add@oncommits put@oncommits send@oncommits upload@oncommits receive@oncommits get@oncommits drop@oncommits land@oncommits reach@oncommits commit@branch update@branch',
  force_push: 'force-push force+push rewrite@branch overwrite@branch',
  write: 'write author work+on draft@filed ~author',
  tag: 'tag cut@edition set@tagged put@tagged place@tagged add@tagged apply@tagged push@tagged make@tagged create@tagged cut@tagged ~tag',
  publish:
    'publish release post go+out follow come+out put+up@post go+up@post put+out@post appear@post update@post ~post@post ~note@post ~update@post ~notice@post ~message@post ~entry@post ~release issue@edition launch@edition push+out@edition make+public@edition appear@edition become+available@edition see+light@edition create@releasing cut@edition announce@releasing ship@edition bring+out@edition drop@edition',
  start:
    'start ~start@build begin launch trigger kick+off pick+up set+off set+in appear@trouble commence@trouble run@build queue create@build',
  finish: 'finish complete go+through run+through conclude wrap+up roll+out@done',
  end: 'end cease subside@trouble die+down@trouble die+away@trouble let+up@trouble vanish@trouble disappear@trouble',
  succeed:
    'succeed pass end+successfully come+back@green come+up@green turn@green go@green stay@green green ok ~ok@run ~fine build finish+building come+back@green go+through get+through go+way make+through@build come+through@build come+off@build come+out@green run+clean@build accept@bycheck let+through@bycheck give+pass@bycheck give+light@bycheck say+yes@bycheck report+success@bycheck return+success@bycheck get+past@ofcheck make+past@ofcheck clear@ofcheck come+through@ofcheck satisfy@ofcheck survive@ofcheck turn+green go+green',
  fail: 'fail die@build red break crash get+stuck fall+over fall+through come+nothing blow+up time+out bomb error+out go+wrong end+in_failure end+failing end+badly end+unsuccessfully collapse@build flop@build founder@build choke@build get+nowhere@build ~failure turn+red end+red come+out+red come+up+red finish+red finish+failure conclude+failure come+back+failure@bycheck flag@bycheck complain@bycheck reject@bycheck catch@bycheck trip@bycheck turn+down@bycheck choke@bycheck raise+error@bycheck find+fault@bycheck find+problem@bycheck balk@bycheck object@bycheck block@bycheck stop@bycheck refuse@bycheck say+no@bycheck give+fail@bycheck return+failure@bycheck report+failure@bycheck flunk fall@ofcheck stumble@ofcheck trip@ofcheck',
  skip: 'skip pass+over@check leave+out@check omit@check sit+out@bycheck come+out+skipped end+skipped',
  cancel:
    'cancel abort stop@build pull+plug@build kill@build break+off@build cut+short@build put+stop@build put+end@build bring+halt@build call+off@build throw+away@build throw+out@build halt@build terminate@build interrupt@build axe@build ditch@build bin@build scrap@build bring+stop@build shut+down@build hit+cancel press+cancel click+cancel ~cancellation ~abort ~abortion',
  retry:
    'retry rerun re-run restart@build rebuild ~retry run@second start+over@build start@second kick+off@second set+off@second set+going@second trigger@second launch@second hit+retry press+retry click+retry hit+rebuild press+rebuild click+rebuild re-start@build retrigger re-trigger relaunch re-launch requeue re-queue resubmit re-submit repeat@build redo@build try+again@build give+go@second give+try@second give+chance@second',
  refuse: 'refuse deny reject forbid decline turn+down turn+away@tried rebuff disallow ~refusal ~denial',
  deploy:
    'deploy ship release roll+out rollout go+live go+out reach@prod promote install push@prod upgrade bump@version update@version go+forward@version live ~deploy ~deployment ~rollout finish+rolling make+it@prod get+to@prod get+into@prod find+way@prod arrive@prod land@prod hit@prod make+way@prod put+into@prod put+in@prod bring+into@prod bring+out@version put+out@version put+live take+live bring+live sync synchronise synchronize ~sync ~synchronisation enter@prod run@version move@version have@version get@version point@site switch@site move@site route@site send@site out@version return@version restore@version go+back@version put+back@version put+forward@version bring+forward@version move+forward@version take+forward@version put+into@inservice bring+into@inservice take+into@inservice enter@inservice go+into@inservice move+back@version take+back@version bring+back@version',
  roll_back:
    'put+back@inservice go+to@before roll+back rollback rolled-back return@earlier revert@earlier go+back put+back@earlier move+back take+back@earlier bring+back@earlier restore@earlier reset@earlier switch+back fall+back@earlier set+back@earlier wind+back@earlier flip+back@earlier point+back@earlier ~rollback ~reversal@earlier downgrade back@version back@revision reinstate@earlier reactivate@earlier re-activate@earlier',
  shift_traffic:
    'put+back@withdrawn return@revision put+back@revision bring+back@revision move+back@revision take+back@revision restore@revision shift move@traffic switch@traffic switch@service switch@revision flip@revision cut+over@revision move+over@revision route@traffic return@traffic go@traffic direct@traffic put@traffic send@traffic point@traffic back@traffic give@flow hand@flow ~shift@traffic ~switch@traffic ~move@traffic ~cutover',
  withdraw: 'take+out@withdrawn withdraw@withdrawn pull@withdrawn drain@withdrawn',
  serve:
    'serve take@traffic hold@traffic receive@traffic carry@traffic get@traffic have@traffic handle@traffic take+over@traffic take+over@revision take+over@version keep@traffic',
  become_ready: 'ready healthy come+up become+ready become+healthy get+ready',
  restart: 'restart redeploy reboot bounce recreate roll@revision ~restart',
  scale:
    'scale raise@instances lower@instances increase@instances decrease@instances reduce@instances double@instances cut@instances put+back@instances bring+back@instances',
  update:
    'update change set apply@setting modify edit configure patch adjust raise@setting lower@setting increase@setting reduce@setting cut@setting rename ~update',
  turn_on:
    'enable activate turn+on switch+on on@flag flip+on bring+back@flag ramp take@flag go@flag bump@flag put+back@flag restore@flag re-enable reenable re-activate bring+up@flag light+up@flag open@feature reopen@feature start@feature restart@feature launch@feature begin@feature resume@feature unpause@feature relaunch@feature come+back@feature go+live@feature',
  turn_off:
    'disable deactivate turn+off switch+off off@flag flip+off kill@flag pull+plug shut+off@flag shut+down@flag cut+off@flag take+down@flag pause@feature stop@feature close@feature halt@feature suspend@feature shut@feature end@feature freeze@feature take+offline@feature',
  fire: 'fire ring@alert sound@alert begin@alert open@alert trigger@alert go+off start@alert raise@alert cross breach come@alert follow@alert trip@itsalert kick+in@itsalert light+up@itsalert lit+up@itsalert date@itsalert turn+red@itsalert go+red@itsalert red@itsalert go+active@itsalert become+active@itsalert speak+up@itsalert react@itsalert wake+up@itsalert arrive@itsalert appear@itsalert pop+up@itsalert show+up@itsalert come+up@itsalert set+off@itsalert hit@itsalert reach@itsalert enter+fire@itsalert start+fire@itsalert go+alarm@itsalert raise+alarm@itsalert get@alert receive@alert',
  clear:
    'clear close@alert resolve@alert stop@alert end@alert subside@alert recover@alert go+green@itsalert turn+green@itsalert green@itsalert return+normal@itsalert go+normal@itsalert go+away@itsalert cease@itsalert stand+down@itsalert disappear@itsalert vanish@itsalert die+down@itsalert die+away@itsalert fall+silent@itsalert go+quiet@itsalert quieten@itsalert quiet+down@itsalert calm+down@itsalert come+end@itsalert auto-resolve auto-close',
  page: 'page notify@page notify@reached alert@reached wake@reached wake@nobody ring@reached buzz@reached beep@reached contact@reached get@paged receive@paged call@page call@by_phone text@reached telephone@reached phone@reached go+out ~page trigger@page raise@page open@page create@page send@page issue@page go@pager go+off@pager ring@pager sound@pager buzz@pager reach@pager fall+to@toperson go+to@toperson pass+to@toperson',
  acknowledge:
    'acknowledge ack answer@pager respond@pager react@pager pick+up@pager pick+up@bare accept@pager get+to@pager take@paged catch@paged grab@paged field@paged answer@paged react@bare ~ack ~acknowledgement',
  escalate: 'escalate esc move+on@pager pass+on@pager time+out@pager go+to@toperson pass+to@toperson ~escalation ~esc',
  call_in:
    'pull+in@reached bring+in@reached call+in@reached loop+in@reached rope+in@reached draft+in@reached bring+aboard@reached bring+on_board@reached call+for_help@reached',
  lead: '',
  join: '~acceptance join accept come+aboard come+on_board hop+on jump+in@pager',
  resolve:
    'resolve close@incident declare+resolved declare+over declare+closed mark+resolved call+resolved ~resolution',
  declare:
    'declare ~declaration report@incident announce@incident open@incident raise@incident create@incident start@incident',
  grant:
    'grant issue@role provide@role equip@role bind@role confer@role bestow@role award@role hand@role hand+over@role gain@role obtain@role give@role add@role assign@role restore@role put+back@role give+back@role bring+back@role return@role reinstate@role regrant re-grant re-add@role readd@role ~grant',
  revoke:
    'revoke remove@role take+away@role take+from@role take+back@role deprive@role relieve@role withdraw lose@role strip pull@role yank@role unbind@role rescind@role cancel@role end@role cut+off@role divest@role take+off@role drop@role disappear@role vanish@role delete@role ~revocation ~removal@role',
  snooze:
    'put+sleep@alert send+sleep@alert set@snooze create@snooze add@snooze put+place@snooze place@snooze apply@snooze impose@snooze snooze mute silence suppress hit+snooze press+snooze click+snooze quiet@alert quieten@alert hush@alert gag@alert stifle@alert ~snooze ~mute ~silence',
  unsnooze:
    'unsnooze unmute unsilence lift un-mute un-snooze un-silence end@snooze cancel@snooze delete@snooze remove@snooze expire@snooze take+off@snooze take+away@snooze drop@snooze undo@snooze cancel@ofsnooze clear@ofsnooze revoke@ofsnooze terminate@ofsnooze stop@ofsnooze disable@ofsnooze turn+off@ofsnooze switch+off@ofsnooze get+rid@snooze put+end@ofsnooze withdraw@ofsnooze rescind@ofsnooze turn+on@alert switch+on@alert re-enable@alert reenable@alert restore@alert bring+back@alert ~removal@snooze ~lifting@snooze',
  delete: 'delete remove drop@made destroy tear+down take+off take+out strip+out rip+out',
  run: 'run execute apply convert complete ~migration',
  assign: 'give+to@toperson hand+to@toperson assign reassign hand+over hand@filed',
  reprioritise:
    'go@grade give@priority assign@priority raise@priority lower@priority change@priority bump@priority set@priority reprioritise reprioritize upgrade@priority downgrade@priority make@grade bump@grade mark@grade drop@grade escalate@grade ~upgrade@grade ~downgrade@grade ~bump@grade ~escalation@grade ~promotion@grade ~raise@grade ~change@grade raise@grade lower@grade move@grade set@grade change@grade upgrade@grade downgrade@grade put@grade',
  other_deed:
    'lapse run+out apply discard submit accept expire rotate renew drain evict provision import export replicate promote throttle block unblock enqueue dequeue purge invalidate flush restore migrate pin unpin schedule reschedule upload download sign issue sync synchronise synchronize register deregister attach detach mount archive compact rebalance fail+over switch+over resume pause suspend execute plan',
  bypass: 'go+round go+around get+round get+around bypass override circumvent ~bypass',
};

/** Company that gives a common verb its sense: stems anywhere in the clause; `%` stands for a percentage. */
const COMPANY: Readonly<Record<string, string>> = {
  traffic: 'traffic requests load %',
  approval: 'approval approvals',
  prod: 'production prod live regions both',
  version: '#version',
  edition: '#version #release',
  revision: '#revision revision',
  earlier: '#version #release #revision version versions revision release image build traffic',
  service: '#service service latest',
  change: '#change change pr pull',
  gate: '#build build deploy deployment release rollout pipeline run',
  site: '#site site hosting rewrite rewrites',
  pull: 'pull pr',
  trunk: 'main master trunk mainline',
  priority: 'priority severity urgency prio',
  grade:
    'critical highest blocker urgent major minor lowest sev0 sev1 sev2 sev3 sev4 sev-0 sev-1 sev-2 sev-3 sev-4 p0 p1 p2 p3 p4 p5 p-1 p-2 p-3',
  review: 'review reviewer objection veto',
  reviewer: 'reviewer reviewers',
  filed: '#change #ticket ticket issue pull pr sub-task',
  ticketed: '#ticket',
  ofticket: '#ofticket',
  made: 'revision service account build image tag',
  build: '#build build pipeline trigger run job apply rollout',
  second: 'second again third anew afresh',
  edits: 'changes',
  check: '#check check test tests lint probe',
  run: '#build #check build pipeline run job check test tests',
  green: 'green clean',
  done: 'complete completed done both',
  instances: 'instances replicas instance minimum maximum pods',
  setting: 'worker workers limit pool timeout default size setting flag value concurrency memory connections cache',
  flag: '#flag flag toggle',
  feature: '#flag',
  itsalert: '#itsalert',
  alert: '#policy #alert alert alarm warning monitor',
  page: 'page pager pagerduty on-call oncall #page',
  incident: '#incident incident',
  post: 'post status',
  by_phone: 'phone telephone pagerduty',
  pager: 'page pager pages #page call',
  reached: '#person engineers engineer responders responder on-call oncall pager pagerduty team staff',
  nobody: 'nobody anybody anyone somebody',
  role: '#role role permission access rights right editor admin binding bindings privilege privileges iam',
  snooze: 'snooze mute silence',
  ofsnooze: '#ofsnooze',
  inservice: 'service operation production use prod live',
  withdrawn: '#revision #version canary trial revision release',
  before: 'before earlier previous',
  bare: '#bare',
  handled: '#handled',
  bycheck: '#bycheck',
  ofcheck: '#ofcheck',
  ofreview: '#ofreview',
  oncommits: '#oncommits',
  reviewing: 'review',
  releasing: 'release',
  tagged: 'tag',
  branch: '#ref',
  paged: '#paged',
  toperson: '#toperson',
  tried: '#person agent attempt try request retry',
  flow: 'traffic',
  trouble:
    'error failure outage disruption timeout rejection problem trouble difficulty fault interruption incident 5xx 4xx',
};

export interface ActionWord {
  readonly actions: readonly ActionId[];
  /** Stems that must follow; empty when none is needed. */
  readonly particles: readonly string[];
  /** Stems or `#types` of which one must be near; empty when none is needed. */
  readonly company: readonly string[];
}

const INDEX = new Map<string, ActionWord[]>();
for (const [action, words] of Object.entries(WORDS) as [ActionId, string][]) {
  for (const entry of words.split(' ').filter((word) => word !== '')) {
    const [word = '', place] = entry.split('@');
    const [head = '', ...rest] = word.replace('~', '').split('+');
    const key = `${word.startsWith('~') ? '~' : ''}${stem(head)}`;
    const particles = rest.flatMap((part) => part.split('_').map(stem));
    const company = place
      ? (COMPANY[place] ?? '').split(' ').map((one) => (/^[a-z]+$/.test(one) ? stem(one) : one))
      : [];
    INDEX.set(key, [...(INDEX.get(key) ?? []), { actions: [action], particles, company }]);
  }
}

/** Nouns of deeds that only a record's own words tell: what "was run by Ana" or "took place" behind them says of them was done. */
const DEED_NOUNS: ReadonlySet<string> = new Set(
  'flush export import backfill failover switchover drain rotation replay purge restore apply renewal promotion reindex backup resync replication eviction expiry rebalance compaction invalidation provisioning'
    .split(' ')
    .map(stem),
);
export const isDeedNoun = (stemmed: string): boolean => DEED_NOUNS.has(stemmed);

/** What a stem may mean as a verb (or, with `noun`, as a noun), each with what it needs around it. */
export const actionWordsOf = (stemmed: string, noun: boolean): readonly ActionWord[] =>
  INDEX.get(`${noun ? '~' : ''}${stemmed}`) ?? [];

/** Stems behind a verb that are part of the deed itself: "stuck" of "got stuck", "rolling" of "finished rolling out". */
export function particlesOf(verb: string, behind: readonly string[]): ReadonlySet<string> {
  const fitting = actionWordsOf(verb, false).filter(({ particles }) =>
    particles.every((part) => behind.includes(part)),
  );
  return new Set(fitting.flatMap(({ particles }) => particles));
}
