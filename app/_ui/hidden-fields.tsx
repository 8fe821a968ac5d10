/** What a form sends besides what is typed, by name; of a list each value. */
export const HiddenFields = ({ values }: { values: Record<string, string | readonly string[]> }) =>
  Object.entries(values).flatMap(([name, sent]) =>
    [sent]
      .flat()
      .map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
  );
