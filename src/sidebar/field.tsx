import type { Choice, Fields } from '../define/page-calls';
import type { ChoiceSet } from '../languages';
import { labelsOf } from '../languages/choose';
import { addDays } from '../rules/day';
import { previousPeriod, quarterOf, showPeriod } from '../rules/period';
import { type Control, type Field, type FormTab, fieldWords, formFields } from './fields';
import { useWords } from './words';

/** What the rows one can link to are called, by tab. */
export type Links = { readonly goals: readonly Choice[]; readonly members: readonly Choice[] };

/** This quarter, the next and the one before, as `today` has them. */
const quarters = (today: string): readonly string[] => {
  const now = quarterOf(today);
  return [now, quarterOf(addDays(now.end, 1)), previousPeriod(now)].map(showPeriod);
};

interface Shared {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly required: boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
  readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
}

const Select = (props: { readonly shared: Shared; readonly choices: readonly Choice[]; readonly blank: string }) => {
  const { value } = props.shared;
  const known = value === '' || props.choices.some(({ id }) => id === value);
  return (
    <select {...props.shared}>
      <option value="">{props.blank}</option>
      {!known && <option value={value}>{value}</option>}
      {props.choices.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
};

const WithList = (props: { readonly shared: Shared; readonly texts: readonly string[] }) => (
  <>
    <input {...props.shared} type="text" list={`${props.shared.id}-list`} autoComplete="off" />
    <datalist id={`${props.shared.id}-list`}>
      {props.texts.map((text) => (
        <option key={text} value={text} />
      ))}
    </datalist>
  </>
);

interface Around {
  readonly links: Links;
  readonly today: string;
  /** What an empty choice is called, by field key. */
  readonly blanks?: Fields;
}

const Entry = (props: { readonly control: Control; readonly shared: Shared; readonly around: Around; readonly blank: string }) => {
  const language = useWords();
  const { control, shared, around } = props;
  const keysOf = (set: ChoiceSet): readonly Choice[] => {
    const labels = labelsOf(language, set);
    return Object.keys(language.choices[set]).map((id, at) => ({ id, label: labels[at] ?? id }));
  };
  if (control.as === 'choice') return <Select shared={shared} choices={keysOf(control.set)} blank={props.blank} />;
  if (control.as === 'link') return <Select shared={shared} choices={around.links[control.to]} blank={props.blank} />;
  if (control.as === 'open') return <WithList shared={shared} texts={labelsOf(language, control.set)} />;
  if (control.as === 'period') return <WithList shared={shared} texts={quarters(around.today)} />;
  if (control.as === 'long') return <textarea {...shared} rows={3} />;
  if (control.as === 'day') return <input {...shared} type="date" />;
  const numeric = control.as === 'number' || control.as === 'percent';
  return <input {...shared} type="text" inputMode={numeric ? 'decimal' : control.as === 'email' ? 'email' : 'text'} autoComplete="off" />;
};

interface Form extends Around {
  readonly part: string;
  readonly tab: FormTab;
  readonly values: Fields;
  /** By `part.key`. */
  readonly faults: Fields;
  /** Fields that are required here beside those that always are. */
  readonly onChange: (key: string, text: string) => void;
}

/** One field: label above, help under it in grey, a refusal in red under that. */
export const FieldRow = ({ field, ...form }: Form & { readonly field: Field }) => {
  const { common } = useWords().pages;
  const { header, note } = fieldWords(useWords(), form.tab, field.key);
  const id = `${form.part}-${field.key}`;
  const fault = form.faults[`${form.part}.${field.key}`];
  const shared: Shared = {
    id,
    name: id,
    value: form.values[field.key] ?? '',
    required: field.required === true,
    'aria-invalid': fault !== undefined,
    'aria-describedby': `${id}-help${fault === undefined ? '' : ` ${id}-fault`}`,
    onInput: (event) => form.onChange(field.key, event.currentTarget.value),
  };
  return (
    <div class={fault === undefined ? 'field' : 'field wrong'}>
      <label for={id}>
        {header}
        {field.required && (
          <span class="star" title={common.required} aria-hidden="true">
            {' ★'}
          </span>
        )}
      </label>
      <Entry
        control={field.control}
        shared={shared}
        around={form}
        blank={form.blanks?.[field.key] ?? (field.required ? common.choose : '')}
      />
      <p class="help" id={`${id}-help`}>
        {note}
      </p>
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
};

/** All fields of a tab's form; the rare ones folded under "More". */
export const FieldRows = (form: Form) => {
  const { common } = useWords().pages;
  const fields: readonly Field[] = formFields[form.tab];
  const rare = fields.filter((field) => field.rare);
  const row = (field: Field) => <FieldRow key={field.key} {...form} field={field} />;
  return (
    <>
      {fields.filter((field) => !field.rare).map(row)}
      {rare.length > 0 && (
        <details class="more">
          <summary>{common.more}</summary>
          {rare.map(row)}
        </details>
      )}
    </>
  );
};
