"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { FormHead } from "@/app/_ui/form-head";
import { join } from "./actions";

export function JoinForm(props: {
  token: string;
  words: Record<"title" | "signedInAs" | "replaces" | "join" | "notYou", string>;
  formWords: FormWords;
}) {
  const { words } = props;
  const [state, send, sending] = useActionState(join, null);
  return (
    <>
      <FormHead state={state} title={words.title} words={props.formWords} labels={{}} />
      <form action={send}>
        <input type="hidden" name="token" value={props.token} />
        <p>
          {words.signedInAs} {words.replaces}
        </p>
        <button disabled={sending}>{words.join}</button>
      </form>
      <p className="soft after-form">{words.notYou}</p>
    </>
  );
}
