import { CheckboxField } from "@/app/_ui/choice-field";
import { TextField } from "@/app/_ui/field";
import type { Asked } from "@/db/domain/import-source";

/** What can be said of files; every field may stay empty. */
export interface SettingsWords {
  only: string;
  onlyHint: string;
  allMechanisms: string;
  iso3: string;
  cycle: string;
  session: string;
  symbol: string;
  symbolHint: string;
  date: string;
  dateHint: string;
  optional: string;
}

export type FirstSettings = Partial<Record<keyof SettingsWords, string>>;

interface Props {
  state: object | null;
  words: SettingsWords;
  first: FirstSettings;
}

export function NarrowingFields({ state, words, first }: Props) {
  const { optional } = words;
  return (
    <>
      <TextField
        {...{ state, optional, short: true }}
        name="only"
        label={words.only}
        hint={words.onlyHint}
        first={first.only}
      />
      <CheckboxField
        state={state}
        name="allMechanisms"
        option={{ value: "yes", label: words.allMechanisms }}
        first={first.allMechanisms === "yes"}
      />
    </>
  );
}

/** `asked`: what the import cannot do without, and so is not optional. */
export function SayingFields(props: Props & { asked?: readonly Asked[] }) {
  const { state, words, first, asked = [] } = props;
  const field = { state, optional: words.optional, short: true };
  const fieldOf = (what: Asked) =>
    asked.includes(what) ? { ...field, optional: undefined } : field;
  return (
    <>
      <TextField {...fieldOf("state")} name="iso3" label={words.iso3} first={first.iso3} />
      <TextField {...fieldOf("cycle")} name="cycle" label={words.cycle} first={first.cycle} />
      <TextField {...field} name="session" label={words.session} first={first.session} />
      <TextField
        {...field}
        name="symbol"
        label={words.symbol}
        hint={words.symbolHint}
        first={first.symbol}
      />
      <TextField
        {...fieldOf("date")}
        name="date"
        label={words.date}
        hint={words.dateHint}
        first={first.date}
      />
    </>
  );
}
