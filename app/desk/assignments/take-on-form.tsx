"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { RadioField } from "@/app/_ui/choice-field";
import { DoneNotice } from "@/app/_ui/done-notice";
import { type Option, SelectField, TextField } from "@/app/_ui/field";
import { ProblemSummary } from "@/app/_ui/problem-summary";
import { takeOn } from "./actions";

type Words = Record<
  "recommendation" | "choose" | "role" | "dueOn" | "dueOnHint" | "submit",
  string
>;

/** One recommendation to take on for an organisation. A single role is not asked for. */
export function TakeOnForm(props: {
  organisationId: string;
  recommendations: readonly Option[];
  roles: readonly Option[];
  words: Words;
  formWords: FormWords;
}) {
  const { roles, words, formWords } = props;
  const [state, send, sending] = useActionState(takeOn, null);
  const labels = { ref: words.recommendation, role: words.role, dueOn: words.dueOn };
  return (
    <form action={send} noValidate>
      <ProblemSummary state={state} title={formWords.summaryTitle} labels={labels} />
      <DoneNotice state={state} />
      <input type="hidden" name="organisationId" value={props.organisationId} />
      <SelectField
        state={state}
        name="ref"
        label={words.recommendation}
        options={props.recommendations}
        empty={words.choose}
      />
      {roles.length === 1 ? (
        <input type="hidden" name="role" value={roles[0]?.value} />
      ) : (
        <RadioField state={state} name="role" label={words.role} options={roles} />
      )}
      <TextField
        state={state}
        name="dueOn"
        type="date"
        label={words.dueOn}
        hint={words.dueOnHint}
        optional={formWords.optional}
        short
      />
      <button disabled={sending}>{words.submit}</button>
    </form>
  );
}
