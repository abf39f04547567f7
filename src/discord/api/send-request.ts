import { DefaultRestOptions, type RESTOptions } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];

/**
 * Sends a request of discord.js, with its files written out beforehand. discord.js hands them over as a `FormData` of Node,
 * and the undici that was loaded first in the process lends its connections to all: that of the npm package takes a
 * `FormData` of its own alone.
 */
export const sendRequest: MakeRequest = async (url, init) => {
  const { body, headers } = init;
  if (!(body instanceof FormData)) return DefaultRestOptions.makeRequest(url, init);
  const form = new Response(body);
  return DefaultRestOptions.makeRequest(url, {
    ...init,
    body: await form.bytes(),
    headers: { ...headers, 'content-type': form.headers.get('content-type') ?? '' },
  });
};
