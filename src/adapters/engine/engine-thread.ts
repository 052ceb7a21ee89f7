/** The engine in a thread of its own: verifies one report at a time and asks its owner for evidence; touches no store. */
import { parentPort } from 'node:worker_threads';
import type { Dictionary, EvidenceReader } from '../../application/ports/evidence-reader.js';
import { verifyReport } from '../../application/verify-report.js';
import { type Question, questionKey, type Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { FromThread, ToThread, VerifyInput } from './thread-messages.js';

const port = parentPort;
if (!port) throw new Error('engine-thread.js runs as a worker thread only');

type Answers = readonly (readonly TimelineEvent[])[];

const say = (message: FromThread): void => port.postMessage(message);
const awaited = new Map<number, (answers: Answers) => void>();
let dictionaries: ((dictionary: Dictionary) => void)[] = [];
let calls = 0;

/** A timeline of what was asked; throws on anything else, as every timeline does. */
function timelineOf(questions: readonly Question[], answers: Answers): Timeline {
  const known = new Map(questions.map((question, index) => [questionKey(question), answers[index] ?? []]));
  return {
    ask(question) {
      const found = known.get(questionKey(question));
      if (!found) throw new Error(`A question nobody declared: ${questionKey(question)}`);
      return found;
    },
  };
}

const reader: EvidenceReader = {
  dictionary: () =>
    new Promise((resolve) => {
      dictionaries.push(resolve);
      say({ kind: 'wants_dictionary' });
    }),
  answer: (questions) =>
    new Promise((resolve) => {
      const call = ++calls;
      awaited.set(call, (answers) => resolve(timelineOf(questions, answers)));
      say({ kind: 'asks', call, questions });
    }),
};

async function verify(input: VerifyInput): Promise<void> {
  try {
    const document = await verifyReport(input, reader, (progress) => say({ kind: 'progress', progress }));
    say({ kind: 'done', document });
  } catch (error) {
    const { message, stack = null } = error instanceof Error ? error : new Error(String(error));
    say({ kind: 'failed', message, stack });
  }
}

port.on('message', (message: ToThread) => {
  if (message.kind === 'verify') void verify(message.input);
  else if (message.kind === 'answers') {
    awaited.get(message.call)?.(message.answers);
    awaited.delete(message.call);
  } else {
    const waiting = dictionaries;
    dictionaries = [];
    for (const resolve of waiting) resolve(message.dictionary);
  }
});
