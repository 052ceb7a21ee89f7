/** Pages that take a draft: for an incident that exists, or together with the bundle that brings it. */
import { type Fault, fault } from '../../application/faults.js';
import type { Result } from '../../application/result.js';
import type { UseCases } from '../../application/use-cases.js';
import { refusedResponse } from './faults-view.js';
import { chosenFile, optionsOf, textOf, typedIn } from './form-reading.js';
import { pathSegment } from './html.js';
import { incidentPath } from './incidents-page.js';
import { newPage, reportFormPage, type Typed } from './report-form.js';
import type { PageFile, PageRequest, PageResponse, PageRoute } from './seam.js';

const statusOf = (faults: readonly Fault[]): number => (faults[0]?.code === 'report_too_large' ? 413 : 422);

/** What a form brought: its draft, and the incident that its bundle belongs to. */
interface Brought {
  text: string | null;
  fileName?: string;
  incidentId?: string;
  /** A bundle was chosen, whatever came of it. */
  bundled: boolean;
  readonly faults: Fault[];
}

async function bring(
  typed: Typed,
  files: AsyncIterable<PageFile>,
  useBundle: (file: PageFile) => Promise<Result<string>>,
) {
  const brought: Brought = { text: typed.text?.trim() ? typed.text : null, bundled: false, faults: [] };
  for await (const file of files) {
    if (chosenFile(file, 'bundle')) {
      brought.bundled = true;
      const used = await useBundle(file);
      if (used.ok) brought.incidentId = used.value;
      else brought.faults.push(...used.faults);
    } else if (chosenFile(file, 'report')) {
      const read = await textOf(file);
      if (read.ok) Object.assign(brought, { text: read.value, fileName: file.fileName });
      else brought.faults.push(...read.faults);
    }
  }
  return brought;
}

async function* noFiles(): AsyncGenerator<PageFile> {}

async function submitDraft(request: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const incident = await useCases.incidents.get(request.params['incidentId']!);
  if (!incident.ok) return refusedResponse(incident.faults);
  const typed = typedIn(request);
  const again = (faults: readonly Fault[]): PageResponse => ({
    status: statusOf(faults),
    html: reportFormPage(incident.value, { csrfToken: request.csrfToken, faults, typed }),
  });
  const refuseBundle = async (): Promise<Result<string>> => ({ ok: true, value: incident.value.id });
  const brought = await bring(typed, request.files ?? noFiles(), refuseBundle);
  const options = optionsOf(typed, brought.fileName);
  const faults = [...brought.faults, ...(options.ok ? [] : options.faults)];
  if (brought.text === null && faults.length === 0)
    faults.push(fault('invalid_report', 'Paste a draft or choose a file.'));
  if (faults.length > 0 || !options.ok || brought.text === null) return again(faults);
  const report = await useCases.reports.submit(incident.value.id, brought.text, options.value);
  if (!report.ok) return again(report.faults);
  return { status: 303, redirect: `/reports/${pathSegment(report.value.id)}` };
}

/** Longest that the page waits for a large bundle before it says that it is still being read. */
const INGEST_WAIT_MS = 120_000;

/** Takes the bundle in and waits until its records can be asked. */
async function ingest(useCases: UseCases, file: PageFile): Promise<Result<string>> {
  const taken = await useCases.evidence.ingestBundle(null, { stream: file.stream, fileName: file.fileName }, {});
  if (!taken.ok) return taken;
  const { incidentId, job } = taken.value;
  for (let waitedMs = 0; job && waitedMs < INGEST_WAIT_MS; waitedMs += 250) {
    const now = await useCases.evidence.job(job.id);
    if (!now.ok || now.value.state === 'done') break;
    if (now.value.state === 'failed')
      return { ok: false, faults: [fault('evidence_invalid', now.value.error ?? 'The bundle could not be read.')] };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return { ok: true, value: incidentId };
}

async function submitNew(request: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const typed = typedIn(request);
  const again = (faults: readonly Fault[]): PageResponse => ({
    status: statusOf(faults),
    html: newPage({ csrfToken: request.csrfToken, faults, typed }),
  });
  // Looked at before the bundle is read, so that a slip of the pen does not cost an upload.
  const early = optionsOf(typed);
  if (!early.ok) return again(early.faults);
  const brought = await bring(typed, request.files ?? noFiles(), (file) => ingest(useCases, file));
  if (!brought.bundled) brought.faults.push(fault('invalid_request', 'Choose an evidence bundle.'));
  if (brought.faults.length > 0 || brought.incidentId === undefined) return again(brought.faults);
  if (brought.text === null) return { status: 303, redirect: incidentPath(brought.incidentId) };
  const options = optionsOf(typed, brought.fileName);
  if (!options.ok) return again(options.faults);
  const report = await useCases.reports.submit(brought.incidentId, brought.text, options.value);
  if (!report.ok) return again(report.faults);
  return { status: 303, redirect: `/reports/${pathSegment(report.value.id)}` };
}

export const draftRoutes: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/incidents/:incidentId/reports/new',
    async handle(request, useCases) {
      const incident = await useCases.incidents.get(request.params['incidentId']!);
      if (!incident.ok) return refusedResponse(incident.faults);
      return { status: 200, html: reportFormPage(incident.value, { csrfToken: request.csrfToken }) };
    },
  },
  { method: 'POST', path: '/incidents/:incidentId/reports', handle: submitDraft },
  { method: 'POST', path: '/incidents/:incidentId/reports/new', handle: submitDraft },
  {
    method: 'GET',
    path: '/new',
    handle: async ({ csrfToken }) => ({ status: 200, html: newPage({ csrfToken }) }),
  },
  { method: 'POST', path: '/new', handle: submitNew },
];
