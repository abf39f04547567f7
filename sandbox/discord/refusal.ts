/** One thing wrong in a form: where, Discord's name for it, and its words. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** Discord's refusals by name: HTTP status, JSON error code, message. Source: topics/opcodes-and-status-codes, "JSON". */
const REFUSALS = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  methodNotAllowed: [405, 0, '405: Method Not Allowed'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownRole: [404, 10011, 'Unknown Role'],
  unknownUser: [404, 10013, 'Unknown User'],
  // Its status is not that of the other unknown things.
  unknownEmoji: [400, 10014, 'Unknown Emoji'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  tooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  noUserAgent: [403, 40333, 'internal network error'],
  missingAccess: [403, 50001, 'Missing Access'],
  notTheAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  directMessageClosed: [403, 50007, 'Cannot send messages to this user'],
  noMutualGuilds: [403, 50278, 'Cannot send messages to this user due to having no mutual guilds'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  invalidToken: [401, 50027, 'Invalid Webhook Token'],
  invalidForm: [400, 50035, 'Invalid Form Body'],
  invalidVersion: [400, 50041, 'Invalid API version provided'],
  threadArchived: [400, 50083, 'Thread is archived'],
  threadLocked: [400, 160005, 'This thread is locked'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
} as const satisfies Record<string, readonly [number, number, string]>;

/** A request that Discord would refuse, with the answer it would give. */
export class RefusalError extends Error {
  readonly status: number;
  readonly code: number;
  readonly problems: readonly Problem[];

  constructor(status: number, code: number, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.name = 'RefusalError';
    this.status = status;
    this.code = code;
    this.problems = problems;
  }
}

/** The refusal of that name. */
export function refuse(name: keyof typeof REFUSALS): RefusalError {
  const [status, code, message] = REFUSALS[name];
  return new RefusalError(status, code, message);
}

/** The refusal of a form (50035) with everything that is wrong in it. */
export function refuseForm(problems: readonly Problem[]): RefusalError {
  const [status, code, message] = REFUSALS.invalidForm;
  return new RefusalError(status, code, message, problems);
}

interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/** The nested `errors` object of a 50035 answer. Source: reference, "Error Messages". */
export function toErrorTree(problems: readonly Problem[]): ErrorTree {
  const root: ErrorTree = {};
  for (const problem of problems) {
    let node = root;
    for (const step of problem.path) {
      const next = node[String(step)];
      if (next === undefined || Array.isArray(next)) node[String(step)] = {};
      node = node[String(step)] as ErrorTree;
    }
    const listed = node._errors;
    const entry = { code: problem.code, message: problem.message };
    if (Array.isArray(listed)) listed.push(entry);
    else node._errors = [entry];
  }
  return root;
}

/** A problem on one line: `embeds[0].title: Must be 256 or fewer in length.` */
export function describeProblem(problem: Problem): string {
  const path = problem.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return `${path.replace(/^\./, '') || '(body)'}: ${problem.message}`;
}
