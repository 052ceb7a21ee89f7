/** A small, fixed stemmer: enough to make "cancelled", "cancels" and "cancelling" one word; never depends on a library's version. */
import { remembered } from './remembered.js';

const IRREGULAR: Readonly<Record<string, string>> = {
  was: 'be',
  were: 'be',
  is: 'be',
  are: 'be',
  been: 'be',
  being: 'be',
  am: 'be',
  be: 'be',
  had: 'have',
  has: 'have',
  having: 'have',
  did: 'do',
  does: 'do',
  done: 'do',
  doing: 'do',
  went: 'go',
  gone: 'go',
  goes: 'go',
  going: 'go',
  came: 'come',
  coming: 'come',
  took: 'take',
  taken: 'take',
  taking: 'take',
  gave: 'give',
  given: 'give',
  giving: 'give',
  got: 'get',
  gotten: 'get',
  getting: 'get',
  began: 'begin',
  begun: 'begin',
  beginning: 'begin',
  broke: 'break',
  broken: 'break',
  brought: 'bring',
  thought: 'think',
  found: 'find',
  said: 'say',
  told: 'tell',
  asked: 'ask',
  saw: 'see',
  seen: 'see',
  wrote: 'write',
  written: 'write',
  writing: 'write',
  ran: 'run',
  running: 'run',
  fell: 'fall',
  fallen: 'fall',
  rose: 'rise',
  risen: 'rise',
  rising: 'rise',
  sent: 'send',
  kept: 'keep',
  left: 'leave',
  lost: 'lose',
  made: 'make',
  making: 'make',
  met: 'meet',
  put: 'put',
  putting: 'put',
  set: 'set',
  setting: 'set',
  shut: 'shut',
  cut: 'cut',
  cutting: 'cut',
  hit: 'hit',
  hitting: 'hit',
  built: 'build',
  held: 'hold',
  knew: 'know',
  known: 'know',
  grew: 'grow',
  grown: 'grow',
  threw: 'throw',
  thrown: 'throw',
  stood: 'stand',
  understood: 'understand',
  undid: 'undo',
  undone: 'undo',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
  became: 'become',
  becoming: 'become',
  froze: 'freeze',
  frozen: 'freeze',
  chose: 'choose',
  chosen: 'choose',
  spoke: 'speak',
  spoken: 'speak',
  led: 'lead',
  meant: 'mean',
  paid: 'pay',
  added: 'add',
  adding: 'add',
  read: 'read',
  slept: 'sleep',
  spent: 'spend',
  dealt: 'deal',
  felt: 'feel',
  fixing: 'fix',
  dying: 'die',
  died: 'die',
  lying: 'lie',
  tying: 'tie',
  shown: 'show',
  drew: 'draw',
  drawn: 'draw',
  used: 'use',
  uses: 'use',
  using: 'use',
  freed: 'free',
  agreed: 'agree',
  disagreed: 'disagree',
  guaranteed: 'guarantee',
  rang: 'ring',
  rung: 'ring',
  woke: 'wake',
  woken: 'wake',
  caught: 'catch',
  people: 'person',
  children: 'child',
  indices: 'index',
  queries: 'query',
  policies: 'policy',
  services: 'service',
  pages: 'page',
  minutes: 'minute',
  caches: 'cache',
  images: 'image',
  messages: 'message',
  releases: 'release',
  changes: 'change',
  files: 'file',
};

const VOWEL = /[aeiouy]/;
const DOUBLED = /([bdfgklmnprt])\1$/;

/** Undoes the doubling of "cancelled", keeps that of "passed" and "rolled". */
function undouble(base: string): string {
  if (!DOUBLED.test(base)) return base;
  if (/(?:ll)$/.test(base))
    return /(?:cancell|labell|signall|travell|modell|levell|tunnell|totall)$/.test(base) ? base.slice(0, -1) : base;
  return base.slice(0, -1);
}

/** The base of a past or progressive form whose ending is cut. */
function fromPast(base: string): string {
  const single = undouble(base);
  if (single !== base) return single;
  return base.endsWith('i') ? `${base.slice(0, -1)}y` : base;
}

/** The stem of one folded word: the same for its forms; not always a word. */
export const stem = remembered(stemAnew);

/** "Re-enabled", "force-pushed", "un-silenced": a prefix keeps its hyphen, and the verb behind it is one. */
const JOINED = /^((?:re|un|de|auto|force|cherry|hot|fast|pre|co|mis|over|double)-)([a-z]{3,})$/;

function stemAnew(word: string): string {
  const known = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (known) return trimE(known);
  const joined = JOINED.exec(word);
  if (joined) return `${joined[1]}${stem(joined[2]!)}`;
  if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word;
  return trimE(strip(word));
}

function strip(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('ing') && word.length > 5 && VOWEL.test(word.slice(0, -3))) return fromPast(word.slice(0, -3));
  // "Succeed" and "exceed" are no past forms.
  if (word.endsWith('eed')) return word;
  if (word.endsWith('ed') && word.length > 4 && VOWEL.test(word.slice(0, -2))) return fromPast(word.slice(0, -2));
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

/** A final silent e never counts, so that "release" and "released" meet without a dictionary. */
const trimE = (word: string): string =>
  word.length > 3 && word.endsWith('e') && !word.endsWith('ee') ? word.slice(0, -1) : word;
