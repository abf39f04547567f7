import { describe, expect, it } from 'vitest';
import { findAbsentMembers } from '../../src/discord/absent-members.ts';
import { startClient } from './scene.ts';

const NOBODY = '1576783976310240000';

describe('who is not in a guild', () => {
  it('is told of any number, by a question for each hundred', async () => {
    const { client, discord, guild } = await startClient();
    const here = Array.from({ length: 150 }, (_, index) => guild.addMember({ username: `member-${index}` }).id);
    const left = guild.addMember({ username: 'gone', left: true });
    const asked = [NOBODY, ...here, left.id];
    expect(await findAbsentMembers(client, guild.id, asked)).toEqual(new Set([NOBODY, left.id]));
    expect(await findAbsentMembers(client, guild.id, [])).toEqual(new Set());
    expect(discord.unknownRoutes).toEqual([]);
  });

  it('is not known of a guild that the bot does not see, nor without a session', async () => {
    const { client, guild } = await startClient();
    expect(await findAbsentMembers(client, '1', [NOBODY])).toBeUndefined();
    expect(await findAbsentMembers(undefined, guild.id, [NOBODY])).toBeUndefined();
  });
});
