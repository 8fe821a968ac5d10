"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { RadioField } from "@/app/_ui/choice-field";
import { type Option, SelectField, TextField } from "@/app/_ui/field";
import { problemOf, refusedOf } from "@/app/_ui/form-answers";
import { FormHead } from "@/app/_ui/form-head";
import { propose } from "./actions";
import { type ThemeChoice, ThemeChoices } from "./theme-choices";

type Words = Record<
  | "title"
  | "organisation"
  | "chooseOrganisation"
  | "role"
  | "dueOn"
  | "dueOnHint"
  | "recommendations"
  | "recommendationsHint"
  | "oneByOne"
  | "submit",
  string
>;

/** An organisation, a role, a day, and as many recommendations as are ticked. */
export function ProposeForm(props: {
  /** Of whose recommendations there are to choose. */
  reviewId: string;
  organisations: readonly Option[];
  roles: readonly Option[];
  themes: readonly ThemeChoice[];
  words: Words;
  formWords: FormWords;
}) {
  const { themes, words, formWords } = props;
  const [state, send, sending] = useActionState(propose, null);
  const refs = themes.flatMap(({ items }) => items.map(({ ref }) => [`ref-${ref}`, ref]));
  const labels: Record<string, string> = {
    organisationId: words.organisation,
    role: words.role,
    dueOn: words.dueOn,
    recommendations: words.recommendations,
    ...(refusedOf(state) ? (Object.fromEntries(refs) as Record<string, string>) : {}),
  };
  return (
    <form action={send} noValidate>
      <FormHead state={state} title={words.title} words={formWords} labels={labels} />
      <input type="hidden" name="review" value={props.reviewId} />
      <SelectField
        state={state}
        name="organisationId"
        label={words.organisation}
        options={props.organisations}
        empty={words.chooseOrganisation}
      />
      <RadioField state={state} name="role" label={words.role} options={props.roles} />
      <TextField
        state={state}
        name="dueOn"
        type="date"
        label={words.dueOn}
        hint={words.dueOnHint}
        optional={formWords.optional}
        short
      />
      <Recommendations state={state} themes={themes} words={words} />
      <button disabled={sending}>{words.submit}</button>
    </form>
  );
}

function Recommendations(props: {
  state: object | null;
  themes: readonly ThemeChoice[];
  words: Words;
}) {
  const { state, themes, words } = props;
  const problem = problemOf(state, "recommendations");
  return (
    <fieldset
      id="recommendations"
      tabIndex={-1}
      className={problem ? "bad wide-choice" : "wide-choice"}
      aria-describedby="recommendations-hint"
    >
      <legend>{words.recommendations}</legend>
      <p className="hint" id="recommendations-hint">
        {words.recommendationsHint}
      </p>
      {problem && <p className="problem">{problem}</p>}
      <ThemeChoices state={state} themes={themes} oneByOne={words.oneByOne} />
    </fieldset>
  );
}
