/** Packs files into a zip while they are being read; the same files give the same bytes. */
export interface ZipEntry {
  readonly path: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** @example for await (const chunk of writeZip(entries)) response.write(chunk); */
export type WriteZip = (entries: AsyncIterable<ZipEntry>) => AsyncIterable<Uint8Array>;
