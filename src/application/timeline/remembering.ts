/** The evidence as one verification asks it, in several batches: what was answered is not asked again, and a record that comes up again is the same object, so that what was worked out of it is kept. Changes no answer. */
import { type Question, questionKey, type Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { EvidenceReader } from '../ports/evidence-reader.js';

/**
 * @example
 * const evidence = remembering(reader);
 * await evidence.answer(first);
 * await evidence.answer(second); // asks the reader for what `first` did not hold
 * evidence.timeline.ask(first[0]!);
 */
export function remembering(reader: Pick<EvidenceReader, 'answer'>) {
  const declared = new Map<string, Timeline>();
  const answers = new Map<string, readonly TimelineEvent[]>();
  /** Records met so far by id, once there is a second batch to meet them in. */
  let met: Map<string, TimelineEvent> | null = null;
  const theSame = (event: TimelineEvent): TimelineEvent => {
    const before = met!.get(event.id);
    if (!before) met!.set(event.id, event);
    return before ?? event;
  };
  const timeline: Timeline = {
    ask(question) {
      const key = questionKey(question);
      const known = answers.get(key);
      if (known) return known;
      const own = declared.get(key);
      if (!own) throw new Error(`a question was asked that was not declared: ${key}`);
      const found = own.ask(question);
      const told = met ? found.map(theSame) : found;
      // The list itself is kept by those who work something out of it.
      const answer = told.every((event, i) => event === found[i]) ? found : told;
      answers.set(key, answer);
      return answer;
    },
  };
  return {
    timeline,
    async answer(questions: readonly Question[]): Promise<void> {
      const fresh = questions.filter((question) => !declared.has(questionKey(question)));
      if (fresh.length === 0) return;
      const own = await reader.answer(fresh);
      if (declared.size > 0) met ??= new Map([...answers.values()].flat().map((event) => [event.id, event]));
      for (const question of fresh) declared.set(questionKey(question), own);
    },
  };
}

export type Remembered = ReturnType<typeof remembering>;
