"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { FormHead } from "@/app/_ui/form-head";
import { NewPersonFields, type NewPersonWords } from "@/app/_ui/new-person-fields";
import { accept } from "./actions";

export function AcceptForm(props: {
  token: string;
  words: { title: string; submit: string };
  personWords: NewPersonWords;
  formWords: FormWords;
}) {
  const { words, personWords } = props;
  const [state, send, sending] = useActionState(accept, null);
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
