"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { CheckboxField, RadioField } from "@/app/_ui/choice-field";
import { TextField } from "@/app/_ui/field";
import { FormHead } from "@/app/_ui/form-head";
import { addOne } from "./actions";

type Side = "government" | "civil_society" | "none";
const SIDES: readonly Side[] = ["government", "civil_society", "none"];

interface Words {
  title: string;
  name: string;
  nameHint: string;
  track: string;
  trackHint: string;
  tracks: Record<Side, string>;
  trackMeaning: Record<Side, string>;
  settings: string;
  nameWithheld: string;
  nameWithheldHint: string;
  secondPersonRequired: string;
  secondPersonRequiredHint: string;
  submit: string;
}

export function AddOrganisationForm({ words, formWords }: { words: Words; formWords: FormWords }) {
  const [state, send, sending] = useActionState(addOne, null);
  const labels = { name: words.name, track: words.track };
  return (
    <>
      <FormHead state={state} title={words.title} words={formWords} labels={labels} />
      <form action={send} noValidate>
        <TextField
          state={state}
          name="name"
          label={words.name}
          hint={words.nameHint}
          autoComplete="off"
        />
        <RadioField
          state={state}
          name="track"
          label={words.track}
          hint={words.trackHint}
          options={SIDES.map((side) => ({
            value: side,
            label: words.tracks[side],
            hint: words.trackMeaning[side],
          }))}
        />
        <fieldset>
          <legend>{words.settings}</legend>
          <CheckboxField
            state={state}
            name="nameWithheld"
            option={{ value: "yes", label: words.nameWithheld, hint: words.nameWithheldHint }}
          />
          <CheckboxField
            state={state}
            name="secondPersonRequired"
            option={{
              value: "yes",
              label: words.secondPersonRequired,
              hint: words.secondPersonRequiredHint,
            }}
            first
          />
        </fieldset>
        <button disabled={sending}>{words.submit}</button>
      </form>
    </>
  );
}
