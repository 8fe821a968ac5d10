import { type Choice, LabelledSelect } from "@/app/_ui/labelled-select";
import type { FilterName } from "@/db/domain/explorer-filter";

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
  choices: readonly Choice[];
  chosen: string[];
}) {
  const { any, choices, chosen, ...named } = props;
  const list =
    chosen.length > 1
      ? { choices, chosen }
      : { choices: [["", any] as const, ...choices], chosen: chosen[0] ?? "" };
  return <LabelledSelect {...named} {...list} />;
}
