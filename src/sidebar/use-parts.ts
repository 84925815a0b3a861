import { useState } from 'preact/hooks';
import type { Fields } from '../define/page-calls';
import { type Drafts, type Parts, sameParts } from './drafts';

/** A form's values with their draft. */
export interface Typed {
  readonly values: Parts;
  /** True where the form opened with what was typed before and not saved. */
  readonly fromDraft: boolean;
  /** `also` are fields of the same part that follow from it. */
  set(part: string, key: string, text: string, also?: Fields): void;
  /** Back to what the server has. */
  discard(): void;
}

/** The values of a form, kept as a draft with every key stroke; `start` is what the server has. */
export const useParts = (drafts: Drafts, form: string, start: Parts): Typed => {
  const [values, setValues] = useState<Parts>(() => drafts.of(form) ?? start);
  const [fromDraft, setFromDraft] = useState(() => drafts.of(form) !== null);
  const put = (next: Parts): void => {
    drafts.keep(form, next, start);
    setValues(next);
    if (sameParts(next, start)) setFromDraft(false);
  };
  return {
    values,
    fromDraft,
    set: (part, key, text, also) => put({ ...values, [part]: { ...values[part], [key]: text, ...also } }),
    discard: () => {
      drafts.drop(form);
      setFromDraft(false);
      setValues(start);
    },
  };
};
