import { type Option, SelectField, TextArea, TextField } from "@/app/_ui/field";
import type { UpdateText } from "@/db/domain/update-texts";

/** What is asked of one recommendation in the table. */
export interface RowFieldsProps {
  /** Names of fields, and what they begin with. */
  first: Record<UpdateText | "status" | "asOf", string>;
  fields: readonly { name: UpdateText; label: string }[];
  statuses: readonly Option[];
  words: {
    status: string;
    statusHint: string;
    choose: string;
    asOf: string;
    evidence: string;
    optional: string;
  };
}

/** Texts, status and day. */
export function RowFields({ state, form }: { state: object | null; form: RowFieldsProps }) {
  const { first, words, fields, statuses } = form;
  return (
    <>
      {fields.map(({ name, label }) => (
        <TextArea
          key={name}
          {...{ state, name, label, rows: 4 }}
          first={first[name]}
          optional={name === "reason" ? undefined : words.optional}
        />
      ))}
      <SelectField
        {...{ state, name: "status", label: words.status, hint: words.statusHint }}
        options={statuses}
        empty={words.choose}
        first={first.status}
        optional=" "
      />
      <TextField
        {...{ state, name: "asOf", label: words.asOf, first: first.asOf }}
        type="date"
        short
        optional=" "
      />
    </>
  );
}

/** The names of the fields. */
export function rowLabels({ fields, words }: Pick<RowFieldsProps, "fields" | "words">) {
  const texts = Object.fromEntries(fields.map(({ name, label }) => [name, label]));
  const { status, asOf, evidence } = words;
  return { ...(texts as Record<UpdateText, string>), status, asOf, evidence };
}
