import type { Socket } from 'node:net';
import { Client } from 'pg';
import { vi } from 'vitest';

/** Breaks the next connection over which such a statement is asked, as its socket does, once the answer is there. */
export function breakNextAnswer(begin: string, code: string): void {
  onNextQuery(begin, (client) => {
    const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection;
    stream.removeAllListeners('data');
    stream.once('data', () => stream.destroy(Object.assign(new Error('broken by a test'), { code })));
  });
}

/** @param act - called before the first statement that begins so is sent */
export function onNextQuery(begin: string, act: (client: Client) => void): void {
  const query = Client.prototype.query;
  const spy = vi.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...asked: unknown[]) {
    const [first] = asked as [string | { readonly text: string }];
    if ((typeof first === 'string' ? first : first.text).startsWith(begin)) {
      spy.mockRestore();
      act(this);
    }
    return Reflect.apply(query, this, asked);
  });
}
