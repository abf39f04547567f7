/** A Returning.AI that answers at once: totals by account, and the newest entries of each. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Applied {
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

interface Entry {
  readonly _id: string;
  readonly value: number;
  readonly action: string;
  readonly createdAt: string;
}

interface Account {
  total: number;
  newest: Entry[];
}

const LISTED = 10;
const HISTORIES = /\/users\/([0-9a-f]{24})\/histories/;
const accounts = new Map<string, Account>();
let applied: Applied = { count: 0, firstAt: 0, lastAt: 0 };

function find(id: string): Account {
  const known = accounts.get(id) ?? { total: 0, newest: [] };
  accounts.set(id, known);
  return known;
}

function apply(account: Account, body: string): string {
  const { value = 0, action = 'increase' } = JSON.parse(body === '' ? '{}' : body) as {
    value?: number;
    action?: string;
  };
  const now = Date.now();
  applied = { count: applied.count + 1, firstAt: applied.count === 0 ? now : applied.firstAt, lastAt: now };
  account.total = action === 'overwrite' ? value : account.total + (action === 'decrease' ? -value : value);
  const entry = {
    _id: applied.count.toString(16).padStart(24, '0'),
    value,
    action,
    createdAt: new Date(now).toISOString(),
  };
  account.newest = [entry, ...account.newest].slice(0, LISTED);
  return JSON.stringify({
    meta: { status: 'success', statusCode: 201, sum: account.total },
    message: 'created',
    data: entry,
  });
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const account = HISTORIES.exec(request.url ?? '')?.[1];
    const body = Buffer.concat(chunks).toString();
    const answer =
      account === undefined
        ? JSON.stringify({ meta: { status: 'success', statusCode: 200 }, data: [] })
        : request.method === 'POST'
          ? apply(find(account), body)
          : JSON.stringify({ meta: { status: 'success', statusCode: 200 }, data: find(account).newest });
    response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' }).end(answer);
  });
});

server.listen(0, '127.0.0.1', () =>
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
);
process.on('message', (order: 'applied' | 'forget') => {
  if (order === 'forget') {
    accounts.clear();
    applied = { count: 0, firstAt: 0, lastAt: 0 };
  }
  process.send?.({ result: applied });
});
process.on('disconnect', () => process.exit());
