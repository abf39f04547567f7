/**
 * What the doctor found out about each community's API, as a text: in a file beside an SQLite database, in the database on a
 * server. It holds no secret and nothing about people.
 */
import { z } from 'zod';
import type { ApiProfile, ApiProfiles } from '../returning-ai/for-the-bot/api-profile.ts';

/** What was found out holds for the servers that were asked. */
export interface ApiAddresses {
  readonly integration: string;
  readonly application: string;
}

/** The addresses of a configuration. */
export function toApiAddresses(returning: { readonly apiUrl: string; readonly applicationUrl: string }): ApiAddresses {
  return { integration: returning.apiUrl, application: returning.applicationUrl };
}

/** How often is looked whether it has changed, and only when somebody asks. */
export const CHECK_EVERY_MS = 60_000;

const profileSchema = z.object({
  probedAt: z.iso.datetime(),
  addresses: z.object({ integration: z.string(), application: z.string() }),
  histories: z.enum(['integration', 'application', 'none']),
  totals: z.enum(['id', 'key', 'name', 'none']),
  order: z.enum(['newest-first', 'oldest-first', 'unknown']),
  longest: z.int().nonnegative(),
  pageLength: z.int().positive().optional(),
  usersFilter: z.boolean().optional(),
  contradicted: z
    .array(z.enum(['action', 'value', 'time']))
    .readonly()
    .optional(),
  timeOffsetMs: z.number().optional(),
});
const textSchema = z.object({ version: z.literal(1), communities: z.record(z.string(), z.unknown()) });
export type Communities = Readonly<Record<string, z.infer<typeof profileSchema>>>;

/** The profiles cannot be used. The message says what to do. */
export class ApiProfileError extends Error {
  override readonly name = 'ApiProfileError';
}

/** Puts a community's profile into the text, in the place of an earlier one. What cannot be understood in it is left out. */
export function putApiProfile(
  text: string | undefined,
  { communityId, profile, addresses }: { communityId: string; profile: ApiProfile; addresses: ApiAddresses },
): string {
  const earlier = text === undefined ? {} : parseProfiles(text).communities;
  const kept = profile.contradicted === undefined ? pickContradictions(earlier[communityId], profile, addresses) : {};
  const communities: Communities = { ...earlier, [communityId]: { ...profile, ...kept, addresses } };
  return JSON.stringify({ version: 1, communities }, undefined, 2);
}

/** What only a round trip can tell holds until the next one, for the same list of the same server. */
function pickContradictions(
  earlier: Communities[string] | undefined,
  { histories }: ApiProfile,
  { integration, application }: ApiAddresses,
) {
  const isSame =
    earlier?.histories === histories &&
    earlier.addresses.integration === integration &&
    earlier.addresses.application === application;
  return isSame ? { contradicted: earlier.contradicted, timeOffsetMs: earlier.timeOffsetMs } : {};
}

/** One community that cannot be understood takes no other with it. */
export function parseProfiles(text: string): { readonly communities: Communities; readonly isWhole: boolean } {
  const file = textSchema.safeParse(toJson(text));
  const entries = Object.entries(file.data?.communities ?? {});
  const understood = entries.flatMap(([communityId, entry]) => {
    const { data } = profileSchema.safeParse(entry);
    return data === undefined ? [] : [[communityId, data] as const];
  });
  return { communities: Object.fromEntries(understood), isWhole: file.success && understood.length === entries.length };
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Those that say something about these addresses. */
export function pickUsable(
  communities: Communities,
  { integration, application }: ApiAddresses,
): ReadonlyMap<string, ApiProfile> {
  const isUsable = ({ addresses }: Communities[string]) =>
    addresses.integration === integration && addresses.application === application;
  return new Map(Object.entries(communities).filter(([, profile]) => isUsable(profile)));
}

export interface KeptProfilesOptions {
  /** Undefined: nobody has looked yet. */
  readonly read: () => Promise<string | undefined>;
  /** Profiles of other addresses say nothing about these. */
  readonly addresses: ApiAddresses;
  readonly now: () => number;
  /** Told when they cannot be used; all goes on with what was read before. */
  readonly onProblem: (error: unknown) => void;
}

/** Reads what is kept in a database now, and again in the background, once a minute and only when somebody asks. */
export async function readKeptProfiles(options: KeptProfilesOptions): Promise<ApiProfiles> {
  const { read, addresses, now, onProblem } = options;
  let profiles: ReadonlyMap<string, ApiProfile> = new Map();
  let checkedAt = now();

  async function refresh(): Promise<void> {
    try {
      const text = await read();
      const { communities, isWhole } = text === undefined ? { communities: {}, isWhole: true } : parseProfiles(text);
      profiles = pickUsable(communities, addresses);
      if (!isWhole)
        onProblem(new ApiProfileError(`What is kept about the API is not what the doctor writes. ${AGAIN}`));
    } catch (error) {
      onProblem(error);
    }
  }

  await refresh();
  return {
    find(communityId) {
      if (now() - checkedAt >= CHECK_EVERY_MS) {
        checkedAt = now();
        void refresh();
      }
      return profiles.get(communityId);
    },
  };
}

/** What to do about what cannot be understood. */
const AGAIN = 'Run npm run doctor -- --api again for each community.';
