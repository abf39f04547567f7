import type { World } from '../world.ts';
import type { Route } from './route.ts';

/** `GET /gateway` and `GET /gateway/bot`. */
export function gatewayRoutes(world: World, url: () => string): Route[] {
  const limit = { total: 1000, reset_after: 0, max_concurrency: 1 };
  return [
    { method: 'GET', path: '/gateway', open: true, handle: () => ({ status: 200, body: { url: url() } }) },
    {
      method: 'GET',
      path: '/gateway/bot',
      handle: () => {
        const session_start_limit = { ...limit, remaining: world.settings.sessionsLeft };
        return { status: 200, body: { url: url(), shards: 1, session_start_limit } };
      },
    },
  ];
}
