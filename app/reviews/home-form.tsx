"use client";

import { useActionState } from "react";
import { ProblemSummary } from "@/app/_ui/problem-summary";
import { chooseHome } from "./actions";

/** The form to which the buttons in the list belong. */
export function HomeForm({ id, summaryTitle }: { id: string; summaryTitle: string }) {
  const [state, send] = useActionState(chooseHome, null);
  return (
    <form id={id} action={send}>
      <ProblemSummary state={state} title={summaryTitle} />
    </form>
  );
}
