/** Reads the own sentences: `bench/mutants/*.json`, each file the sentences of one incident in several styles. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readMarks, type Sentence } from './mutants-marks.js';
import type { Surroundings } from './mutants-operators.js';

const sentenceFile = z.object({
  /** From the checkout's root. */
  bundle: z.string(),
  day: z.string(),
  people: z.record(z.string(), z.array(z.string())),
  styles: z.array(
    z.object({
      style: z.string(),
      frame: z.string(),
      /** Hours that clocks of the style are ahead of UTC. */
      zone: z.number().default(0),
      /** Whether its units are running text, to which the operators on whole sentences apply. */
      prose: z.boolean(),
      sentences: z.array(z.string().min(1)),
    }),
  ),
});

export interface SentenceSet {
  readonly name: string;
  readonly bundle: string;
  readonly people: Surroundings['people'];
  readonly sentences: readonly (Sentence & { readonly prose: boolean })[];
}

function readSet(folder: string, file: string): SentenceSet {
  const set = sentenceFile.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const sentences = set.styles.flatMap(({ style, frame, zone, prose, sentences }) =>
    sentences.map((marked, index) => ({
      name: `${file.replace('.json', '')} ${style} ${index + 1}`,
      style,
      frame,
      prose,
      zoneMinutes: zone * 60,
      day: set.day,
      ...readMarks(marked),
    })),
  );
  return { name: file.replace('.json', ''), bundle: set.bundle, people: set.people, sentences };
}

export const sentenceSets = (folder: string): SentenceSet[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readSet(folder, file));
