"use client";

import { useActionState } from "react";
import type { FormState, FormWords } from "@/app/_server/form-state";
import { FormHead } from "./form-head";
import { NewPersonFields, type NewPersonWords } from "./new-person-fields";

/** Makes an account for whoever holds the link with this token. */
export function NewPersonForm(props: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  token: string;
  words: { title: string; submit: string };
  personWords: NewPersonWords;
  formWords: FormWords;
}) {
  const { words, personWords } = props;
  const [state, send, sending] = useActionState(props.action, null);
  return (
    <>
      <FormHead state={state} title={words.title} words={props.formWords} labels={personWords} />
      <form action={send} noValidate>
        <input type="hidden" name="token" value={props.token} />
        <NewPersonFields state={state} words={personWords} />
        <button disabled={sending}>{words.submit}</button>
      </form>
    </>
  );
}
