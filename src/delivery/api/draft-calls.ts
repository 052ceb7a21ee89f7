/** The calls about drafts of incident tools: list, fetch, hand the verdicts back. */
import { z } from 'zod';
import { defineCall } from './call.js';
import { draftFetch, draftList, handedBack } from './draft-schemas.js';
import { report } from './report-schemas.js';
import { incidentId, line } from './schemas.js';

const JSON_BODY = 'application/json';

export const listDrafts = defineCall({
  id: 'listDrafts',
  method: 'get',
  path: '/api/v1/connections/{connectionId}/drafts',
  summary: 'The drafts that a connected incident tool keeps, at most 1000',
  access: 'person',
  params: z.strictObject({ connectionId: line(200) }),
  answers: { 200: { description: 'Drafts', content: { [JSON_BODY]: draftList } } },
  faults: ['not_found', 'tool_failed'],
});

export const fetchReport = defineCall({
  id: 'fetchReport',
  method: 'post',
  path: '/api/v1/incidents/{incidentId}/reports/fetch',
  summary: 'Fetch a draft from a connected incident tool and hand it in',
  access: 'reports:write',
  params: z.strictObject({ incidentId }),
  body: { [JSON_BODY]: draftFetch },
  bodyRequired: true,
  answers: {
    202: {
      description: 'Taken; being verified',
      content: { [JSON_BODY]: report },
      headers: { Location: 'The report' },
    },
  },
  faults: ['not_found', 'invalid_report', 'report_too_large', 'tool_failed'],
});

export const handBackReport = defineCall({
  id: 'handBackReport',
  method: 'post',
  path: '/api/v1/reports/{reportId}/hand-back',
  summary:
    'Add the newest verdicts as a document beside the draft at its tool, where the connection allows it; never twice, and nothing is changed there',
  access: 'person',
  params: z.strictObject({ reportId: line(200) }),
  answers: { 200: { description: 'What stands at the tool now', content: { [JSON_BODY]: handedBack } } },
  faults: ['not_found', 'not_ready', 'tool_failed', 'hand_back_off', 'hand_back_not_available'],
});
