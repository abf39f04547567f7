import { type CommandBody, CREATE_COMMAND, REPLACE_COMMANDS } from '../command-rules.ts';
import { COMMAND_TYPES } from '../protocol.ts';
import { refuse } from '../refusal.ts';
import type { RegisteredCommand, World } from '../world.ts';
import type { RestReply, RestRequest, Route } from './route.ts';

/** Registration of application commands, global ones and those of one guild. */
export function commandRoutes(world: World): Route[] {
  return ['/applications/:applicationId/commands', '/applications/:applicationId/guilds/:guildId/commands'].flatMap(
    (path): Route[] => [
      { method: 'GET', path, handle: (request) => list(world, placeOf(world, request)) },
      { method: 'PUT', path, handle: (request) => replace(world, placeOf(world, request), request) },
      { method: 'POST', path, handle: (request) => create(world, placeOf(world, request), request) },
      {
        method: 'DELETE',
        path: `${path}/:commandId`,
        handle: (request) => remove(world, placeOf(world, request), request),
      },
    ],
  );
}

/** The guild that a request is about, undefined for global commands. */
function placeOf(world: World, request: RestRequest): string | undefined {
  const { applicationId, guildId } = request.params;
  if (applicationId !== world.application.id) throw refuse('missingAccess');
  if (guildId !== undefined && world.guilds.get(guildId)?.botPresent !== true) throw refuse('missingAccess');
  return guildId;
}

function registered(world: World, guildId: string | undefined): RegisteredCommand[] {
  return [...world.commands.values()].filter((command) => command.guildId === guildId);
}

function list(world: World, guildId: string | undefined): RestReply {
  return { status: 200, body: registered(world, guildId).map((command) => command.payload) };
}

/** The list that was sent becomes the list; a command that was there under its name and kind keeps its id. */
function replace(world: World, guildId: string | undefined, request: RestRequest): RestReply {
  const wanted = request.read(REPLACE_COMMANDS) ?? [];
  const before = registered(world, guildId);
  for (const command of before) world.commands.delete(command.id);
  for (const body of wanted) store(world, guildId, body, findSame(before, body));
  world.changed();
  return list(world, guildId);
}

/** Creating a command under a name that is taken replaces it. Source: application-commands, "Making a Global Command". */
function create(world: World, guildId: string | undefined, request: RestRequest): RestReply {
  const body = request.read(CREATE_COMMAND);
  const same = findSame(registered(world, guildId), body);
  const command = store(world, guildId, body, same);
  world.changed();
  return { status: same === undefined ? 201 : 200, body: command.payload };
}

function remove(world: World, guildId: string | undefined, request: RestRequest): RestReply {
  const command = world.commands.get(request.params.commandId ?? '');
  if (command === undefined || command.guildId !== guildId) throw refuse('unknownCommand');
  world.commands.delete(command.id);
  world.changed();
  return { status: 204 };
}

function findSame(commands: readonly RegisteredCommand[], body: CommandBody): RegisteredCommand | undefined {
  const type = body.type ?? COMMAND_TYPES.chatInput;
  return commands.find((command) => command.name === body.name && command.type === type);
}

function store(
  world: World,
  guildId: string | undefined,
  body: CommandBody,
  same: RegisteredCommand | undefined,
): RegisteredCommand {
  const type = body.type ?? COMMAND_TYPES.chatInput;
  const id = same?.id ?? world.snowflake();
  const permissions = body.default_member_permissions ?? null;
  const command: RegisteredCommand = {
    id,
    type,
    name: body.name,
    guildId,
    payload: {
      ...body,
      id,
      type,
      application_id: world.application.id,
      version: world.snowflake(),
      name_localizations: body.name_localizations ?? null,
      description: body.description ?? '',
      description_localizations: body.description_localizations ?? null,
      default_member_permissions: permissions === null ? null : String(permissions),
      dm_permission: body.dm_permission ?? true,
      contexts: body.contexts ?? null,
      integration_types: body.integration_types ?? [0],
      nsfw: body.nsfw ?? false,
      options: body.options ?? [],
      ...(guildId === undefined ? {} : { guild_id: guildId }),
    },
  };
  world.commands.set(id, command);
  return command;
}
