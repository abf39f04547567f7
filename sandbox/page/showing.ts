// Tells an open page what has changed since the last time.
import type { APIMessage } from 'discord.js';
import { findResident } from '../town.ts';
import { viewApi } from './break-api.ts';
import { viewChannels, viewCommands, viewNames, viewPeople } from './chat-view.ts';
import { tellFoot, tellLives, tellMembers } from './record/truth.ts';
import type { Seat, Sent, Session } from './seat.ts';
import type { PageState, PendingView, ShownMessage } from './wire.ts';

/** Sends what has changed. */
export function refresh(seat: Seat): void {
  refreshState(seat);
  refreshMessages(seat);
  for (const [id, one] of seat.sent) {
    showModal(seat, one);
    if (one.interaction.state === 'acknowledged' && one.interaction.modal === undefined) seat.sent.delete(id);
  }
}

/** Moves a page to another world, as the same person. */
export function move(seat: Seat, session: Session): void {
  seat.session = session;
  seat.resident = findResident(session.sandbox.town, seat.resident.name);
  seat.sent.clear();
  beginAnew(seat);
}

/** Lets the page forget all messages: from now on somebody else looks. */
export function beginAnew(seat: Seat): void {
  seat.shown.messages = new Map();
  seat.send({ kind: 'anew' });
  refresh(seat);
}

function readState({ session, resident, sent }: Seat): PageState {
  const { sandbox, observer, things } = session;
  const { town } = sandbox;
  const evidence = observer.evidence();
  const { person } = resident;
  return {
    guildName: town.guild.name,
    you: resident.name,
    locale: person.user.locale,
    takesMessages: person.user.takesMessages,
    people: viewPeople(town),
    channels: viewChannels(town, person),
    commands: viewCommands(town, person, town.channels[0] ?? person.dm),
    names: viewNames(town),
    customEmoji: town.emoji.map(({ name, text }) => ({ name, text })),
    bot: observer.bot(),
    api: viewApi(town),
    aheadMs: Math.round((sandbox.now() - Date.now()) / 1_000) * 1_000,
    truth: tellMembers(evidence),
    foot: tellFoot(evidence),
    lives: tellLives(evidence),
    pending: [...sent.values()].flatMap(viewPending),
    things: things.view(),
  };
}

function viewPending({ interaction, channelId, what }: Sent): PendingView[] {
  const { id, state } = interaction;
  return state === 'acknowledged' ? [] : [{ id, channelId, what, state }];
}

function refreshState(seat: Seat): void {
  const state = readState(seat);
  const texts = Object.fromEntries(Object.entries(state).map(([part, value]) => [part, JSON.stringify(value)]));
  const changed = Object.entries(state).filter(([part]) => texts[part] !== seat.shown.state[part]);
  seat.shown.state = texts;
  if (changed.length > 0) seat.send({ kind: 'state', state: Object.fromEntries(changed) });
}

function refreshMessages({ session, resident, shown, send }: Seat): void {
  const { town } = session.sandbox;
  const { person } = resident;
  const show = (message: APIMessage): ShownMessage => ({
    message: withOwnFiles(message),
    used: town.discord.nameInteraction(message.interaction_metadata?.id ?? ''),
    mine: person.reactedWith(message),
  });
  const all = viewChannels(town, person).flatMap(({ id }) => person.sees({ id }).map(show));
  const texts = new Map(all.map((one) => [one.message.id, JSON.stringify(one)]));
  const upsert = all.filter(({ message }) => texts.get(message.id) !== shown.messages.get(message.id));
  const removed = [...shown.messages.keys()].filter((id) => !texts.has(id));
  shown.messages = texts;
  if (upsert.length + removed.length > 0) send({ kind: 'messages', upsert, removed });
}

/** Files come through the page's own address: it asks no other origin for anything. */
function withOwnFiles(message: APIMessage): APIMessage {
  const attachments = message.attachments.map((file) => ({ ...file, url: `files/${file.id}/${file.filename}` }));
  return { ...message, attachments };
}

/** A page shows one form: an earlier one is open no more. */
function showModal({ send, sent }: Seat, one: Sent): void {
  const { interaction } = one;
  if (interaction.modal === undefined || one.hasShownModal) return;
  for (const [id, { hasShownModal }] of sent) if (hasShownModal) sent.delete(id);
  one.hasShownModal = true;
  const { title, components } = interaction.modal;
  send({ kind: 'modal', modal: { interactionId: interaction.id, title, components } });
}
