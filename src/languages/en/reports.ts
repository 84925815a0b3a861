import type { Language } from '../index';

export const reports: Language['reports'] = {};
