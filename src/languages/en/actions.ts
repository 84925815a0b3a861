import type { Language } from '../index';

export const actions: Language['actions'] = {};
