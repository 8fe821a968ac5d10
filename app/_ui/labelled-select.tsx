/** A value of an address, and what it is called. */
export type Choice = readonly [value: string, words: string];

/** A list under its label, in a form whose answer is an address; of several values where `chosen` are several. */
export function LabelledSelect(props: {
  name: string;
  label: string;
  choices: readonly Choice[];
  chosen: string | readonly string[];
}) {
  const { name, label, choices, chosen } = props;
  const several = typeof chosen !== "string";
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select
        id={name}
        name={name}
        multiple={several}
        size={several ? 5 : undefined}
        defaultValue={chosen}
      >
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
