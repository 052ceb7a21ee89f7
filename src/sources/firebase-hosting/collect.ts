/** Firebase Hosting's releases over REST, with versions and rewrites, site by site. */
import { z } from 'zod';
import { list, text, words } from '../../application/ports/json-reading.js';
import type { CollectWindow, LiveSource } from '../../application/ports/live-source.js';
import type { PagedPart } from '../../application/ports/paged-parts.js';
import type { Json } from '../../domain/evidence.js';
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
  ...googleSettings('https://firebasehosting.googleapis.com'),
  sites: names(/^[a-z0-9-]{1,60}$/),
});
type Settings = z.output<typeof schema>;

export const firebaseHostingLive: LiveSource<Settings> = {
  source: 'firebase-hosting',
  title: 'Firebase Hosting',
  schema,
  settings: [
    ...PROJECT_FIELDS,
    { name: 'sites', label: 'Sites', help: 'Every site that serves', example: 'acme-shop' },
    ADDRESS_FIELD,
  ],
  needs: ['roles/firebasehosting.viewer on the project'],
  covers: 'Releases of the live channel with their versions, rewrites and authors',
  cannotProve: 'Releases that were pruned; what other sites of the project served',
  origins: ({ address }) => [new URL(address).origin],
  connect(settings, tools) {
    const ask = googleAsk(tools, settings);
    return googleConnection(ask, settings.project, tools, {
      probe: () => ask.get(releases(settings.sites[0]!), { pageSize: '1' }),
      parts: (window) => settings.sites.map((site) => part(ask, settings, site, window)),
    });
  },
};

const releases = (site: string): string => `/v1beta1/sites/${site}/releases`;

function part(ask: GoogleAsk, { project }: Settings, site: string, { from }: CollectWindow): PagedPart {
  const path = `gcp/${project}/hosting-${site}-releases.json`;
  return {
    key: site,
    name: `releases of ${site}`,
    path,
    scope: `releases of the live channel of ${site}`,
    page: googleList(ask, { path, at: releases(site), items: 'releases', query: { pageSize: '100' } }),
    // What was live when the window began was released before it; where that is gone, so may others be.
    control: { asked: 'release from before the window', found: () => olderRelease(ask, site, from), alone: true },
  };
}

/** Newest first, as they are listed. */
async function olderRelease(ask: GoogleAsk, site: string, from: string): Promise<boolean> {
  for (let token: string | undefined; ; ) {
    const body = await ask.get(releases(site), { pageSize: '100', pageToken: token });
    const older = (release: Json): boolean => Date.parse(text(release, 'releaseTime') ?? '') < Date.parse(from);
    if (list(body, 'releases').some(older)) return true;
    token = words(body, 'nextPageToken');
    if (token === undefined) return false;
  }
}
