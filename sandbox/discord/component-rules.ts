import type { APIMessageTopLevelComponent } from 'discord.js';
import { COMPONENT_TYPES } from './protocol.ts';
import type { Problem } from './refusal.ts';

/** A component of any kind, loosely: only the fields that rules and people ask for. */
export interface AnyComponent {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string | null;
  readonly label?: string | null;
  readonly style?: number;
  readonly url?: string | null;
  readonly emoji?: unknown;
  readonly disabled?: boolean | null;
  readonly options?: readonly { readonly label: string; readonly value: string; readonly default?: boolean | null }[];
  readonly min_values?: number | null;
  readonly max_values?: number | null;
  readonly components?: readonly AnyComponent[];
  readonly accessory?: AnyComponent;
  readonly component?: AnyComponent;
  readonly content?: string;
}

/** A component and the way to it in the body. */
interface Placed {
  readonly component: AnyComponent;
  readonly path: Problem['path'];
}

/** Rows of a classic message. */
const MAX_ROWS = 5;
/** Components of a message in the newer layout, nested ones included. Source: components/reference. */
const MAX_COMPONENTS = 40;
const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

/** What the documentation forbids in a message's components beyond the published schema. */
export function componentProblems(
  components: readonly APIMessageTopLevelComponent[],
  componentsV2: boolean,
): readonly Problem[] {
  const top = components as readonly AnyComponent[];
  const all = placeAll(top, ['components']);
  return [
    ...(componentsV2 ? newLayoutProblems(all) : classicLayoutProblems(top)),
    ...all.filter(({ component }) => component.type === COMPONENT_TYPES.actionRow).flatMap(rowProblems),
    ...all.filter(({ component }) => component.type === COMPONENT_TYPES.button).flatMap(buttonProblems),
    ...all.filter(({ component }) => component.type === COMPONENT_TYPES.stringSelect).flatMap(selectProblems),
    ...duplicateIdProblems(all),
  ];
}

/** Every component in reading order, nested ones included. */
export function flattenComponents(components: readonly AnyComponent[]): AnyComponent[] {
  return placeAll(components, []).map(({ component }) => component);
}

function placeAll(components: readonly AnyComponent[], path: Problem['path']): Placed[] {
  return components.flatMap((component, index) => {
    const here = [...path, index];
    const single = (['accessory', 'component'] as const).flatMap((key) => {
      const nested = component[key];
      return nested === undefined ? [] : [{ component: nested, path: [...here, key] }];
    });
    return [{ component, path: here }, ...placeAll(component.components ?? [], [...here, 'components']), ...single];
  });
}

function classicLayoutProblems(top: readonly AnyComponent[]): Problem[] {
  const foreign = top.flatMap((component, index) =>
    component.type === COMPONENT_TYPES.actionRow
      ? []
      : [problem(['components', index], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).')],
  );
  return top.length > MAX_ROWS
    ? [...foreign, problem(['components'], 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MAX_ROWS} in length.`)]
    : foreign;
}

function newLayoutProblems(all: readonly Placed[]): Problem[] {
  if (all.length <= MAX_COMPONENTS) return [];
  const message = `The maximum number of components that can be used is ${MAX_COMPONENTS}`;
  return [problem(['components'], 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message)];
}

function rowProblems({ component, path }: Placed): Problem[] {
  const inRow = component.components ?? [];
  const buttons = inRow.filter((inner) => inner.type === COMPONENT_TYPES.button).length;
  if (buttons === inRow.length || inRow.length === 1) return [];
  const message = 'The specified component exceeds the maximum width';
  return [problem([...path, 'components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message)];
}

function buttonProblems({ component, path }: Placed): Problem[] {
  const problems: Problem[] = [];
  const needs = (key: string, there: boolean) => {
    if (!there) problems.push(problem([...path, key], 'BASE_TYPE_REQUIRED', 'This field is required'));
  };
  if (component.style === LINK_STYLE) needs('url', Boolean(component.url));
  else if (component.style !== PREMIUM_STYLE) needs('custom_id', Boolean(component.custom_id));
  if (component.style !== PREMIUM_STYLE) needs('label', Boolean(component.label) || Boolean(component.emoji));
  if (component.url && component.custom_id) {
    const message = 'A custom id and url cannot both be specified';
    problems.push(problem([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message));
  }
  return problems;
}

function selectProblems({ component, path }: Placed): Problem[] {
  const options = component.options ?? [];
  const most = component.max_values ?? 1;
  const least = component.min_values ?? 1;
  const problems: Problem[] = [];
  if (new Set(options.map((option) => option.value)).size < options.length) {
    const message = 'The specified option value is already used';
    problems.push(problem([...path, 'options'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message));
  }
  if (least > most || most > options.length || least > options.length) {
    const message = 'min_values and max_values must fit the number of options.';
    problems.push(problem([...path, 'max_values'], 'SELECT_COMPONENT_MAX_VALUES_TOO_LARGE', message));
  }
  if (options.filter((option) => option.default === true).length > most) {
    const message = 'The number of default options must not exceed max_values.';
    problems.push(problem([...path, 'options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', message));
  }
  return problems;
}

function duplicateIdProblems(all: readonly Placed[]): Problem[] {
  const seen = new Set<string>();
  return all.flatMap(({ component, path }) => {
    const id = component.custom_id;
    if (id === undefined || id === null) return [];
    if (seen.has(id)) {
      const message = 'Component custom id cannot be duplicated';
      return [problem([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', message)];
    }
    seen.add(id);
    return [];
  });
}

function problem(path: Problem['path'], code: string, message: string): Problem {
  return { path, code, message };
}
