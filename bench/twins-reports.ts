/** True sentences with their false twins, as files of `bench/twins/<open|sealed>/<author>/<incident>.json`, and the reports that are made of them. Reads only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const pair = z.strictObject({
  true: z.string().min(1),
  twin: z.string().min(1),
  /** What the twin turns: actor, time, count, outcome … */
  turned: z.string(),
});
const twinFile = z.strictObject({
  incident: z.string(),
  voice: z.string(),
  title: z.string(),
  sentences: z.array(pair),
});

export type Pair = z.infer<typeof pair>;

export interface PairedReport extends z.infer<typeof twinFile> {
  /** `author/incident`. */
  readonly name: string;
  /** Its sentences are never looked at, so that its numbers stay those of a stranger. */
  readonly sealed: boolean;
}

export function pairedReports(root: string): PairedReport[] {
  return (['open', 'sealed'] as const).flatMap((kind) =>
    readdirSync(join(root, kind))
      .sort()
      .flatMap((author) =>
        readdirSync(join(root, kind, author))
          .sort()
          .map((file) => ({
            ...twinFile.parse(JSON.parse(readFileSync(join(root, kind, author, file), 'utf8'))),
            name: `${author}/${file.replace(/\.json$/, '')}`,
            sealed: kind === 'sealed',
          })),
      ),
  );
}

/** Sentences of a paragraph. */
const IN_A_PARAGRAPH = 5;
/** One sentence in so many is turned at a time: most of what stands around a lie is true. */
export const TURNS = 3;

export interface Composed {
  readonly text: string;
  /** Where each sentence stands, `[start, end)` in UTF-16. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** A report of its true sentences, those at `turn` modulo TURNS replaced by their twins; all true where there is none. */
export function composed({ title, sentences }: PairedReport, turn?: number): Composed {
  let text = `# ${title}\n`;
  const spans = sentences.map((sentence, i) => {
    text += i % IN_A_PARAGRAPH === 0 ? '\n' : ' ';
    const start = text.length;
    text += i % TURNS === turn ? sentence.twin : sentence.true;
    const end = text.length;
    if (i % IN_A_PARAGRAPH === IN_A_PARAGRAPH - 1 || i === sentences.length - 1) text += '\n';
    return { start, end };
  });
  return { text, spans };
}
