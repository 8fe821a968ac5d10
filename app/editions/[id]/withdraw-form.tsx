"use client";

import { useActionState } from "react";
import { ProblemSummary } from "@/app/_ui/problem-summary";
import { withdraw } from "./actions";

/** Withdraws an edition for good, after a second look. */
export function WithdrawForm(props: {
  id: string;
  words: { open: string; help: string; press: string; summaryTitle: string };
}) {
  const { id, words } = props;
  const [state, send, sending] = useActionState(withdraw, null);
  return (
    <details className="behind" open={state !== null || undefined}>
      <summary>{words.open}</summary>
      <ProblemSummary state={state} title={words.summaryTitle} />
      <form action={send} className="step">
        <p>{words.help}</p>
        <input type="hidden" name="id" value={id} />
        <button className="second" disabled={sending}>
          {words.press}
        </button>
      </form>
    </details>
  );
}
