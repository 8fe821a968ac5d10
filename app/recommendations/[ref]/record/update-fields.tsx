import { RadioField } from "@/app/_ui/choice-field";
import { TextArea, TextField } from "@/app/_ui/field";
import { valuesOf } from "@/app/_ui/form-answers";
import type { UpdateFormProps } from "./update-form-props";

interface Part {
  state: object | null;
  form: UpdateFormProps;
}

/** What every update has: status, reason, date, measures, note. */
export function StatusAndTexts({ state, form }: Part) {
  const { words, first } = form;
  return (
    <>
      <RadioField
        state={state}
        name="status"
        label={words.status}
        options={form.statuses}
        first={first.status}
      />
      <TextArea
        state={state}
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        first={first.reason}
      />
      <TextField
        state={state}
        name="asOf"
        type="date"
        label={words.asOf}
        hint={words.asOfHint}
        first={first.asOf}
        short
      />
      {(["measures", "midTermNote"] as const).map((name) => (
        <TextArea
          key={name}
          state={state}
          name={name}
          label={words[name]}
          hint={words[`${name}Hint`]}
          optional={words.optional}
          first={first[name]}
        />
      ))}
    </>
  );
}

/** What not every update has. */
export function MoreTexts({ state, form }: Part) {
  const { words, first } = form;
  const names = ["results", "challenges", "assistance", "nextSteps"] as const;
  return (
    <details open={names.some((name) => first[name] !== "")}>
      <summary>{words.more}</summary>
      {names.map((name) => (
        <TextArea
          key={name}
          state={state}
          name={name}
          label={words[name]}
          optional={words.optional}
          first={first[name]}
        />
      ))}
    </details>
  );
}

/** Passages that are here already, to be ticked. */
export function KnownPassages({ state, form }: Part) {
  const { words, knownPassages, first } = form;
  if (knownPassages.length === 0) return null;
  const ticked = valuesOf(state, "passages", first.passages);
  return (
    <fieldset aria-describedby="passages-hint">
      <legend>{words.known}</legend>
      <p className="hint" id="passages-hint">
        {words.knownHint}
      </p>
      {knownPassages.map(({ value, label }) => (
        <div className="choice" key={`${value} ${ticked.includes(value)}`}>
          <input
            type="checkbox"
            id={`passage-${value}`}
            name="passages"
            value={value}
            defaultChecked={ticked.includes(value)}
          />
          <label htmlFor={`passage-${value}`}>{label}</label>
        </div>
      ))}
    </fieldset>
  );
}
