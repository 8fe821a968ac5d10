"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { FormHead } from "@/app/_ui/form-head";
import { NewPasswordFields, type NewPasswordWords } from "@/app/_ui/new-password-fields";
import { recover } from "./actions";

export function RecoverForm(props: {
  token: string;
  words: NewPasswordWords & Record<"title" | "submit", string>;
  formWords: FormWords;
}) {
  const { words } = props;
  const [state, send, sending] = useActionState(recover, null);
  return (
    <>
      <FormHead state={state} title={words.title} words={props.formWords} labels={words} />
      <form action={send} noValidate>
        <input type="hidden" name="token" value={props.token} />
        <NewPasswordFields state={state} words={words} />
        <button disabled={sending}>{words.submit}</button>
      </form>
    </>
  );
}
