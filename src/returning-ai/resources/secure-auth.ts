/**
 * Signing a user in from outside, at the community's own domain. The other calls under Auth (register, verify email,
 * login) have no published path.
 */
import { z } from 'zod';
import type { Api } from '../http/call.ts';
import { objectIn } from '../http/envelope.ts';
import { route } from '../http/route.ts';
import { tolerantText } from '../http/tolerant-schema.ts';
import type { RequestAuth } from '../http/transport.ts';

/** Who signs in. Profile data seem to make the user on the first login; that reading is inferred. */
export interface SecureLogin {
  /** Sent as `userId`, which is the user name here. */
  readonly username: string;
  readonly accessLevel: number;
  readonly email?: string | undefined;
  readonly firstname?: string | undefined;
  readonly lastname?: string | undefined;
  readonly displayname?: string | undefined;
}

/** A way in. Whoever has it is signed in as the user: neither log nor keep it. */
export interface LoginTicket {
  /** Works once. */
  readonly loginUrl?: string | undefined;
  readonly sessionId?: string | undefined;
}

export const SECURE_AUTH_ROUTES = { secureAuth: route('GET', '/secureAuth') } as const;

/** Calls at the community's own domain. */
export interface Auth {
  /**
   * Gets a one-time address that signs a user in: documented (`dev-wip.returning.ai/api-31437510`), key: the system key.
   *
   * @throws {@link ReturningApiError}
   */
  secureAuth(login: SecureLogin, auth: RequestAuth): Promise<LoginTicket>;
}

/** Binds the call to an API. */
export function createAuth(api: Api): Auth {
  return {
    async secureAuth({ username, accessLevel, ...profile }, auth) {
      const given = Object.entries(profile).filter((entry): entry is [string, string] => entry[1] !== undefined);
      const query = {
        action: 'login',
        userId: username,
        accessLevel: String(accessLevel),
        ...Object.fromEntries(given),
      };
      return ticketSchema.parse(objectIn(await api.call({ ...SECURE_AUTH_ROUTES.secureAuth.at({}), query }, auth)));
    },
  };
}

const ticketSchema = z.object({ loginUrl: tolerantText, sessionId: tolerantText });
