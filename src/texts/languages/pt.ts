import type { Translation } from '../translation.ts';

export const pt: Translation = {};
