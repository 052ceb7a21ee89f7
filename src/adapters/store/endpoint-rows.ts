/** Push endpoints as rows. */
import type { Endpoint, EndpointDraft, EndpointSettings } from '../../application/push/endpoint.js';
import { fromColumn, toColumn } from './column-text.js';

export interface EndpointRow {
  id: string;
  name: string;
  sender: Endpoint['sender'];
  secrets: string[];
  settings: EndpointSettings;
  created_at: Date;
}

export const ENDPOINT = 'id, name, sender, secrets, settings, created_at';

export const endpointOf = (row: EndpointRow): Endpoint => ({
  id: row.id,
  name: fromColumn(row.name),
  sender: row.sender,
  secrets: row.secrets,
  ...row.settings,
  createdAt: row.created_at.toISOString(),
});

/** Name, sender, secrets and settings as columns. */
export function endpointCells({ name, sender, secrets, ...settings }: Required<EndpointDraft>): unknown[] {
  return [toColumn(name), sender, secrets, JSON.stringify(settings)];
}

/** Whether an incident ($n) takes from endpoint `e`. */
export const takesFrom = (parameter: string): string =>
  `(json_array_length(e.settings->'incidents') = 0 OR EXISTS
     (SELECT 1 FROM json_array_elements_text(e.settings->'incidents') named WHERE named = ${parameter}))`;
