/** Makes the headers that carry a key. The pages know three ways (`authentication`, `dev-wip.returning.ai/api-31437510`). */
export type Credential = (key: string) => Readonly<Record<string, string>>;

/** A community's or a user's key, for the integration and application APIs. */
export const bearer: Credential = (key) => ({ authorization: `Bearer ${key}` });

/** The one all-powerful key of a community, for the system API. */
export const systemKey: Credential = (key) => ({ 'x-api-key': key });

/** The system key as secure auth takes it, beside the host name of the community's own domain. */
export function secureAuthKey(hostname: string): Credential {
  return (key) => ({ apiKey: key, hostname });
}
