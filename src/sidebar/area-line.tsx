import type { Language } from '../languages';
import { useWords } from './words';

/** One area with a box to tick: its name, what it is for, and what stands or will be there. */
export const AreaLine = (props: {
  readonly area: string;
  readonly checked: boolean;
  /** There already, and not to be changed here. */
  readonly fixed?: boolean;
  readonly says?: string;
  readonly onChange: (on: boolean) => void;
}) => {
  const { name, about } = useWords().areas[props.area as keyof Language['areas']];
  return (
    <label class="pickable area">
      <input
        type="checkbox"
        name="area"
        value={props.area}
        checked={props.checked}
        disabled={props.fixed === true}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span class="grow">
        <b>{name}</b>
        <span class="help">{about}</span>
      </span>
      {props.says && <span class="quiet number">{props.says}</span>}
    </label>
  );
};
