import type { FieldProps, Option } from "./field";
import { problemOf, valueOf, valuesOf } from "./form-answers";

/**
 * One of a few, each with a hint of its own. The first carries the name as its id, for the problem
 * summary.
 */
export function RadioField(props: FieldProps & { options: readonly Option[]; first?: string }) {
  const { name, label, hint, optional } = props;
  const problem = problemOf(props.state, name);
  const chosen = valueOf(props.state, name, props.first);
  const notes = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(" ");
  return (
    <fieldset className={problem ? "bad" : undefined} aria-describedby={notes || undefined}>
      <legend>
        {label} {optional && <span className="soft">{optional}</span>}
      </legend>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
      {props.options.map((option, index) => (
        // Made anew with what was chosen: React's reset after a sending knows only first values.
        <Choice
          key={`${option.value} ${chosen}`}
          type="radio"
          id={index === 0 ? name : `${name}-${option.value}`}
          name={name}
          option={option}
          checked={option.value === chosen}
        />
      ))}
    </fieldset>
  );
}

/** A box to tick; `value` is what is sent when it is ticked. */
export function CheckboxField(props: {
  state: object | null;
  name: string;
  option: Option;
  first?: boolean;
}) {
  const { name, option } = props;
  const ticked = valuesOf(props.state, name, props.first ? [option.value] : []).includes(
    option.value,
  );
  return (
    <Choice
      key={String(ticked)}
      type="checkbox"
      id={name}
      name={name}
      option={option}
      checked={ticked}
    />
  );
}

function Choice(props: {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  option: Option;
  checked: boolean;
}) {
  const { id, option } = props;
  return (
    <div className="choice">
      <input
        type={props.type}
        id={id}
        name={props.name}
        value={option.value}
        defaultChecked={props.checked}
        aria-describedby={option.hint ? `${id}-about` : undefined}
      />
      <div>
        <label htmlFor={id}>{option.label}</label>
        {option.hint && (
          <p className="hint" id={`${id}-about`}>
            {option.hint}
          </p>
        )}
      </div>
    </div>
  );
}
