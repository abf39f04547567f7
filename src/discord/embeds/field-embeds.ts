/** Changes to the community's fields, as who runs the server sees them. */
import type { ReactionRule } from '../../reactions/rule.ts';
import type { FieldDeletion, FieldEdit } from '../../services/field-edits.ts';
import type { Field } from '../../services/field-names.ts';
import type { FieldService } from '../../services/fields.ts';
import type { StoredField } from '../../store/guilds/field-store.ts';
import type { MessagePayload } from '../command.ts';
import { renderList } from './message.ts';
import { toInertText, toPlainLine } from './text.ts';

const MAX_NAME = 100;
const MAX_ID = 64;
const MAX_RULES = 10;
/** Below Discord's limit for a description, with room for what follows the list. */
const MAX_LIST_LENGTH = 3_800;
const MAX_LISTED_NAME = 60;

const DONE = { create: '✅ Field created', rename: '✅ Field renamed', delete: '✅ Field deleted' } as const;
/** The advice for an action whose outcome is unknown. */
const ADVICE = {
  create: '`/fields create` again only if it is not there',
  rename: '`/fields rename` again only if it still has its old name',
  delete: '`/fields delete` again only if it is still there',
} as const;

/** The community's fields, as many as whole lines of them fit. */
export function renderFields({
  fields,
  defaultFieldId,
  stale,
}: Awaited<ReturnType<FieldService['list']>>): MessagePayload {
  const lines: string[] = [];
  let length = 0;
  for (const field of fields) {
    const line = describeField(field, defaultFieldId);
    length += line.length + 1;
    if (length > MAX_LIST_LENGTH) break;
    lines.push(line);
  }
  const left = fields.length - lines.length;
  if (fields.length === 0) lines.push('This community has no fields yet. Make one with `/fields create`.');
  if (left > 0) lines.push(`… and ${left} more.`);
  if (stale) lines.push('', '⚠️ Returning.AI does not answer right now; this is the list as it was last read.');
  return renderList({ title: '📊 Fields', description: lines.join('\n') });
}

function describeField({ fieldId, name, numeric }: StoredField, defaultFieldId: string | undefined): string {
  const notes = [
    ...(fieldId === defaultFieldId ? ['**default**'] : []),
    ...(numeric === false ? ['holds no numbers'] : []),
    `\`${toPlainLine(fieldId, MAX_ID).replaceAll('`', '')}\``,
  ];
  return `${numeric === false ? '▫️' : '▪️'} ${toInertText(name ?? fieldId, MAX_LISTED_NAME)} · ${notes.join(' · ')}`;
}

/** The outcome of a change. */
export function renderFieldEdit(edit: FieldEdit): MessagePayload {
  const isCertain = edit.outcome === 'done' || edit.seen === 'done';
  const description = [describeEdit(edit), ...describeSeen(edit), ...describeLoss(edit)].join('\n');
  return isCertain
    ? renderList({ title: DONE[edit.action], description, tone: 'success' })
    : renderList({ title: '🔎 Not certain', description, tone: 'checking' });
}

function describeEdit({ name, previousName, fieldId }: FieldEdit): string {
  const was = previousName === undefined ? '' : `${bold(previousName)} → `;
  return `${was}${bold(name)}${fieldId === undefined ? '' : ` · \`${toPlainLine(fieldId, MAX_ID).replaceAll('`', '')}\``}`;
}

function describeSeen({ action, outcome, seen }: FieldEdit): string[] {
  if (outcome === 'done') {
    return seen === 'done' ? [] : ['Returning.AI has confirmed it. Its list of fields does not show it yet.'];
  }
  const lost = 'Returning.AI’s answer was lost';
  switch (seen) {
    case 'done':
      return [`${lost}, but its list of fields shows that it was done.`];
    case 'not-done':
      return [
        `${lost}, and its list of fields does not show the change. It may still come: **look at \`/fields list\` in a minute**, and use ${ADVICE[action]}.`,
      ];
    case 'unreadable':
      return [
        `${lost}, and its fields cannot be listed right now. **Look at \`/fields list\` in a minute**, and use ${ADVICE[action]}.`,
      ];
  }
}

function describeLoss({ wasDefault, nextDefault, wasIdentity, rulesOff = [] }: FieldEdit): string[] {
  return [
    ...(wasDefault === 'guild' ? [`It was the default field. ${describeNext(nextDefault)}`] : []),
    ...(wasDefault === 'environment'
      ? [`It is the default field by \`RETURNING_FIELD_ID\`. ${describeNext(nextDefault)}`]
      : []),
    ...(wasIdentity === true
      ? [
          'Members were linked by the Discord ids in it: that is off now, `/setup identity-field:…` chooses another field.',
        ]
      : []),
    ...(rulesOff.length > 0
      ? [
          `Switched off, since they gave points in it: ${listRules(rulesOff)}. \`/rules edit\` gives them another field.`,
        ]
      : []),
  ];
}

function describeNext(next: Field | undefined): string {
  return next === undefined
    ? 'Commands without `field` have **none** from then on: choose one for this server with `/fields default`.'
    : `Commands without \`field\` use ${bold(next.name)} from then on: \`/fields default\` chooses another.`;
}

/** The preview of a deletion: its effects, and how to go on. */
export function renderFieldDeletion({ field, ...deletion }: FieldDeletion): MessagePayload {
  const { isWrongName, isDefault, nextDefault, isIdentity, rules, unfinished } = deletion;
  const awards = unfinished.own + unfinished.elsewhere;
  const lines = [
    ...(isWrongName ? ['⚠️ That is not its name.', ''] : []),
    `${bold(field.name)} with everybody’s values in it. This cannot be taken back.`,
    ...(isDefault === undefined ? [] : [`▪️ It is the default field. ${describeNext(nextDefault)}`]),
    ...(isIdentity ? ['▪️ Members are linked by the Discord ids in it.'] : []),
    ...(rules.length === 0
      ? []
      : [
          `▪️ These rules give points in it, by its name or as the default, and would be switched off: ${listRules(rules)}`,
        ]),
    ...(awards === 0 ? [] : [`▪️ ${describeAwards(unfinished)}`]),
    '',
    awards === 0
      ? `Nothing was changed. To delete it, use the command again with \`confirm:\` and its name: ${bold(field.name)}`
      : 'Nothing was changed. It can be deleted when these awards are settled.',
  ];
  return renderList({ title: '📊 Delete field?', description: lines.join('\n') });
}

function describeAwards({ own, elsewhere }: FieldDeletion['unfinished']): string {
  if (elsewhere === 0) return `Awards not settled yet: ${own}`;
  return own === 0
    ? 'Awards of another server of this community are not settled yet'
    : `Awards not settled yet: ${own} here, and some in another server of this community`;
}

function listRules(rules: readonly ReactionRule[]): string {
  const shown = rules.slice(0, MAX_RULES).map(({ id, emojiText }) => `#${id} ${emojiText}`);
  return [...shown, ...(rules.length > MAX_RULES ? [`and ${rules.length - MAX_RULES} more`] : [])].join(', ');
}

function bold(name: string): string {
  return `**${toInertText(name, MAX_NAME)}**`;
}
