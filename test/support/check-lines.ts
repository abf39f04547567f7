import type { CheckLine } from '../../src/services/check-line.ts';
import type { SetupService } from '../../src/services/setup.ts';
import { text } from '../../src/texts/text.ts';

/** The chain check as the page of `/setup` says it in English. */
export async function checkInEnglish(setup: SetupService, guildId: string) {
  return (await setup.check(guildId)).map(toEnglish);
}

function toEnglish({ name, state, detail, note, fix }: CheckLine) {
  return {
    name: text(`check.name.${name}`).english,
    state,
    detail: detail.english,
    note: note?.english,
    fix: fix?.english,
  };
}
