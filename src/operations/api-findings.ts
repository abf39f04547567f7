/** What the doctor concludes from a survey, in the form of its other findings. Pure. */
import type { Learning } from '../returning-ai/probing/learning.ts';
import type { ProbeResult } from '../returning-ai/probing/survey.ts';
import type { Finding } from './discord-check.ts';

/** Whether the key opens anything, and by which ways an award could be read back. */
export function concludeSurvey(results: readonly ProbeResult[], learning: Learning): Finding[] {
  return [toKeyFinding(results), toHistoryFinding(learning), toTotalsFinding(learning), toReadBackFinding(learning)];
}

function toKeyFinding(results: readonly ProbeResult[]): Finding {
  const name = 'API key';
  const own = results.filter(({ probe }) => probe.api !== 'system').map(({ outcome }) => outcome.kind);
  const count = (kind: (typeof own)[number]) => own.filter((one) => one === kind).length;
  const refused = count('refused');
  const mayNotSend = results.some(({ probe, outcome }) => probe.call === 'fields.list' && outcome.kind === 'refused');
  if (mayNotSend && count('answered') > 0) {
    const fix = 'Give it the permission User Fields in Returning.AI, or enter one that has it.';
    return { name, state: 'problem', detail: 'It may not use user fields, so no award can be sent with it.', fix };
  }
  if (count('answered') > 0) {
    const rest = refused === 0 ? '' : ` It may not use ${refused} of them.`;
    return { name, state: 'ok', detail: `It opens ${count('answered')} endpoint(s).${rest}` };
  }
  if (refused > 0) {
    const fix = 'Make a key of this community, not expired, with the permissions User Fields and Get User Data.';
    return { name, state: 'problem', detail: 'Returning.AI does not accept it for anything.', fix };
  }
  return {
    name,
    state: 'problem',
    detail: 'No endpoint gave an answer that can be used.',
    fix: 'Check RETURNING_API_URL, the community id and the network, then run the doctor again.',
  };
}

function toHistoryFinding({ histories, looks, order, longest, pageLength }: Learning): Finding {
  const name = 'Histories';
  if (histories === undefined) {
    const isAsked = ![looks.integration, looks.application].some(({ kind }) => kind === 'not-asked');
    const fix = isAsked
      ? 'Run the doctor again, with a key that may.'
      : 'Name whom to ask about: --field and --account.';
    return { name, state: 'warning', detail: 'Whether they can be read could not be told.', fix };
  }
  if (histories === 'none')
    return { name, state: 'warning', detail: 'Neither API lists them in a way that can be read.' };
  const look = looks[histories];
  const list = look.kind === 'answered' ? look.value : { entries: [], complete: false };
  const facts = [
    `${list.entries.length} ${list.entries.length === 1 ? 'entry' : 'entries'}`,
    order === 'unknown' ? 'in an order that could not be told' : order.replaceAll('-', ' '),
    pageLength === undefined ? undefined : `in pages of ${pageLength}`,
    list.complete ? undefined : 'maybe not all of them',
    longest > list.entries.length ? `${longest} at most` : undefined,
  ];
  const detail = `The ${histories} API lists them: ${facts.filter((fact) => fact !== undefined).join(', ')}.`;
  const isShown = looks.knownId === undefined || list.entries.some(({ id }) => id === looks.knownId);
  if (isShown) return { name, state: 'ok', detail };
  return { name, state: 'warning', detail: `${detail} The newest entry in the ledger is not among them.` };
}

function toTotalsFinding({ totals }: Learning): Finding {
  const name = 'Totals';
  if (totals === undefined) {
    const fix = 'Run the doctor again, with --field and --account.';
    return { name, state: 'warning', detail: 'Whether user info shows them could not be told.', fix };
  }
  if (totals === 'none') return { name, state: 'warning', detail: 'User info does not show the total of this field.' };
  return { name, state: 'ok', detail: `User info shows the total of this field under its ${totals}.` };
}

function toReadBackFinding({ histories, totals, contradicted = [] }: Learning): Finding {
  const name = 'Reading back';
  if (histories === undefined || totals === undefined) {
    return { name, state: 'skipped', detail: 'Could not be told; the bot goes on as before.' };
  }
  if (histories !== 'none' && contradicted.length > 0) {
    return {
      name,
      state: 'problem',
      detail: `The histories of the ${histories} API show another ${contradicted.join(' and ')} than was sent. A lost answer is told by what is left of them, or by staff.`,
      fix: 'Choose a staff channel, and tell Returning.AI.',
    };
  }
  if (histories !== 'none') {
    return { name, state: 'ok', detail: `A lost answer is looked for in the histories of the ${histories} API.` };
  }
  if (totals !== 'none') {
    return { name, state: 'ok', detail: 'A lost answer is told by the totals before and after; a lost set is not.' };
  }
  return {
    name,
    state: 'problem',
    detail: 'There is no way: staff are asked about every answer that gets lost.',
    fix: 'Set RETURNING_APPLICATION_URL, give the key the permissions User Fields and Get User Data, and look again. Until then choose a staff channel.',
  };
}
