/** Buttons under what people see, and pressing them. */
import type { SeenMessage } from './town.ts';
import type { World } from './world.ts';

/** Presses it, and notes what that is to do. */
export function press({ press, count, erased }: World, customId: string, message: SeenMessage | undefined): void {
  const [, action, argument = ''] = customId.split(':');
  if (action === 'confirm') count('an undo of many, confirmed');
  if (action === 'erase') {
    erased.add(argument);
    count('an erasure');
  }
  press(customId, message);
}

/** The buttons under a message, by their custom ids. */
export function listButtons(message: SeenMessage | undefined, pattern: RegExp): string[] {
  const components = message?.isDeleted ? '' : JSON.stringify(message?.payload.components ?? []);
  const ids = [...components.matchAll(/"custom_id":"([^"]+)"/g)].map(([, id = '']) => id);
  return ids.filter((id) => pattern.test(id));
}
