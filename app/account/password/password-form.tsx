"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { TextField } from "@/app/_ui/field";
import { FormHead } from "@/app/_ui/form-head";
import { NewPasswordFields, type NewPasswordWords } from "@/app/_ui/new-password-fields";
import { change } from "./actions";

export function PasswordForm(props: {
  words: NewPasswordWords & Record<"title" | "current" | "submit", string>;
  formWords: FormWords;
}) {
  const { words } = props;
  const [state, send, sending] = useActionState(change, null);
  const labels = {
    currentPassword: words.current,
    password: words.password,
    passwordAgain: words.passwordAgain,
  };
  return (
    <>
      <FormHead state={state} title={words.title} words={props.formWords} labels={labels} />
      <form action={send} noValidate>
        <TextField
          state={state}
          name="currentPassword"
          type="password"
          label={words.current}
          autoComplete="current-password"
        />
        <NewPasswordFields state={state} words={words} />
        <button disabled={sending}>{words.submit}</button>
      </form>
    </>
  );
}
