/** An opened evidence bundle, whatever it was packed in: paths already safe and relative, sizes already bounded. */
import type { Json } from '../../domain/evidence.js';

export interface BundleFile {
  /** Relative to the manifest's folder, forward slashes. */
  readonly path: string;
  /** Bytes when unpacked. */
  readonly size: number;
  /** The bytes, as often as asked. */
  open(): AsyncIterable<Uint8Array>;
}

/**
 * @example
 * const opened = await openBundle('evidence.zip');
 * if (opened.ok) try { await loadBundle(opened.value, SOURCES); } finally { await opened.value.close(); }
 */
export interface BundleFiles {
  /** Sorted by path; no path occurs twice. */
  readonly files: readonly BundleFile[];
  /** Removes what was unpacked on the way. */
  close(): Promise<void>;
}

/** The records of a git bundle, one a commit or ref, or why it cannot be read: `not_a_bundle` blames the file, anything else this machine or a limit. */
export type GitBundleReading =
  | { readonly ok: true; readonly records: readonly Json[] }
  | { readonly ok: false; readonly refusal: string; readonly reason: string };

/** Expands a git bundle; handed in, because it runs a program. */
export type ReadGitBundle = (bytes: AsyncIterable<Uint8Array>) => Promise<GitBundleReading>;
