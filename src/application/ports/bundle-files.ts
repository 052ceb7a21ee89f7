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

/** The records inside a git bundle, one body a commit or tag, or why they cannot be read here (no git on the machine, a damaged bundle). */
export type GitBundleReading = { readonly bodies: readonly Json[] } | { readonly notUnderstood: string };

/** Expands a git bundle; handed in by the attic because it runs a program. */
export type ReadGitBundle = (bytes: Uint8Array) => Promise<GitBundleReading>;
