import type { SentChange } from './wire.ts';
import type { World } from './world.ts';

/** Breaks a world: Returning.AI applies whatever it is sent once more, at once and by itself. */
export function applyTwice({ wire, clock }: World): void {
  const sent = wire.sent as SentChange[];
  const push = sent.push.bind(sent);
  sent.push = (...changes) => {
    for (const change of changes) {
      const again = { ...change, number: change.number + 100_000, fault: undefined, appliedAt: clock.now() };
      push(change, again);
      wire.writeOutside(change.account, change.action, change.value);
    }
    return sent.length;
  };
}
