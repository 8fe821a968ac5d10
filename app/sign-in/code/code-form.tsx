"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { TextField } from "@/app/_ui/field";
import { FormHead } from "@/app/_ui/form-head";
import { enter } from "./actions";

export function CodeForm(props: {
  next: string;
  words: Record<"title" | "code" | "codeHint" | "submit", string>;
  formWords: FormWords;
}) {
  const { words } = props;
  const [state, send, sending] = useActionState(enter, null);
  return (
    <>
      <FormHead state={state} title={words.title} words={props.formWords} labels={words} />
      <form action={send} noValidate>
        <input type="hidden" name="next" value={props.next} />
        <TextField
          state={state}
          name="code"
          label={words.code}
          hint={words.codeHint}
          short
          autoComplete="one-time-code"
        />
        <button disabled={sending}>{words.submit}</button>
      </form>
    </>
  );
}
