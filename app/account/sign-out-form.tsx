"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { FormHead } from "@/app/_ui/form-head";
import { leave } from "./actions";

export function SignOutForm(props: {
  words: Record<"title" | "signOut", string>;
  formWords: FormWords;
}) {
  const { words } = props;
  const [state, send, sending] = useActionState(leave, null);
  return (
    <>
      <FormHead state={state} title={words.title} words={props.formWords} labels={{}} />
      <form action={send}>
        <button className="second" disabled={sending}>
          {words.signOut}
        </button>
      </form>
    </>
  );
}
