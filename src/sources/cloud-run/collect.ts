/** Cloud Run's services and revisions over REST (Admin API v2): how they stand now; the history is in the audit log. */
import { z } from 'zod';
import { list } from '../../application/ports/json-reading.js';
import type { LiveSource } from '../../application/ports/live-source.js';
import { chained, type PagedPart } from '../../application/ports/paged-parts.js';
import {
  ADDRESS_FIELD,
  type GoogleAsk,
  googleAsk,
  googleConnection,
  googleSettings,
  names,
  PROJECT_FIELDS,
} from '../google/access.js';
import { googleList } from '../google/list.js';

const schema = z.strictObject({
  ...googleSettings('https://run.googleapis.com'),
  regions: names(/^[a-z]+-[a-z]+\d+$/),
});
type Settings = z.output<typeof schema>;

export const cloudRunLive: LiveSource<Settings> = {
  source: 'cloud-run',
  title: 'Cloud Run',
  schema,
  settings: [
    ...PROJECT_FIELDS,
    { name: 'regions', label: 'Regions', help: 'Every region with services', example: 'europe-west1, us-central1' },
    ADDRESS_FIELD,
  ],
  needs: ['roles/run.viewer on the project'],
  covers: 'Services and revisions as they stand, with conditions and the traffic split',
  cannotProve: 'Past traffic splits, deleted services and pruned revisions: those stand in the audit log only',
  origins: ({ address }) => [new URL(address).origin],
  connect(settings, tools) {
    const ask = googleAsk(tools, settings);
    return googleConnection(ask, settings.project, tools, {
      probe: () => ask.get(services(settings, settings.regions[0]!), { pageSize: '1' }),
      parts: () => [part(ask, settings, 'services'), part(ask, settings, 'revisions')],
    });
  },
};

const services = ({ project }: Settings, region: string): string =>
  `/v2/projects/${project}/locations/${region}/services`;

function part(ask: GoogleAsk, settings: Settings, items: 'services' | 'revisions'): PagedPart {
  const path = `gcp/${settings.project}/run-${items}.json`;
  const lists = settings.regions.map((region) =>
    googleList(ask, {
      path,
      at: services(settings, region) + (items === 'revisions' ? '/-/revisions' : ''),
      items,
      query: { pageSize: '100' },
    }),
  );
  return {
    key: items,
    name: items,
    path,
    scope: `${items} of ${settings.project} in ${settings.regions.join(', ')}, as they stood when asked`,
    page: chained(lists),
    control: { asked: 'service', found: () => anyService(ask, settings) },
  };
}

async function anyService(ask: GoogleAsk, settings: Settings): Promise<boolean> {
  for (const region of settings.regions)
    if (list(await ask.get(services(settings, region), { pageSize: '1' }), 'services').length > 0) return true;
  return false;
}
