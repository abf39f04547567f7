/** Words of ours that the ledger keeps in English, in the language of whoever reads them; all else as people wrote it. */
import type { Award } from '../../points/award.ts';
import { NAMELESS_FIELD } from '../../points/field-name.ts';
import { toTexts } from '../../texts/texts.ts';

/** What the store notes as the reason of each award that an undo of many makes. */
const UNDO_REASON = /^Undo (U-[A-Z0-9]+)$/;

/** A field's name. Not yet harmless in a message. */
export function toFieldName(name: string, locale: string): string {
  return name === NAMELESS_FIELD ? toTexts(locale).say('field.nameless') : name;
}

/** Why an award was made. Not yet harmless in a message. */
export function toReason({ reason, reverses }: Pick<Award, 'reason' | 'reverses'>, locale: string): string | undefined {
  const [, receipt] = (reverses !== undefined && UNDO_REASON.exec(reason ?? '')) || [];
  return receipt === undefined ? reason : toTexts(locale).say('undo.reason', { receipt });
}
