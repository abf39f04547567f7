/** Roles for totals, as those who run the server see them. */
import { type APIApplicationCommandOptionChoice, ButtonStyle } from 'discord.js';
import { formatHundredths, toValue } from '../../points/amount.ts';
import { PREVIEW_LIFE_MS } from '../../points/limits.ts';
import type { RewardAnswer, ShownReward } from '../../services/rewards.ts';
import { duration, listOf, text } from '../../texts/text.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { type Button, renderList, toButtons } from './message.ts';
import { cutText, toInertText, toPlainLine } from './text.ts';

const MAX_FIELD_NAME = 60;
const PAGE_SIZE = 10;
/** Source: Discord, interactions/application-commands, "Application Command Option Choice". */
const MAX_CHOICE = 100;

/** What became of a reward that was added or changed, or what has to be confirmed first. */
export function renderRewardAnswer(answer: RewardAnswer, locale: string): MessagePayload {
  return answer.kind === 'confirm' ? renderConfirmation(answer, locale) : renderSaved(answer, locale);
}

function renderSaved(
  { shown, members, isNew }: Extract<RewardAnswer, { kind: 'saved' }>,
  locale: string,
): MessagePayload {
  const { say } = toTexts(locale);
  const lines = [
    describeReward(shown, locale),
    '',
    say('reward.members', { members }),
    say('reward.when'),
    say('reward.come-back'),
  ];
  return renderList({
    title: say(isNew ? 'reward.title.added' : 'reward.title.changed'),
    description: lines.join('\n'),
    tone: 'success',
  });
}

function renderConfirmation(
  { roleId, powers, draftId }: Extract<RewardAnswer, { kind: 'confirm' }>,
  locale: string,
): MessagePayload {
  const { say } = toTexts(locale);
  const named = listOf(
    powers.map((power) => text(`permission.${power}`)),
    'commas',
  );
  const lines = [
    say('reward.powers', { role: `<@&${roleId}>`, powers: named }),
    '',
    say('reward.powers-confirm', { life: duration(PREVIEW_LIFE_MS) }),
  ];
  const buttons: readonly Button[] = [
    {
      label: say('reward.button.confirm'),
      customId: toCustomId('rewards:confirm', draftId),
      style: ButtonStyle.Danger,
    },
    { label: say('reward.button.cancel'), customId: toCustomId('rewards:cancel', draftId) },
  ];
  const title = say('reward.title.confirm');
  return renderList({ title, description: lines.join('\n'), tone: 'pending', components: [toButtons(buttons)] });
}

/** Nothing was changed. */
export function renderCancelledReward(locale: string): MessagePayload {
  const { say } = toTexts(locale);
  return renderList({ title: say('reward.title.cancelled'), description: say('reward.cancelled') });
}

/** A reward that was removed just now. */
export function renderRemovedReward({ reward, granted }: ShownReward, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const lines = [say('reward.gives-nothing', { role: toRole(reward.roleId) }), say('reward.gave-stays', { granted })];
  return renderList({ title: say('reward.title.removed'), description: lines.join('\n'), tone: 'success' });
}

/** All rewards, a page at a time. */
export function renderRewards(rewards: readonly ShownReward[], page: number, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const pages = Math.max(1, Math.ceil(rewards.length / PAGE_SIZE));
  const shown = Math.min(Math.max(1, Number.isSafeInteger(page) ? page : 1), pages);
  const lines = rewards.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE).map((one) => describeReward(one, locale));
  if (lines.length === 0) lines.push(say('reward.none'));
  const buttons = [
    { label: say('rules.button.earlier'), customId: toCustomId('rewards:page', shown - 1), disabled: shown <= 1 },
    { label: say('rules.button.later'), customId: toCustomId('rewards:page', shown + 1), disabled: shown >= pages },
  ];
  return renderList({
    title: say('reward.title.list'),
    description: lines.join('\n\n'),
    ...(pages > 1 && { footer: say('rules.page', { page: shown, pages }), components: [toButtons(buttons)] }),
  });
}

function describeReward({ reward, field, problem, granted }: ShownReward, locale: string): string {
  const { say } = toTexts(locale);
  const { roleId, roleName, total, margin, stack, keep } = reward;
  const name = field === undefined ? say('reward.no-field') : toInertText(field.name, MAX_FIELD_NAME);
  const state = say(problem === undefined ? 'reward.state.on' : 'reward.state.paused');
  const conditions = [
    say(`reward.stack.${stack ? 'on' : 'off'}`),
    say(`reward.keep.${keep ? 'on' : 'off'}`),
    ...(margin > 0 && !keep ? [say('reward.margin', { below: toValue(total - margin) })] : []),
    say('reward.granted', { granted }),
  ];
  // A mention of a role that is gone tells nobody which one it was.
  const role = problem === 'gone' ? `@${toInertText(roleName, MAX_FIELD_NAME)}` : toRole(roleId);
  return [
    say('reward.line', { role, total: toValue(total), field: name, state }),
    conditions.join(' · '),
    ...(problem === undefined ? [] : [`⛔ ${say(`reward.problem.${problem}`)}`]),
  ].join('\n');
}

function toRole(roleId: string): string {
  return `<@&${roleId}>`;
}

/** A reward in the list while somebody types; without markup, which is not shown there. */
export function toRewardChoice({ reward, field }: ShownReward, locale: string): APIApplicationCommandOptionChoice {
  const name = field === undefined ? '' : ` ${toPlainLine(field.name, MAX_FIELD_NAME)}`;
  const role = toPlainLine(reward.roleName, MAX_FIELD_NAME);
  const shown = `@${role} · ${formatHundredths(reward.total, locale)}${name}`;
  return { name: cutText(shown, MAX_CHOICE), value: reward.roleId };
}
