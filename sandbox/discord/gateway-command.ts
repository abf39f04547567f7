import { z } from 'zod';

/** What a client sends over the gateway. */
export type GatewayCommand =
  | { readonly kind: 'heartbeat' }
  | {
      readonly kind: 'identify';
      readonly token: string;
      readonly intents: number;
      readonly shard: readonly [number, number];
    }
  | { readonly kind: 'resume'; readonly token: string; readonly sessionId: string; readonly sequence: number }
  | {
      readonly kind: 'members';
      readonly guildId: string;
      readonly userIds: readonly string[];
      readonly nonce: string | undefined;
    }
  /** Harmless without an effect here: a presence. */
  | { readonly kind: 'ignored' }
  /** Known to Discord and not served here, so a client would wait in vain. */
  | { readonly kind: 'unserved'; readonly op: number }
  | { readonly kind: 'unknown' };

const payload = z.object({ op: z.number(), d: z.optional(z.unknown()) });
const identify = z.object({
  token: z.string(),
  intents: z.number(),
  shard: z.optional(z.tuple([z.number(), z.number()])),
});
/** Some members by their ids, at most 100. All of a guild take a privileged intent, and are not served here. */
const members = z.object({
  guild_id: z.string(),
  user_ids: z.array(z.string()).min(1).max(100),
  nonce: z.optional(z.string()),
});
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });

/** Opcodes of commands. Source: topics/opcodes-and-status-codes, "Gateway Opcodes". */
const OPCODES = { heartbeat: 1, identify: 2, presence: 3, voiceState: 4, resume: 6, requestMembers: 8 } as const;

/** A client's command, or undefined when it cannot be read. */
export function parseCommand(text: string): GatewayCommand | undefined {
  const parsed = payload.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const { op, d } = parsed.data;
  switch (op) {
    case OPCODES.heartbeat:
      return { kind: 'heartbeat' };
    case OPCODES.identify: {
      const asked = identify.safeParse(d);
      if (!asked.success) return undefined;
      const { token, intents, shard } = asked.data;
      return { kind: 'identify', token, intents, shard: shard ?? [0, 1] };
    }
    case OPCODES.resume: {
      const asked = resume.safeParse(d);
      if (!asked.success) return undefined;
      return { kind: 'resume', token: asked.data.token, sessionId: asked.data.session_id, sequence: asked.data.seq };
    }
    case OPCODES.presence:
      return { kind: 'ignored' };
    case OPCODES.requestMembers: {
      const asked = members.safeParse(d);
      if (!asked.success) return { kind: 'unserved', op };
      const { guild_id: guildId, user_ids: userIds, nonce } = asked.data;
      return { kind: 'members', guildId, userIds, nonce };
    }
    case OPCODES.voiceState:
      return { kind: 'unserved', op };
    default:
      return { kind: 'unknown' };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
