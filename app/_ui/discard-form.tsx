"use client";

import { useActionState } from "react";
import type { FormState } from "@/app/_server/form-state";
import { ProblemSummary } from "./problem-summary";

/** Throws away what was sent in and is not made use of yet. */
export function DiscardForm(props: {
  id: string;
  action: (before: FormState, form: FormData) => Promise<FormState>;
  words: { press: string; hint: string; summaryTitle: string };
}) {
  const { words } = props;
  const [state, send, sending] = useActionState(props.action, null);
  return (
    <form action={send}>
      <ProblemSummary state={state} title={words.summaryTitle} />
      <input type="hidden" name="id" value={props.id} />
      <p className="hint">{words.hint}</p>
      <button className="second" disabled={sending}>
        {words.press}
      </button>
    </form>
  );
}
