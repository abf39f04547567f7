import { encodeSegment } from './path.ts';

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** The methods that the API's pages use, and `PATCH` for those that nobody has published. */
export type HttpMethod = (typeof METHODS)[number];

/** A method and a path below the prefix, its ids encoded. */
export interface RouteTarget {
  readonly method: HttpMethod;
  readonly path: string;
}

/** One route of the API, with its ids still open. */
export interface Route<IdName extends string = string> {
  readonly method: HttpMethod;
  /** As documentation writes it: `/badges/{badgeId}/award`. */
  readonly template: string;
  /**
   * Puts the ids in.
   *
   * @throws {@link InvalidRequestError} when an id cannot be one
   */
  at(ids: Readonly<Record<IdName, string>>): RouteTarget;
}

/** The names in braces of a template. */
type IdNames<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | IdNames<Rest>
  : never;

/** Declares a route; what is in braces in its template becomes the ids that it asks for. */
export function route<const Template extends string>(method: HttpMethod, template: Template): Route<IdNames<Template>> {
  // Every second part is a name.
  const parts = template.split(/[{}]/);
  return {
    method,
    template,
    at(ids: Readonly<Record<string, string>>) {
      const path = parts.map((part, index) => (index % 2 === 0 ? part : encodeSegment(part, ids[part] ?? '')));
      return { method, path: path.join('') };
    },
  };
}
