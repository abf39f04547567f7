import type { ApiRequest } from './route.ts';

/** The text of the file part `data` in a `multipart/form-data` body, or undefined when there is none. */
export function parseUpload({ contentType, body }: ApiRequest): string | undefined {
  const boundary = /^multipart\/form-data; *boundary=("?)([^";]+)\1/i.exec(contentType)?.[2];
  if (boundary === undefined) return undefined;
  for (const part of body.split(`--${boundary}`)) {
    const end = part.indexOf('\r\n\r\n');
    if (/name="data"; filename="[^"]+"/i.test(part.slice(0, Math.max(0, end)))) return part.slice(end + 4, -2);
  }
  return undefined;
}
