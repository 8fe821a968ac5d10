"use client";

import { useActionState } from "react";
import { ProblemSummary } from "@/app/_ui/problem-summary";
import { removeOne } from "./actions";

/** Removes a passage or a document for good, after a second look. */
export function RemoveForm(props: {
  kind: "passage" | "document";
  id: string;
  words: { open: string; help: string; remove: string; summaryTitle: string };
}) {
  const { kind, id, words } = props;
  const [state, send, sending] = useActionState(removeOne, null);
  return (
    <details className="remove-evidence" open={state !== null}>
      <summary>{words.open}</summary>
      <ProblemSummary state={state} title={words.summaryTitle} />
      <p className="soft">{words.help}</p>
      <form action={send}>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="id" value={id} />
        <button className="second" disabled={sending}>
          {words.remove}
        </button>
      </form>
    </details>
  );
}
