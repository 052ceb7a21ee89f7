/** Small general tables that let two wordings of one thing meet: groups of like words, words that say the opposite of one, verbs with their particle; general English only, never a word of one trade. */
import { stem } from './stem.js';

/** The first word of a line stands for the others. */
const ALIKE = `ok okay fine green healthy good normal work working recover recovered well
customer caller user client
rollback revert undo
deploy ship rollout
merge land
error 5xx 500 500s exception
see notice spot observe
look check inspect examine investigate
wait hold pause
start begin launch
end finish complete
cancel abort kill terminate
fast quick rapid
large big huge
small little tiny
remove delete
need require
tell inform notify
want wish
help assist
think believe suspect reckon assume guess
cause trigger
change modify alter
config configuration setting
db database
repo repository
prod production
pr pull
app application
auth authentication
docs documentation doc
compat compatibility
perf performance
bench benchmark
infra infrastructure
admin administrator
fix repair patch hotfix
buy purchase
everybody everyone anybody anyone
all every each both whole entire
increase raise bump grow climb rise increasing
number count
restart reboot bounce
dashboard monitor
ic commander command
alert alarm
email mail
phone telephone mobile call
crash panic
approve signoff approval lgtm
consult consultation
agree agreement
write post
ready prepared
advice advise recommend recommendation propose proposal suggest suggestion
estimate eta
temporary stopgap mitigation
wrong incorrect mistaken
right correct
show display
join attend
region regions
quiet silent
share ratio percentage proportion
ticket tickets
contain include carry
again back
manual manually
sync synced synchronise synchronize synchronisation synchronization
blame fault culprit
delay delayed overdue`;

/** Words that say the opposite of a group's. */
const OPPOSITE: Readonly<Record<string, string>> = {
  down: 'ok',
  broken: 'ok',
  break: 'ok',
  red: 'ok',
  fail: 'ok',
  failing: 'ok',
  failed: 'ok',
  failure: 'ok',
  unhealthy: 'ok',
  unavailable: 'available',
  outage: 'ok',
  decrease: 'increase',
  drop: 'increase',
  fall: 'increase',
  decline: 'increase',
  reduce: 'increase',
  lower: 'increase',
  slow: 'fast',
  closed: 'open',
  close: 'open',
  shut: 'open',
  off: 'on',
  disable: 'on',
  unaffected: 'affect',
  unchanged: 'change',
  unrelated: 'related',
  unaware: 'aware',
  unsafe: 'safe',
  unlocked: 'lock',
  unlock: 'lock',
  disagree: 'agree',
  disapprove: 'approve',
  punctual: 'delay',
};
const SAME: Readonly<Record<string, string>> = { enable: 'on', 'turned-on': 'on' };

/** Verb, particle within three words behind it, and the one word that says the same. */
const PARTICLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  roll: { back: 'rollback', out: 'deploy' },
  go: { back: 'rollback', out: 'deploy', live: 'deploy' },
  back: { out: 'rollback' },
  take: { out: 'remove', off: 'remove', back: 'rollback' },
  put: { back: 'rollback' },
  push: { out: 'deploy' },
  turn: { off: 'off', on: 'on' },
  switch: { off: 'off', on: 'on' },
  hold: { off: 'refrain' },
  write: { in: 'write' },
  sign: { off: 'approve', in: 'login' },
  call: { off: 'cancel' },
  kick: { off: 'start' },
  find: { out: 'see' },
  by: { hand: 'manual' },
  on: { [stem('time')]: 'punctual', [stem('schedule')]: 'punctual' },
  log: { in: 'login', on: 'login' },
};

const GROUP = new Map<string, string>();
for (const line of ALIKE.split('\n')) {
  const [first = '', ...rest] = line.split(' ');
  for (const word of [first, ...rest]) if (!GROUP.has(stem(word))) GROUP.set(stem(word), stem(first));
}
const FLIPPED = new Map(
  Object.entries(OPPOSITE).map(([word, of]) => [stem(word), GROUP.get(stem(of)) ?? stem(of)] as const),
);
for (const [word, of] of Object.entries(SAME)) GROUP.set(stem(word), stem(of));

export interface Concept {
  /** The word that stands for all of its group. */
  readonly word: string;
  /** Whether it was said by its opposite: "down" for "not ok". */
  readonly flips: boolean;
}

/** The concept of one stem. */
export function conceptOf(stemmed: string): Concept {
  const opposite = FLIPPED.get(stemmed);
  return opposite === undefined
    ? { word: GROUP.get(stemmed) ?? stemmed, flips: false }
    : { word: opposite, flips: true };
}

/** The word that a verb and a particle near behind it make together; null when they make none. */
export const phrasalOf = (stemmed: string, behind: readonly string[]): { word: string; particle: string } | null => {
  const particles = Object.hasOwn(PARTICLES, stemmed) ? PARTICLES[stemmed]! : null;
  const particle = particles && behind.find((word) => Object.hasOwn(particles, word));
  return particle ? { word: particles[particle]!, particle } : null;
};

const NEGATORS = new Set(
  'no not never none nobody nothing neither nor without cannot hardly barely refrain stop avoid nope lack unable innocent'.split(
    ' ',
  ),
);

/** Words that deny that something is there; "the missing part" names a part and denies nothing. */
const ABSENT = new Set(['missing', 'absent', 'lacking']);
export const deniesPresence = (folded: string): boolean => ABSENT.has(folded);

/** Whether a word turns what is said into its opposite; "don't" comes as its ending `t`. */
export const negates = (folded: string): boolean => NEGATORS.has(folded) || NEGATORS.has(stem(folded));
