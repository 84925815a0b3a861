import { describe, expect, it } from '@jest/globals';
import type { Column } from '../../src/define/column';
import { languages } from '../../src/languages';
import { en } from '../../src/languages/en';
import { zhCn } from '../../src/languages/zh-cn';
import { type Field, type FormTab, fieldWords, formFields, sentText, shownText, startOf, usualAggregation } from '../../src/sidebar/fields';
import { columns } from '../../src/tabs/columns';

const tabs = Object.keys(formFields) as FormTab[];
/** Of a change the add-on writes the line; a form asks only why. */
const rowForms = tabs.filter((tab) => tab !== 'changes');
const fieldsOf = (tab: FormTab): readonly Field[] => formFields[tab];
const columnsOf = (tab: FormTab): [string, Column][] => Object.entries(columns[tab] as { [key: string]: Column });

describe('the fields of the forms', () => {
  it.each(rowForms)('%s has a field for each column that a person fills in', (tab) => {
    const input = columnsOf(tab).filter(([, column]) => !column.hidden && (!column.by || column.by === 'person' || column.by === 'either'));
    // The KPI's goal is the goal it stands under in the form.
    const wanted = input.map(([key]) => key).filter((key) => !(tab === 'kpis' && key === 'goal'));
    expect(
      fieldsOf(tab)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(wanted.sort());
  });

  it.each(tabs)('%s has a control that fits the column', (tab) => {
    const known = new Map(columnsOf(tab));
    for (const { key, control } of fieldsOf(tab)) {
      const column = known.get(key) as Column;
      if (column.type === 'choice') expect(control).toEqual({ as: column.open ? 'open' : 'choice', set: column.set });
      else if (column.type === 'link') expect(control).toEqual({ as: 'link', to: column.to });
      else if (column.type === 'text') expect(['text', 'email']).toContain(control.as);
      else expect(control.as).toBe(column.type);
    }
  });

  it.each(tabs)('%s starts with the defaults of its columns', (tab) => {
    const known = new Map(columnsOf(tab));
    for (const field of fieldsOf(tab)) {
      const column = known.get(field.key) as Column;
      if (column.type === 'choice' && column.default) expect(field.start).toBe(column.default);
    }
  });

  it.each(rowForms)('%s asks for what its columns require, save a KPI owner, who may be that of the goal', (tab) => {
    const required = columnsOf(tab).filter(([key, column]) => column.required && !(tab === 'kpis' && ['goal', 'owner'].includes(key)));
    const asked = fieldsOf(tab).filter((field) => field.required);
    expect(asked.map(({ key }) => key).sort()).toEqual(required.map(([key]) => key).sort());
  });

  it('has a label and a help for each field in each language', () => {
    for (const language of languages)
      for (const tab of tabs)
        for (const { key } of fieldsOf(tab)) {
          const { header, note } = fieldWords(language, tab, key);
          expect([header, note].every((text) => text.length > 0)).toBe(true);
        }
  });

  it('starts a new goal in the quarter of today', () => {
    expect(startOf('goals', '2026-05-13')).toMatchObject({ goal: '', period: '2026 Q2', level: 'team', source: 'kpis' });
  });

  it('shows a known unit by its word and sends it by its key, and keeps a word of one’s own', () => {
    const unit = { as: 'open', set: 'unit' } as const;
    expect([shownText(zhCn, unit, 'people'), shownText(en, unit, 'people'), shownText(zhCn, unit, '次活跃')]).toEqual([
      '人',
      'people',
      '次活跃',
    ]);
    expect([sentText(unit, ' 人 '), sentText(unit, 'reads'), sentText({ as: 'text' }, ' a ')]).toEqual(['people', 'reads', 'a']);
  });

  it('adds completion ratios up and takes the latest of all else', () => {
    expect([usualAggregation('ratio'), usualAggregation('increase'), usualAggregation('')]).toEqual(['sum', 'latest', 'latest']);
  });
});
