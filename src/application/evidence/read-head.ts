/** Looks how a stream begins without losing any of it. */
export interface Head {
  readonly chunks: readonly Uint8Array[];
  /** Whether that is all. */
  readonly complete: boolean;
  readonly rest: AsyncIterator<Uint8Array>;
}

/** Reads until more than `bytes` have come, or all. */
export async function readHead(stream: AsyncIterable<Uint8Array>, bytes: number): Promise<Head> {
  const rest = stream[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length <= bytes) {
    const next = await rest.next();
    if (next.done) return { chunks, complete: true, rest };
    chunks.push(next.value);
    length += next.value.byteLength;
  }
  return { chunks, complete: false, rest };
}

/** The whole stream again. A reader that stops early lets go of the rest. */
export async function* joined({ chunks, complete, rest }: Head): AsyncGenerator<Uint8Array> {
  yield* chunks;
  if (complete) return;
  try {
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
