import type { Translation } from '../translation.ts';

export const es: Translation = {};
