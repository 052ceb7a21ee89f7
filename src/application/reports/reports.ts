/** Reports: kept as they come, verified by a worker, answered with the document that was written. */
import type { VerdictDocument } from '../document/schema.js';
import { type Fault, fault } from '../faults.js';
import { orUnknown, unknownIncident } from '../incidents/manifest-of-draft.js';
import type { ReportStore, StoredReport } from '../ports/report-store.js';
import { ok, type Result, refused } from '../result.js';
import type { Progress, Reports, ReportView } from '../use-cases.js';
import { givenOptions, reportFaults, titleOf } from './check-report.js';

export interface ReportParts {
  readonly store: ReportStore;
  /** Digest of everything that decides; part of a verification's key. */
  readonly rules: string;
  readonly largestReportBytes: number;
  /** Between two looks at a verification under way. */
  readonly progressStepMs: number;
  readonly ring: () => void;
}

const unknownReport = (id: string): Fault => fault('not_found', `There is no report ${id}.`);

function viewOf({ progress: _, ...report }: StoredReport): ReportView {
  return report;
}

export function reports(parts: ReportParts): Reports {
  const { store, rules, ring } = parts;
  const get = async (id: string): Promise<Result<ReportView>> => {
    const found = await store.get(id);
    return found ? ok(viewOf(found)) : refused(unknownReport(id));
  };
  return {
    get,
    async submit(incidentId, text, options) {
      const faults = reportFaults(text, options, parts.largestReportBytes);
      if (faults.length > 0) return refused(...faults);
      const report = { incidentId, title: titleOf(text, options), text, options: givenOptions(options) };
      const id = await store.submit(report, rules);
      if (id === null) return refused(unknownIncident(incidentId));
      ring();
      return get(id);
    },
    async list(incidentId) {
      const found = await store.list(incidentId);
      return orUnknown(incidentId, found?.map(viewOf) ?? null);
    },
    async text(id) {
      const text = await store.text(id);
      return text === null ? refused(unknownReport(id)) : ok(text);
    },
    async verifyAgain(id) {
      if (!(await store.requestAgain(id, rules))) return refused(unknownReport(id));
      ring();
      return get(id);
    },
    verdicts: (id, version) => verdicts(store, id, version),
    progress: (id) => follow(store, id, parts.progressStepMs),
    async signOff(id) {
      const document = await verdicts(store, id);
      if (!document.ok) return document;
      const reasons = document.value.authorship.signOffBlockedBy.map((reason) => fault('sign_off_blocked', reason));
      return refused(fault('sign_off_not_available', 'Reports cannot be signed off in this version.'), ...reasons);
    },
  };
}

async function verdicts(store: ReportStore, id: string, version?: number): Promise<Result<VerdictDocument>> {
  const text = await store.document(id, version);
  if (text !== null) return ok(JSON.parse(text) as VerdictDocument);
  const report = await store.get(id);
  if (!report) return refused(unknownReport(id));
  if (report.version > 0) return refused(fault('not_found', `There is no version ${version} of this verification.`));
  const why =
    report.state === 'failed' ? `The verification failed: ${report.error}` : 'The verification has not finished yet.';
  return refused(fault('not_ready', why));
}

/** What is said of a verification, each time it changes, until it ends or the listener leaves. */
async function* follow(store: ReportStore, id: string, stepMs: number): AsyncGenerator<Progress> {
  let last = '';
  for (;;) {
    const report = await store.get(id);
    if (!report) return;
    const progress = progressOf(report);
    const text = JSON.stringify(progress);
    if (text !== last) yield progress;
    last = text;
    if (progress.state === 'verified' || progress.state === 'failed') return;
    await new Promise((resolve) => setTimeout(resolve, stepMs));
  }
}

function progressOf({ state, progress }: StoredReport): Progress {
  const { claims = 0, checked = 0, stage = 'reading' } = progress ?? {};
  if (state === 'verified') return { state, stage: 'done', claims, checked };
  if (state === 'failed') return { state, stage: 'failed', claims, checked };
  if (state === 'queued') return { state, stage: 'queued', claims: 0, checked: 0 };
  return { state, stage: stage === 'done' ? 'weighing' : stage, claims, checked };
}
