"use client";

import { useActionState } from "react";
import { ProblemSummary } from "@/app/_ui/problem-summary";
import { publishSubmitted } from "./actions";

/** One button that makes a submitted update public. */
export function PublishForm(props: {
  id: string;
  /** The version that was read: what was changed since is not published by it. */
  version: number;
  words: Record<"publish" | "summaryTitle", string>;
}) {
  const [state, send, sending] = useActionState(publishSubmitted, null);
  return (
    <form action={send}>
      <ProblemSummary state={state} title={props.words.summaryTitle} />
      <input type="hidden" name="kind" value="update" />
      <input type="hidden" name="id" value={props.id} />
      <input type="hidden" name="version" value={props.version} />
      <button disabled={sending}>{props.words.publish}</button>
    </form>
  );
}
