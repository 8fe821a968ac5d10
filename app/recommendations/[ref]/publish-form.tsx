"use client";

import { useActionState } from "react";
import { ProblemSummary } from "@/app/_ui/problem-summary";
import { publishSubmitted } from "./actions";

/** One button that makes a submitted update public. */
export function PublishForm(props: {
  updateId: string;
  words: Record<"publish" | "summaryTitle", string>;
}) {
  const [state, send, sending] = useActionState(publishSubmitted, null);
  return (
    <form action={send}>
      <ProblemSummary state={state} title={props.words.summaryTitle} />
      <input type="hidden" name="updateId" value={props.updateId} />
      <button disabled={sending}>{props.words.publish}</button>
    </form>
  );
}
