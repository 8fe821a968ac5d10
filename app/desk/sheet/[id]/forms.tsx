"use client";

import { type ReactNode, useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { FormHead } from "@/app/_ui/form-head";
import { takeIn } from "@/app/desk/sheet/actions";

/** What a sheet changes, to be made drafts of. */
export function TakeInForm(props: {
  id: string;
  /** Rows, with the choices of their conflicts. */
  children: ReactNode;
  words: { title: string; take: string; takeHint: string; asOf: string };
  formWords: FormWords;
}) {
  const { words, formWords } = props;
  const [state, send, sending] = useActionState(takeIn, null);
  return (
    <form action={send}>
      <FormHead state={state} title={words.title} words={formWords} labels={{}} />
      <input type="hidden" name="id" value={props.id} />
      {props.children}
      <p className="hint measure">
        {words.takeHint} {words.asOf}
      </p>
      <button disabled={sending}>{words.take}</button>
    </form>
  );
}
