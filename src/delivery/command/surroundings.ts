/** What the command takes from its surroundings: streams, environment, and the parts of the house that delivery may not know. */
import type { LoadedBundle } from '../../application/bundle/load-bundle.js';
import type { Result } from '../../application/result.js';

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Opens, reads and closes a bundle, its timeline built. */
  loadBundle(path: string): Promise<Result<LoadedBundle>>;
  /** Runs a role to its end and gives its exit status. */
  serve(argv: readonly string[]): Promise<number>;
  worker(argv: readonly string[]): Promise<number>;
}

/** A stream to write to; a terminal says how wide it is. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string, done: (error?: Error | null) => void): unknown;
}

/** Writes all of it, or as much as the reader wants: a pipe that was closed is no error. @throws Error when it cannot be written otherwise */
export const writeAll = (output: Output, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    output.write(text, (error) => {
      if (!error || (error as NodeJS.ErrnoException).code === 'EPIPE') resolve();
      else reject(error);
    });
  });
