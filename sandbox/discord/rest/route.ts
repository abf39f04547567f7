import type { BodyContract } from '../schema.ts';
import type { UploadedFile } from '../upload.ts';
import type { StoredFile } from '../world.ts';

/** A request on its way to a route. */
export interface RestRequest {
  /** The values of the route's `:names`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /**
   * The body, if it fits the contract.
   * @throws RefusalError 50035 with everything that is wrong in it
   */
  readonly read: <T>(contract: BodyContract<T>) => T;
  /** The files that came beside the body. */
  readonly files: readonly UploadedFile[];
}

/** What a route answers: JSON, or the bytes of a file. Without either the answer is empty. */
export interface RestReply {
  readonly status: number;
  readonly body?: unknown;
  readonly file?: Pick<StoredFile, 'bytes' | 'contentType'>;
}

/** One method of one path. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The path after `/api/v10`, with `:name` for what varies. */
  readonly path: string;
  /** Served without the bot's token: the path itself holds one, or the content is public. */
  readonly open?: boolean;
  /**
   * Answers a request.
   * @throws RefusalError what Discord would refuse
   */
  readonly handle: (request: RestRequest) => RestReply;
}

/** A route that matches, with what its path holds. */
export interface MatchedRoute {
  readonly route: Route;
  readonly params: Record<string, string>;
}

/** The routes of a path, whatever their method. */
export function matchRoutes(routes: readonly Route[], path: string): MatchedRoute[] {
  const steps = path.split('/');
  return routes.flatMap((route) => {
    const wanted = route.path.split('/');
    if (wanted.length !== steps.length) return [];
    const params: Record<string, string> = {};
    const fits = wanted.every((want, index) => {
      const step = steps[index] ?? '';
      if (!want.startsWith(':')) return want === step;
      params[want.slice(1)] = decodeURIComponent(step);
      return step !== '';
    });
    return fits ? [{ route, params }] : [];
  });
}
