/** Runs the engine in worker threads, so that a long verification keeps neither locks from being renewed nor pages from being served. */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { VerdictDocument } from '../../application/document/schema.js';
import type { EvidenceReader } from '../../application/ports/evidence-reader.js';
import type { Verify } from '../../application/reports/run-verification.js';
import type { Progress } from '../../application/use-cases.js';
import type { FromThread, ToThread, VerifyInput } from './thread-messages.js';

const THREAD = new URL('./engine-thread.js', import.meta.url);

/** Whether the built thread lies beside this file; sources run by a test have none. */
export const threadsAvailable = (): boolean => existsSync(THREAD);

export interface ThreadedVerify {
  readonly verify: Verify;
  /** Ends the threads; what they were verifying fails. */
  close(): Promise<void>;
}

interface Task {
  readonly input: VerifyInput;
  readonly evidence: EvidenceReader;
  readonly onProgress: (progress: Progress) => void;
}

/** Answers what the thread asks until it is done. @throws Error when the thread fails or ends */
function runIn(thread: Worker, { input, evidence, onProgress }: Task): Promise<VerdictDocument> {
  const say = (message: ToThread): void => thread.postMessage(message);
  const answer = async (message: FromThread): Promise<void> => {
    if (message.kind === 'wants_dictionary') say({ kind: 'dictionary', dictionary: await evidence.dictionary() });
    if (message.kind !== 'asks') return;
    const timeline = await evidence.answer(message.questions);
    const answers = message.questions.map((question) => timeline.ask(question));
    say({ kind: 'answers', call: message.call, answers });
  };
  return new Promise<VerdictDocument>((resolve, reject) => {
    const onEnd = () => reject(new Error('The thread of the engine ended'));
    const settle = (settled: () => void) => {
      thread.off('message', onMessage).off('error', reject).off('exit', onEnd);
      settled();
    };
    const onMessage = (message: FromThread) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else if (message.kind === 'done') settle(() => resolve(message.document));
      else if (message.kind === 'failed') settle(() => reject(failure(message.message, message.stack)));
      else answer(message).catch((error) => settle(() => reject(error)));
    };
    thread.on('message', onMessage).on('error', reject).on('exit', onEnd);
    say({ kind: 'verify', input });
  });
}

const failure = (message: string, stack: string | null): Error => {
  const error = new Error(message);
  if (stack !== null) error.stack = stack;
  return error;
};

/**
 * As many threads as verifications run side by side; each is started when it is first needed.
 * @example const { verify, close } = threadedVerify();
 */
export function threadedVerify(): ThreadedVerify {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const start = (): Worker => {
    const thread = new Worker(THREAD);
    // Without a listener a thread that fails while idle would end the process.
    thread.on('error', () => {});
    all.add(thread);
    thread.once('exit', () => {
      all.delete(thread);
      if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
    });
    thread.unref();
    return thread;
  };
  return {
    async verify(input, evidence, onProgress = () => {}) {
      const thread = idle.pop() ?? start();
      try {
        const document = await runIn(thread, { input, evidence, onProgress });
        idle.push(thread);
        return document;
      } catch (error) {
        // Half-way through a report a thread may still ask for things; a fresh one takes its place.
        void thread.terminate();
        throw error;
      }
    },
    async close() {
      await Promise.all([...all].map((thread) => thread.terminate()));
    },
  };
}
