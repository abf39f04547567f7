import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Seals the guilds' API keys at rest. A sealed key opens only for the guild and community it was sealed for. */
export interface Sealer {
  seal(key: string, owner: KeyOwner): string;
  /** @returns undefined when it was sealed for another owner, under another master key, or was changed */
  open(sealed: string, owner: KeyOwner): string | undefined;
}

interface KeyOwner {
  readonly guildId: string;
  readonly communityId: string;
}

/** Names the cipher and the layout, so that another can follow without touching what is stored. */
const VERSION = 'v1';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM with a random nonce; guild and community are bound to the text as additional data.
 *
 * @param masterKey - 32 bytes
 */
export function createSealer(masterKey: Buffer): Sealer {
  return {
    seal(key, owner) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, masterKey, nonce, { authTagLength: TAG_BYTES }).setAAD(toBinding(owner));
      const text = Buffer.concat([cipher.update(key, 'utf8'), cipher.final()]);
      return `${VERSION}.${Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url')}`;
    },
    open(sealed, owner) {
      const [version, body, ...rest] = sealed.split('.');
      if (version !== VERSION || body === undefined || rest.length > 0) return undefined;
      const bytes = Buffer.from(body, 'base64url');
      // The decoder skips what it does not know; only the text as it was sealed counts.
      if (bytes.toString('base64url') !== body) return undefined;
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      try {
        const decipher = createDecipheriv(CIPHER, masterKey, bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        })
          .setAAD(toBinding(owner))
          .setAuthTag(tag);
        const text = bytes.subarray(NONCE_BYTES + TAG_BYTES);
        return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
      } catch {
        // Node gives no reason beyond "unable to authenticate", and there is only one thing to do: enter the key again.
        return undefined;
      }
    },
  };
}

function toBinding({ guildId, communityId }: KeyOwner): Buffer {
  return Buffer.from(JSON.stringify([VERSION, guildId, communityId]));
}
