import type { core, ZodMiniType } from 'zod/mini';
import type { Problem } from './refusal.ts';

/** What a body has to look like: Discord's published schema, and the rules that are only in its documentation. */
export interface BodyContract<T> {
  /** The published schema, or what chooses it by the body; a problem when there is none for it. */
  readonly schema: ZodMiniType | ((body: unknown) => ZodMiniType | Problem);
  /** Rules beyond the schema. They are asked only when the body fits the schema. */
  readonly rules: (body: T) => readonly Problem[];
  /** Changes what the published schema describes otherwise than the API behaves, before it is compared. */
  readonly adapt?: (body: unknown) => unknown;
  /** Fields that the API ignores or documents, and the published schema does not list. */
  readonly unlisted?: readonly string[];
}

/** A body compared with its contract. */
export interface CheckedBody {
  /** What Discord would refuse it for. */
  readonly problems: readonly Problem[];
  /** Paths of fields that no published schema has. Discord ignores them, so a misspelt one is never noticed. */
  readonly unknownFields: readonly string[];
}

/** Compares a parsed JSON body with its contract. */
export function checkBody<T>(contract: BodyContract<T>, body: unknown): CheckedBody {
  const chosen = typeof contract.schema === 'function' ? contract.schema(body) : contract.schema;
  if (!('safeParse' in chosen)) return { problems: [chosen], unknownFields: [] };
  const adapted = contract.adapt === undefined ? body : contract.adapt(body);
  const result = chosen.safeParse(adapted, { reportInput: true });
  if (!result.success)
    return { problems: result.error.issues.flatMap((issue) => toProblems(issue)), unknownFields: [] };
  const unknownFields = findUnknownFields(adapted, result.data, '').filter(
    (path) => !(contract.unlisted ?? []).includes(path.replace(/^.*\./, '')),
  );
  return { problems: contract.rules(body as T), unknownFields };
}

/** Parsing leaves out what a schema does not name, so what is in the body and not in the result is unknown. */
function findUnknownFields(body: unknown, parsed: unknown, path: string): string[] {
  if (typeof body !== 'object' || body === null || typeof parsed !== 'object' || parsed === null) return [];
  return Object.entries(body).flatMap(([key, value]) => {
    const here = Array.isArray(body) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    return key in parsed ? findUnknownFields(value, (parsed as Record<string, unknown>)[key], here) : [here];
  });
}

type Issue = core.$ZodIssue;

function toProblems(issue: Issue, prefix: readonly PropertyKey[] = []): Problem[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union') {
    const branch = nearestBranch(issue.errors);
    if (branch !== undefined) return branch.flatMap((inner) => toProblems(inner, path));
  }
  return [{ path: path.map((step) => (typeof step === 'number' ? step : String(step))), ...nameIssue(issue) }];
}

/** The branch of a union that the value was meant for: the one whose own type fits, with the fewest problems. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const meant = branches.filter((issues) => !issues.some(isAboutAnotherType));
  return meant.toSorted((a, b) => a.length - b.length)[0];
}

function isAboutAnotherType(issue: Issue): boolean {
  if (issue.path.length === 0) return issue.code === 'invalid_type';
  return issue.path.length === 1 && issue.path[0] === 'type';
}

/** Discord's code and words for a problem that the schema found. Source: seen in its answers. */
function nameIssue(issue: Issue): { code: string; message: string } {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'number'
        ? { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${issue.maximum}.` }
        : { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` };
    case 'too_small':
      return issue.origin === 'number'
        ? { code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${issue.minimum}.` }
        : { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more in length.` };
    case 'invalid_value':
      return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${issue.values.map(String).join(', ')}}.` };
    case 'invalid_union':
      return { code: 'UNION_TYPE_CHOICES', message: 'Value of field "type" must be one of the known types.' };
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
        : { code: 'MODEL_TYPE_CONVERT', message: `Only values of type ${issue.expected} are allowed here.` };
    default:
      return { code: 'BASE_TYPE_INVALID', message: `The value is not valid here (${issue.code}).` };
  }
}
