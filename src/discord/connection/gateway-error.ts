import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';

/** Discord will not have this bot as it is set up: trying again is no use. Its message says what to change. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  /** The gateway's close code. Source: Discord, topics/opcodes-and-status-codes, "Gateway Close Event Codes". */
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** The close codes after which Discord takes no reconnect, each with its fix. */
const FIXES: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]:
    'Discord refuses the bot token. Copy it anew from the Bot page of https://discord.com/developers/applications into DISCORD_TOKEN.',
  [GatewayCloseCodes.InvalidShard]:
    'Discord refuses the shard numbers that it recommended itself. Start the bot again; if this stays, update it.',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in more servers than Discord has recommended shards for. Start the bot again: it asks how many are needed.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks the gateway version of this release. Update the bot.',
  [GatewayCloseCodes.InvalidIntents]: 'Discord does not know the intents of this release. Update the bot.',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord does not allow this bot the intents it asks for. Allow them on the Bot page of https://discord.com/developers/applications.',
};

/** The error for a close code that ends the connection for good; undefined for one after which discord.js reconnects. */
export function toGatewayError(closeCode: number): GatewayError | undefined {
  const fix = FIXES[closeCode];
  return fix === undefined ? undefined : new GatewayError(closeCode, fix);
}

/** The meaning of a failed login: the REST API refuses a bad token before the gateway is asked. */
export function toLoginError(error: unknown): unknown {
  const isTokenRefused =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401);
  return isTokenRefused ? (toGatewayError(GatewayCloseCodes.AuthenticationFailed) ?? error) : error;
}
