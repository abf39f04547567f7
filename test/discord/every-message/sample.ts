import type { APIApplicationCommandOptionChoice, APIModalInteractionResponseCallbackData } from 'discord.js';
import type { MessagePayload } from '../../../src/discord/command.ts';
import type { World } from './world.ts';

/** A message, a form, a choice while somebody types, or a line of the log channel. */
export type Shown =
  | MessagePayload
  | APIModalInteractionResponseCallbackData
  | APIApplicationCommandOptionChoice
  | string;

/** By what they show. */
export type Samples = Readonly<Record<string, (locale: string) => Shown>>;

export type ToSamples = (world: World) => Samples;
