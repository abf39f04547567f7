import type { Translation } from '../translation.ts';

export const ja: Translation = {};
