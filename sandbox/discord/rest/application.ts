import { CreatePrivateChannelRequestSchema } from 'discord-api-spec/zod';
import { findDm } from '../direct-messages.ts';
import { toChannel, toUser } from '../payloads.ts';
import { refuse } from '../refusal.ts';
import type { BodyContract } from '../schema.ts';
import type { World } from '../world.ts';
import type { Route } from './route.ts';

/** `POST /users/@me/channels`. */
const OPEN_DM: BodyContract<{ readonly recipient_id: string }> = {
  schema: CreatePrivateChannelRequestSchema,
  rules: () => [],
};

/** `GET /users/@me`, `POST /users/@me/channels`, `GET /users/{id}`, `GET /applications/@me` and `GET /oauth2/applications/@me`. */
export function applicationRoutes(world: World): Route[] {
  const application = () => ({ status: 200, body: toApplication(world) });
  return [
    {
      method: 'GET',
      path: '/users/@me',
      handle: () => ({
        status: 200,
        body: {
          ...toUser(world.bot),
          mfa_enabled: true,
          locale: 'en-US',
          premium_type: 0,
          email: null,
          verified: true,
        },
      }),
    },
    {
      method: 'GET',
      path: '/users/:userId',
      handle: ({ params }) => {
        const user = world.users.get(params.userId ?? '');
        if (user === undefined) throw refuse('unknownUser');
        return { status: 200, body: toUser(user) };
      },
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      handle: (request) => {
        const user = world.users.get(request.read(OPEN_DM).recipient_id);
        if (user === undefined) throw refuse('unknownUser');
        return { status: 200, body: toChannel(world, findDm(world, user)) };
      },
    },
    { method: 'GET', path: '/applications/@me', handle: application },
    { method: 'GET', path: '/oauth2/applications/@me', handle: application },
  ];
}

function toApplication(world: World) {
  const { id, name, botPublic, flags, owner } = world.application;
  return {
    id,
    name,
    icon: null,
    description: '',
    type: null,
    flags,
    flags_new: String(flags),
    bot: toUser(world.bot),
    bot_public: botPublic,
    bot_require_code_grant: false,
    integration_types_config: { '0': {} },
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    verify_key: '0'.repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: toUser(owner),
    approximate_guild_count: [...world.guilds.values()].filter((guild) => guild.botPresent).length,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    team: null,
  };
}
