"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { TextField } from "@/app/_ui/field";
import { FormHead } from "@/app/_ui/form-head";
import { eraseOwn } from "./actions";

/** The last question, answered by the password. */
export function EraseForm(props: {
  words: Record<"sureTitle" | "sure" | "password" | "submit" | "keep", string>;
  formWords: FormWords;
}) {
  const { words } = props;
  const [state, send, sending] = useActionState(eraseOwn, null);
  const labels = { password: words.password };
  return (
    <>
      <FormHead state={state} title={words.sureTitle} words={props.formWords} labels={labels} />
      <p className="lede">{words.sure}</p>
      <form action={send} noValidate>
        <TextField
          state={state}
          name="password"
          type="password"
          label={words.password}
          autoComplete="current-password"
        />
        <button disabled={sending}>{words.submit}</button>
      </form>
      <p>
        <a href="/account">{words.keep}</a>
      </p>
    </>
  );
}
