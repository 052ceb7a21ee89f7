/** The calls about reports, their verdicts and sign-off. */
import { z } from 'zod';
import { verdictDocumentSchema } from '../../application/document/schema.js';
import { defineCall } from './call.js';
import { progress, report, reportList, reportOptions } from './report-schemas.js';
import { incidentId, line } from './schemas.js';

const ofIncident = z.strictObject({ incidentId });
const ofReport = z.strictObject({ reportId: line(200) });
const version = z.strictObject({ version: z.coerce.number().int().min(1).max(1_000_000).optional() });
const REPORTS = '/api/v1/incidents/{incidentId}/reports';
const REPORT = '/api/v1/reports/{reportId}';
const JSON_BODY = 'application/json';

const handedIn = {
  description: 'Taken; being verified',
  content: { [JSON_BODY]: report },
  headers: { Location: 'The report' },
};

export const submitReport = defineCall({
  id: 'submitReport',
  method: 'post',
  path: REPORTS,
  summary: 'Hand in a draft, as Markdown or as a form with one file',
  access: 'reports:write',
  params: ofIncident,
  query: reportOptions,
  body: { 'text/markdown': 'text', 'multipart/form-data': 'report form' },
  bodyRequired: true,
  answers: { 202: handedIn },
  faults: ['not_found', 'invalid_report', 'report_too_large'],
});

export const listReports = defineCall({
  id: 'listReports',
  method: 'get',
  path: REPORTS,
  summary: 'The reports of an incident',
  access: 'verdicts:read',
  params: ofIncident,
  answers: { 200: { description: 'Reports', content: { [JSON_BODY]: reportList } } },
  faults: ['not_found'],
});

export const getReport = defineCall({
  id: 'getReport',
  method: 'get',
  path: REPORT,
  summary: 'Status of a report',
  access: 'verdicts:read',
  params: ofReport,
  answers: { 200: { description: 'The report', content: { [JSON_BODY]: report } } },
  faults: ['not_found'],
});

export const verifyReport = defineCall({
  id: 'verifyReport',
  method: 'post',
  path: `${REPORT}/verify`,
  summary: 'Verify again with what is known now: a new version, never an edit',
  access: 'reports:write',
  params: ofReport,
  answers: { 202: handedIn },
  faults: ['not_found'],
});

export const getVerdicts = defineCall({
  id: 'getVerdicts',
  method: 'get',
  path: `${REPORT}/verdicts`,
  summary: 'The verdict document',
  access: 'verdicts:read',
  params: ofReport,
  query: version,
  answers: { 200: { description: 'Verdicts', content: { [JSON_BODY]: verdictDocumentSchema } } },
  faults: ['not_found', 'not_ready'],
});

export const getVerdictsSarif = defineCall({
  id: 'getVerdictsSarif',
  method: 'get',
  path: `${REPORT}/verdicts.sarif`,
  summary: 'The verdicts as SARIF 2.1.0',
  access: 'verdicts:read',
  params: ofReport,
  query: version,
  answers: { 200: { description: 'SARIF', content: { 'application/sarif+json': 'text' } } },
  faults: ['not_found', 'not_ready'],
});

export const getVerdictsMarkdown = defineCall({
  id: 'getVerdictsMarkdown',
  method: 'get',
  path: `${REPORT}/verdicts.md`,
  summary: 'The verdicts as Markdown',
  access: 'verdicts:read',
  params: ofReport,
  query: version,
  answers: { 200: { description: 'Markdown', content: { 'text/markdown': 'text' } } },
  faults: ['not_found', 'not_ready'],
});

export const watchProgress = defineCall({
  id: 'watchProgress',
  method: 'get',
  path: `${REPORT}/progress`,
  summary: 'Server-sent events named `progress` while it is being verified, then `end`',
  access: 'verdicts:read',
  params: ofReport,
  answers: { 200: { description: 'A stream of events', content: { 'text/event-stream': progress } } },
  faults: ['not_found'],
});

export const signOffReport = defineCall({
  id: 'signOffReport',
  method: 'post',
  path: `${REPORT}/sign-off`,
  summary: "A human's signature, by a signed-in person only; refused with reasons while blocked",
  access: 'person',
  params: ofReport,
  answers: { 201: { description: 'Signed' } },
  faults: ['not_found', 'not_ready', 'sign_off_blocked', 'sign_off_not_available'],
});
