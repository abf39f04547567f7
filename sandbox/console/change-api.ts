import { mendApi, SHOWS_ALL } from '../mend-api.ts';
import { describeRequests } from '../returning-ai/requests.ts';
import { findResident, type Town } from '../town.ts';
import type { ApiAction } from './parse-api.ts';

const OUTAGES = {
  refused: 'Nothing listens at Returning.AI any more. "api outage off" ends that.',
  '503': 'Returning.AI answers everything with 503. "api outage off" ends that.',
  hang: 'Returning.AI answers nothing. "api outage off" ends that.',
} as const;

const READS = {
  on: SHOWS_ALL,
  off: { listing: 'missing', customFieldKeys: 'none' },
} as const;

/** Does to Returning.AI what was asked for. Resolves with what to say about it. */
export async function changeApi(action: ApiAction, town: Town): Promise<string> {
  const { api } = town;
  switch (action.kind) {
    case 'api-fault':
      api.fail(action.fault);
      return action.says;
    case 'api-outage':
      await api.setOutage(action.outage);
      return action.outage === null ? 'Returning.AI is back.' : OUTAGES[action.outage];
    case 'api-release': {
      const count = api.held.length;
      api.release();
      return count === 0 ? 'Nothing was held.' : `What was held goes on: ${count}.`;
    }
    case 'api-mend':
      await mendApi(town);
      return 'Returning.AI is in order again.';
    case 'api-reads':
      api.configure(action.on ? READS.on : READS.off);
      return action.on
        ? 'It shows histories and totals again.'
        : 'It shows neither histories nor totals any more: after a lost answer, staff have to decide.';
    case 'api-requests':
      return withNames(describeRequests(api.requests), town);
    case 'api-change':
      return changeOutside(action, town);
  }
}

function changeOutside(
  { name, fieldName, action, value }: Extract<ApiAction, { kind: 'api-change' }>,
  town: Town,
): string {
  const accountId = findResident(town, name).accountId ?? '';
  const fieldId = town.fields.find((field) => field.name === fieldName)?.id ?? '';
  const { total } = town.api.changeOutside(town.communityId, fieldId, accountId, action, value);
  return `Somebody changed it without the bot: ${name} has ${total} ${fieldName} now.`;
}

/** Ids say nothing to a person. */
function withNames(text: string, { communityId, fields, residents }: Town): string {
  const names = [
    [communityId, 'traders'],
    ...fields.map(({ id, field }) => [id, field]),
    ...residents.map(({ accountId = '', name }) => [accountId, name]),
  ] as [string, string][];
  return names.reduce((shown, [id, name]) => (id === '' ? shown : shown.replaceAll(id, name)), text);
}
