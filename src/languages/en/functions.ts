import type { Language } from '../index';

export const functions: Language['functions'] = {};
