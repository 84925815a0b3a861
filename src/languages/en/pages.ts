import type { Language } from '../index';

export const pages: Language['pages'] = {};
