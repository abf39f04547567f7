/**
 * The least that a durable bot can do: record, acknowledge, send, settle, show. What arrives together shares a commit, one
 * award of an account is under way at a time, and nothing else is promised: no read-back, no undo, no review.
 */
import { DatabaseSync } from 'node:sqlite';
import { type ChatInputCommandInteraction, Client, Events, GatewayIntentBits } from 'discord.js';
import { Pool } from 'undici';

const database = new DatabaseSync((process.env.DATABASE_URL ?? '').replace(/^file:/, ''));
database.exec('pragma journal_mode = wal; pragma synchronous = full');
database.exec(
  'create table if not exists awards (id integer primary key, key text unique, account text, amount integer, status text, total real)',
);
const record = database.prepare("insert into awards (key, account, amount, status) values (?, ?, ?, 'recorded')");
const change = database.prepare('update awards set status = ?, total = ? where id = ?');
const api = new Pool(process.env.RETURNING_API_URL ?? '', { connections: 64 });
const path = `/apis/v1/communities/${process.env.RETURNING_COMMUNITY_ID}/user-fields/${process.env.RETURNING_FIELD_ID}`;
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL ?? '', globalRequestsPerSecond: Number.POSITIVE_INFINITY },
});

let batch: { readonly run: () => unknown; readonly done: (result: unknown) => void }[] = [];

/** Runs in the next commit, with all that came until then. */
function write<T>(run: () => T): Promise<T> {
  return new Promise((resolve) => {
    batch.push({ run, done: (result) => resolve(result as T) });
    if (batch.length === 1) setImmediate(commit);
  });
}

function commit(): void {
  const now = batch;
  batch = [];
  database.exec('begin immediate');
  const results = now.map(({ run }) => run());
  database.exec('commit');
  for (const [index, { done }] of now.entries()) done(results[index]);
}

const lanes = new Map<string, Promise<void>>();

function toAccount(memberId: string): string {
  return (Number(memberId.slice(-10)) % 10_000_000).toString(16).padStart(24, 'c');
}

async function deliver(id: number | bigint, account: string, amount: number): Promise<number> {
  await write(() => change.run('sending', null, id));
  const { body } = await api.request({
    method: 'POST',
    path: `${path}/users/${account}/histories`,
    headers: { authorization: `Bearer ${process.env.RETURNING_API_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ value: amount, action: 'increase' }),
  });
  const { meta } = (await body.json()) as { meta: { sum: number } };
  await write(() => change.run('settled', meta.sum, id));
  return meta.sum;
}

async function add(interaction: ChatInputCommandInteraction): Promise<void> {
  const account = toAccount(interaction.options.getUser('user', true).id);
  const amount = interaction.options.getNumber('amount', true);
  const { lastInsertRowid: id } = await write(() => record.run(interaction.id, account, amount));
  await interaction.deferReply();
  const turn = (lanes.get(account) ?? Promise.resolve()).then(async () => {
    const total = await deliver(id, account, amount);
    await interaction.editReply({ embeds: [{ title: 'Points added', description: `Total: ${total}` }] });
  });
  lanes.set(account, turn);
  await turn;
}

client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void add(interaction);
});
await client.login(process.env.DISCORD_TOKEN);
