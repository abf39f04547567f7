import { refuse } from '../refusal.ts';
import type { World } from '../world.ts';
import type { Route } from './route.ts';

/** Files by their addresses, open to everybody. They are no part of the API and have no version in their path. */
export function attachmentRoutes(world: World): Route[] {
  return [
    {
      method: 'GET',
      path: '/attachments/:channelId/:fileId/:filename',
      open: true,
      handle: ({ params }) => {
        const file = world.files.get(params.fileId ?? '');
        const isThere = file?.channelId === params.channelId && file?.filename === params.filename;
        if (file === undefined || !isThere) throw refuse('notFound');
        return { status: 200, file };
      },
    },
  ];
}
