/** Cloud Build's builds over REST, location by location: the project's own list holds only the global ones. */
import { z } from 'zod';
import { list } from '../../application/ports/json-reading.js';
import type { CollectWindow, LiveSource } from '../../application/ports/live-source.js';
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
  ...googleSettings('https://cloudbuild.googleapis.com'),
  locations: names(/^[a-z0-9-]{1,40}$/).default(['global']),
});
type Settings = z.output<typeof schema>;

export const cloudBuildLive: LiveSource<Settings> = {
  source: 'cloud-build',
  title: 'Cloud Build',
  schema,
  settings: [
    ...PROJECT_FIELDS,
    {
      name: 'locations',
      label: 'Locations',
      help: 'Every location in which builds run, global among them; a build elsewhere is not seen',
      optional: true,
      example: 'global, europe-west1',
    },
    ADDRESS_FIELD,
  ],
  needs: ['roles/cloudbuild.builds.viewer on the project'],
  covers: 'Builds created in the window, with steps, images and approvals',
  cannotProve: 'Who cancelled a build: that stands in the audit log; builds in locations that are not named',
  origins: ({ address }) => [new URL(address).origin],
  connect(settings, tools) {
    const ask = googleAsk(tools, settings);
    return googleConnection(ask, settings.project, tools, {
      probe: () => ask.get(place(settings, settings.locations[0]!), { pageSize: '1' }),
      parts: (window) => [builds(ask, settings, window)],
    });
  },
};

const place = ({ project }: Settings, location: string): string =>
  `/v1/projects/${project}/locations/${location}/builds`;

function builds(ask: GoogleAsk, settings: Settings, { from, to }: CollectWindow): PagedPart {
  const path = `gcp/${settings.project}/builds.json`;
  const filter = `create_time>="${from}" AND create_time<"${to}"`;
  return {
    key: 'builds',
    name: 'builds',
    path,
    scope: `builds of ${settings.project} in ${settings.locations.join(', ')}`,
    page: chained(
      settings.locations.map((location) =>
        googleList(ask, { path, at: place(settings, location), items: 'builds', query: { filter, pageSize: '100' } }),
      ),
    ),
    // Old builds are deleted some day: only one from before the window shows that those of the window are still there.
    control: { asked: 'build from before the window', found: () => olderBuild(ask, settings, from), alone: true },
  };
}

async function olderBuild(ask: GoogleAsk, settings: Settings, from: string): Promise<boolean> {
  const query = { filter: `create_time<"${from}"`, pageSize: '1' };
  for (const location of settings.locations)
    if (list(await ask.get(place(settings, location), query), 'builds').length > 0) return true;
  return false;
}
