import type { FilterName } from "@/db/domain/explorer-filter";

/** A value of an address, and what it is called. */
export type Choice = readonly [value: string, words: string];

/** Several values, each to be had or not. */
export function Checkboxes(props: {
  name: string;
  legend: string;
  choices: Choice[];
  chosen: string[];
}) {
  const { name, legend, choices, chosen } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(([value, words]) => (
        <div className="choice" key={value}>
          <input
            type="checkbox"
            id={`${name}-${value}`}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
          />
          <label htmlFor={`${name}-${value}`}>{words}</label>
        </div>
      ))}
    </fieldset>
  );
}

/** One choice, or as many as the address holds: what it says is never lost by sending the form again. */
export function Selection(props: {
  name: FilterName;
  label: string;
  any: string;
  choices: Choice[];
  chosen: string[];
}) {
  const { name, label, any, choices, chosen } = props;
  const several = chosen.length > 1;
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select
        id={name}
        name={name}
        multiple={several}
        size={several ? 5 : undefined}
        defaultValue={several ? chosen : (chosen[0] ?? "")}
      >
        {!several && <option value="">{any}</option>}
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
