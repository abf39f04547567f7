import type { Config } from '../configuration/config.ts';
import { isInsecure } from '../returning-ai/http/base-url.ts';

/** The variables whose address sends keys in clear text to another machine. A proxy in a container network may want that. */
export function listInsecureUrls({ apiUrl, applicationUrl, systemUrl, systemKey }: Config['returning']): string[] {
  const urls = {
    RETURNING_API_URL: apiUrl,
    // Unset, it is the one above.
    RETURNING_APPLICATION_URL: applicationUrl === apiUrl ? undefined : applicationUrl,
    RETURNING_SYSTEM_URL: systemKey === undefined ? undefined : systemUrl,
  };
  return Object.entries(urls).flatMap(([name, url]) => (url !== undefined && isInsecure(url) ? [name] : []));
}
