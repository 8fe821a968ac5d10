"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { FormHead } from "@/app/_ui/form-head";
import { StackedTable } from "@/app/_ui/stacked-table";
import { end } from "./actions";

interface Session {
  id: string;
  begun: string;
  ends: string;
  isHere: boolean;
  /** Says which one, for whoever hears the button alone. */
  endWords: string;
}

export function SessionsForm(props: {
  sessions: Session[];
  words: Record<"title" | "begun" | "ends" | "end" | "here" | "endOthers", string>;
  formWords: FormWords;
}) {
  const { words, sessions } = props;
  const [state, send, sending] = useActionState(end, null);
  return (
    <>
      <FormHead state={state} title={words.title} words={props.formWords} labels={{}} />
      <form action={send}>
        <StackedTable
          label={words.title}
          columns={[{ head: words.begun }, { head: words.ends }, { head: words.end, hidden: true }]}
          rows={sessions.map((session) => ({
            id: session.id,
            cells: [
              session.begun,
              session.ends,
              session.isHere ? (
                words.here
              ) : (
                <button
                  className="plain"
                  name="sessionId"
                  value={session.id}
                  aria-label={session.endWords}
                  disabled={sending}
                >
                  {words.end}
                </button>
              ),
            ],
          }))}
        />
        {sessions.length > 1 && (
          <button className="second" disabled={sending}>
            {words.endOthers}
          </button>
        )}
      </form>
    </>
  );
}
