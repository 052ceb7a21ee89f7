/** Slack's messages over the Web API, channel by channel with their threads, filed by day as an export files them; never complete, for deletions leave nothing. */
import { z } from 'zod';
import { list, text, words } from '../../application/ports/json-reading.js';
import type { LiveSource } from '../../application/ports/live-source.js';
import { type PagedPart, pagedConnection, recordsAt } from '../../application/ports/paged-parts.js';
import { type Ask, asker, channelPage, cursorOf, nextOf, PAGE } from './ask.js';
import { channelMessages, EARLIER_DAYS, NEVER } from './channel-messages.js';

const CHANNEL = /^#?[\p{L}\p{N}_-]{1,80}$/u;
const NEEDED = ['channels:read', 'channels:history', 'users:read'];
/** For private channels; more than these is more than reading needs. */
const ALSO_FINE = ['groups:read', 'groups:history', 'team:read'];

const schema = z.strictObject({
  token: z.string(),
  channels: z
    .string()
    .transform((given) =>
      given
        .split(',')
        .map((name) => name.trim().replace(/^#/, ''))
        .filter(Boolean),
    )
    .pipe(z.array(z.string().regex(CHANNEL)).min(1).max(100)),
  address: z.url({ protocol: /^https?$/ }).default('https://slack.com'),
});
type Settings = z.output<typeof schema>;

export const slackLive: LiveSource<Settings> = {
  source: 'slack',
  title: 'Slack',
  schema,
  settings: [
    {
      name: 'token',
      label: 'Bot token',
      help: 'Of an internal app that was invited to the channels',
      secret: true,
      example: 'env:SLACK_TOKEN',
    },
    { name: 'channels', label: 'Channels', help: 'Names of channels', example: 'incidents, deploys' },
    { name: 'address', label: 'Address', help: 'Only for Slack in another place', optional: true },
  ],
  needs: [...NEEDED, 'groups:read and groups:history for private channels'],
  covers: `Messages of the window in the channels named, replies in threads begun there or up to ${EARLIER_DAYS} days before, members and channels`,
  cannotProve: 'That something was not said: deleted messages leave nothing, and edits show the last text only',
  origins: ({ address }) => [new URL(address).origin],
  connect(settings, tools) {
    const ask = asker(tools, settings);
    return pagedConnection(
      async () => {
        const { body, scopes } = await ask('auth.test', {});
        const granted = scopes?.split(',').map((scope) => scope.trim());
        return {
          account: `${words(body, 'user') ?? 'a bot'} in ${words(body, 'team') ?? 'a workspace'}`,
          missing: granted ? NEEDED.filter((scope) => !granted.includes(scope)) : [],
          excess: granted ? granted.filter((scope) => ![...NEEDED, ...ALSO_FINE].includes(scope)) : [],
          ...(granted ? {} : { unknown: 'Slack did not tell the scopes of this token.' }),
        };
      },
      async (window) => [
        people(ask),
        directory(ask, settings),
        ...settings.channels.map((name) => channelMessages(ask, name, window)),
      ],
      tools.now,
    );
  },
};

const people = (ask: Ask): PagedPart => ({
  key: ' members',
  name: 'members',
  path: 'slack/users.json',
  scope: 'members of the workspace',
  ...NEVER,
  async page(token) {
    const { body } = await ask('users.list', { limit: PAGE, ...cursorOf(token) });
    return { records: recordsAt('slack/users.json', list(body, 'members')), next: nextOf(body) };
  },
});

const directory = (ask: Ask, { channels }: Settings): PagedPart => ({
  key: ' channels',
  name: 'channels',
  path: 'slack/channels.json',
  scope: 'channels that are collected',
  ...NEVER,
  async page(token) {
    const { body } = await channelPage(ask, token);
    const named = list(body, 'channels').filter((channel) => channels.includes(text(channel, 'name') ?? ''));
    return { records: recordsAt('slack/channels.json', named), next: nextOf(body) };
  },
});
