/** Changes to the community's fields, as who runs the server sees them. */
import type { ReactionRule } from '../../reactions/rule.ts';
import type { FieldDeletion, FieldEdit } from '../../services/field-edits.ts';
import type { Field } from '../../services/field-names.ts';
import type { FieldService } from '../../services/fields.ts';
import type { StoredField } from '../../store/guilds/field-store.ts';
import { sentences, type Text, text } from '../../texts/text.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { renderList } from './message.ts';
import { toInertText, toPlainLine } from './text.ts';

const MAX_NAME = 100;
const MAX_ID = 64;
const MAX_RULES = 10;
/** Below Discord's limit for a description, with room for what follows the list. */
const MAX_LIST_LENGTH = 3_800;
const MAX_LISTED_NAME = 60;

/** The community's fields, as many as whole lines of them fit. */
export function renderFields(
  { fields, defaultFieldId, stale }: Awaited<ReturnType<FieldService['list']>>,
  locale: string,
): MessagePayload {
  const { say } = toTexts(locale);
  const lines: string[] = [];
  let length = 0;
  for (const field of fields) {
    const line = describeField(field, field.fieldId === defaultFieldId, locale);
    length += line.length + 1;
    if (length > MAX_LIST_LENGTH) break;
    lines.push(line);
  }
  const more = fields.length - lines.length;
  if (fields.length === 0) lines.push(say('field.none'));
  if (more > 0) lines.push(say('field.more', { more }));
  if (stale) lines.push('', say('field.stale'));
  return renderList({ title: `📊 ${say('field.list')}`, description: lines.join('\n') });
}

function describeField({ fieldId, name, numeric }: StoredField, isDefault: boolean, locale: string): string {
  const { say } = toTexts(locale);
  const notes = [
    ...(isDefault ? [say('field.is-default')] : []),
    ...(numeric === false ? [say('field.not-numeric')] : []),
    `\`${toPlainLine(fieldId, MAX_ID).replaceAll('`', '')}\``,
  ];
  return `${numeric === false ? '▫️' : '▪️'} ${toInertText(name ?? fieldId, MAX_LISTED_NAME)} · ${notes.join(' · ')}`;
}

/** The outcome of a change. */
export function renderFieldEdit(edit: FieldEdit, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const isCertain = edit.outcome === 'done' || edit.seen === 'done';
  const description = [describeEdit(edit), ...describeSeen(edit, locale), ...describeLoss(edit, locale)].join('\n');
  return isCertain
    ? renderList({ title: `✅ ${say(`field.done.${edit.action}`)}`, description, tone: 'success' })
    : renderList({ title: `🔎 ${say('field.uncertain')}`, description, tone: 'checking' });
}

function describeEdit({ name, previousName, fieldId }: FieldEdit): string {
  const was = previousName === undefined ? '' : `${bold(previousName)} → `;
  return `${was}${bold(name)}${fieldId === undefined ? '' : ` · \`${toPlainLine(fieldId, MAX_ID).replaceAll('`', '')}\``}`;
}

function describeSeen({ action, outcome, seen }: FieldEdit, locale: string): string[] {
  const { say } = toTexts(locale);
  if (outcome === 'done') return seen === 'done' ? [] : [say('field.not-listed-yet')];
  return [seen === 'done' ? say('field.lost.done') : say(`field.lost.${seen}.${action}`)];
}

function describeLoss({ wasDefault, nextDefault, wasIdentity, rulesOff = [] }: FieldEdit, locale: string): string[] {
  const { say, render } = toTexts(locale);
  const was = wasDefault === 'environment' ? text('field.was-default-environment') : text('field.was-default');
  return [
    ...(wasDefault === undefined ? [] : [render(sentences([was, describeNext(nextDefault)]))]),
    ...(wasIdentity === true ? [say('field.was-identity')] : []),
    ...(rulesOff.length > 0 ? [say('field.rules-off', { rules: listRules(rulesOff) })] : []),
  ];
}

function describeNext(next: Field | undefined): Text {
  return next === undefined ? text('field.no-next-default') : text('field.next-default', { field: bold(next.name) });
}

/** The preview of a deletion: its effects, and how to go on. */
export function renderFieldDeletion({ field, ...deletion }: FieldDeletion, locale: string): MessagePayload {
  const { say, render } = toTexts(locale);
  const { isWrongName, isDefault, nextDefault, isIdentity, rules, unfinished } = deletion;
  const name = bold(field.name);
  const effects = [
    isDefault === undefined ? undefined : sentences([text('field.delete.default'), describeNext(nextDefault)]),
    isIdentity ? text('field.delete.identity') : undefined,
    rules.length === 0 ? undefined : text('field.delete.rules', { rules: listRules(rules) }),
    describeAwards(unfinished),
  ].filter((effect) => effect !== undefined);
  const isFree = unfinished.own + unfinished.elsewhere === 0;
  const lines = [
    ...(isWrongName ? [say('field.delete.wrong-name'), ''] : []),
    say('field.delete.what', { field: name }),
    ...effects.map((effect) => `▪️ ${render(effect)}`),
    '',
    isFree ? say('field.delete.confirm', { field: name }) : say('field.delete.wait'),
  ];
  return renderList({ title: `📊 ${say('field.delete.title')}`, description: lines.join('\n') });
}

function describeAwards({ own: awards, elsewhere }: FieldDeletion['unfinished']): Text | undefined {
  if (awards + elsewhere === 0) return undefined;
  if (elsewhere === 0) return text('field.delete.awards-here', { awards });
  return awards === 0 ? text('field.delete.awards-elsewhere') : text('field.delete.awards-both', { awards });
}

function listRules(rules: readonly ReactionRule[]): string | Text {
  const shown = rules
    .slice(0, MAX_RULES)
    .map(({ id, emojiText }) => `#${id} ${emojiText}`)
    .join(', ');
  const more = rules.length - MAX_RULES;
  return more > 0 ? text('field.rules-more', { rules: shown, more }) : shown;
}

function bold(name: string): string {
  return `**${toInertText(name, MAX_NAME)}**`;
}
