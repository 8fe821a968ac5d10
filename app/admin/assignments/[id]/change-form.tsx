"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { RadioField } from "@/app/_ui/choice-field";
import { type Option, TextField } from "@/app/_ui/field";
import { FormHead } from "@/app/_ui/form-head";
import { changeOne } from "@/app/admin/assignments/actions";

/** Role and day of an assignment, and a button to remove it. What was declined is only removed. */
export function ChangeForm(props: {
  id: string;
  reference: string;
  canChange: boolean;
  role: string;
  dueOn: string;
  roles: readonly Option[];
  words: Record<
    "title" | "role" | "dueOn" | "dueOnHint" | "save" | "remove" | "removeHint",
    string
  >;
  formWords: FormWords;
}) {
  const { words, formWords, canChange } = props;
  const [state, send, sending] = useActionState(changeOne, null);
  const labels = {
    role: words.role,
    dueOn: words.dueOn,
    [`ref-${props.reference}`]: props.reference,
  };
  return (
    <form action={send} noValidate id={`ref-${props.reference}`}>
      <FormHead state={state} title={words.title} words={formWords} labels={labels} />
      <input type="hidden" name="id" value={props.id} />
      {canChange && (
        <>
          <RadioField
            state={state}
            name="role"
            label={words.role}
            options={props.roles}
            first={props.role}
          />
          <TextField
            state={state}
            name="dueOn"
            type="date"
            label={words.dueOn}
            hint={words.dueOnHint}
            optional={formWords.optional}
            first={props.dueOn}
            short
          />
        </>
      )}
      <Buttons canChange={canChange} words={words} sending={sending} />
      <p className="soft">{words.removeHint}</p>
    </form>
  );
}

function Buttons(props: {
  canChange: boolean;
  words: Record<"save" | "remove", string>;
  sending: boolean;
}) {
  const { canChange, words, sending } = props;
  return (
    <p className="actions">
      {canChange && (
        <button name="what" value="change" disabled={sending}>
          {words.save}
        </button>
      )}
      <button name="what" value="remove" className="second" disabled={sending}>
        {words.remove}
      </button>
    </p>
  );
}
