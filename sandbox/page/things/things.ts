import type { Sandbox } from '../../sandbox.ts';
import type { Observer } from '../observer.ts';
import type { ThingView } from '../wire.ts';

/** The list of things to try. */
export interface Things {
  readonly view: () => ThingView[];
  /** Plays one. Resolves when it is over, however it went. */
  readonly play: (id: string) => Promise<void>;
}

/** Creates the list. */
export function createThings(_options: { readonly sandbox: Sandbox; readonly observer: Observer }): Things {
  return { view: () => [], play: async () => undefined };
}
