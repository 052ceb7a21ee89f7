/** Where report revisions, the requests to verify them, and the answers are kept. */
import type { VerdictDocument } from '../document/schema.js';
import type { Progress, ReportOptions, ReportState } from '../use-cases.js';
import type { EvidenceReader } from './evidence-reader.js';
import type { Lease } from './lease.js';

export interface NewReport {
  readonly incidentId: string;
  readonly title: string;
  readonly text: string;
  readonly options: ReportOptions;
}

export interface StoredReport {
  readonly id: string;
  readonly incidentId: string;
  readonly title: string;
  readonly sha256: string;
  readonly options: ReportOptions;
  readonly createdAt: string;
  readonly state: ReportState;
  /** Number of the newest verdict document, 0 before the first. */
  readonly version: number;
  readonly verifiedAt: string | null;
  readonly summary: VerdictDocument['summary'] | null;
  readonly error: string | null;
  readonly progress: Progress | null;
}

/**
 * @example
 * const id = await store.reports.submit({ incidentId: 'INC-7', title, text, options }, rules);
 */
export interface ReportStore {
  /**
   * Keeps a revision and asks for its verification, in one transaction with the bell. The same text with the same options is the
   * same report; the same evidence is the same verification. Null when the incident is unknown.
   */
  submit(report: NewReport, rules: string): Promise<string | null>;
  /** Asks again with what is known now; adds nothing when nothing has changed, revives a failed one. False when there is no such report. */
  requestAgain(reportId: string, rules: string): Promise<boolean>;
  list(incidentId: string): Promise<readonly StoredReport[] | null>;
  get(id: string): Promise<StoredReport | null>;
  text(id: string): Promise<string | null>;
  /** The text of the newest document, or of version n. */
  document(id: string, version?: number): Promise<string | null>;
}

/** A verification that this runner holds until its lease ends. */
export interface HeldVerification {
  readonly id: string;
  readonly attempt: number;
  readonly text: string;
  readonly options: ReportOptions;
  /** The evidence that the verification is keyed to. */
  readonly evidence: EvidenceReader;
}

/**
 * @example
 * const held = await store.verifications.hold(id, lease);
 * if (held) await store.verifications.finish(held.id, documentText, summary);
 */
export interface VerificationStore {
  /** How often it was started; more than never makes it a suspect when processes die. */
  attempts(id: string): Promise<number>;
  /** Null when it is done, failed, held by another, or just ran out of attempts (then it is failed, visibly). */
  hold(id: string, lease: Lease): Promise<HeldVerification | null>;
  /** Prolongs the lease and says how far the work is; false when it is lost. */
  report(id: string, lease: Lease, progress: Progress): Promise<boolean>;
  /** Writes the document once, whoever comes first. */
  finish(id: string, document: string, summary: VerdictDocument['summary']): Promise<void>;
  /** Lets it be tried again after a pause, or fails it for good after the last attempt. */
  giveBack(id: string, lease: Lease, error: string, pauseMs: number): Promise<void>;
}
