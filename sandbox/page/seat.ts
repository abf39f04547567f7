// One open page: whose eyes it looks through and what that person has sent.
import type { SandboxInteraction } from '../discord/interaction-view.ts';
import type { Sandbox } from '../sandbox.ts';
import { findResident, type Resident } from '../town.ts';
import type { Observer } from './observer.ts';
import type { Things } from './things/things.ts';
import type { ServerFrame } from './wire.ts';

/** The world that pages look at, until somebody begins anew. */
export interface Session {
  readonly sandbox: Sandbox;
  readonly observer: Observer;
  readonly things: Things;
}

/** What a seat is for. */
export interface SeatOptions {
  readonly session: Session;
  /** Begins the world anew, for every page. */
  readonly reset: () => Promise<void>;
  readonly send: (frame: ServerFrame) => void;
}

/** Something that the page's person has sent to the bot. */
export interface Sent {
  readonly interaction: SandboxInteraction;
  readonly channelId: string;
  readonly what: string;
  hasShownModal: boolean;
}

/** One open page. `showing.ts` tells it what is new, `deeds.ts` does what it asks for. */
export interface Seat extends SeatOptions {
  session: Session;
  resident: Resident;
  /** What is not answered yet, and the form that is open. */
  readonly sent: Map<string, Sent>;
  /** What the page was shown, as text, so that only what has changed is sent. */
  readonly shown: { state: Readonly<Record<string, string>>; messages: ReadonlyMap<string, string> };
}

/** Sits somebody down as the moderator. */
export function createSeat(options: SeatOptions): Seat {
  const resident = findResident(options.session.sandbox.town, 'mod');
  return { ...options, resident, sent: new Map(), shown: { state: {}, messages: new Map() } };
}
