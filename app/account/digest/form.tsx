"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { CheckboxField } from "@/app/_ui/choice-field";
import { FormHead } from "@/app/_ui/form-head";
import { choose } from "./actions";

export function DigestForm(props: {
  wanted: boolean;
  words: Record<"title" | "wanted" | "wantedHint" | "submit", string>;
  formWords: FormWords;
}) {
  const { words } = props;
  const [state, send, sending] = useActionState(choose, null);
  return (
    <>
      <FormHead state={state} title={words.title} words={props.formWords} labels={{}} />
      <form action={send}>
        <fieldset>
          <CheckboxField
            state={state}
            name="wanted"
            option={{ value: "yes", label: words.wanted, hint: words.wantedHint }}
            first={props.wanted}
          />
        </fieldset>
        <button disabled={sending}>{words.submit}</button>
      </form>
    </>
  );
}
