"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { TextArea } from "@/app/_ui/field";
import { valuesOf } from "@/app/_ui/form-answers";
import { FormHead } from "@/app/_ui/form-head";
import { decide } from "./actions";
import { Row } from "./row";
import type { DeskRow } from "./row-in-words";
import { isolated } from "@/db/domain/bidi";

type Words = Record<
  "title" | "choose" | "comment" | "commentHint" | "confirm" | "decline" | "ticked",
  string
>;

/** What was proposed, to be ticked and confirmed or declined. */
export function DecideForm(props: {
  rows: DeskRow[];
  /** Where to come back to. */
  organisation: string;
  words: Words;
  formWords: FormWords;
}) {
  const { rows, words, formWords } = props;
  const [state, send, sending] = useActionState(decide, null);
  const labels = { ids: words.ticked, comment: words.comment };
  // One that stands alone is meant.
  const ticked = valuesOf(state, "ids", rows.length === 1 ? rows.map(({ key }) => key) : []);
  return (
    <form action={send} noValidate>
      <FormHead state={state} title={words.title} words={formWords} labels={labels} />
      <input type="hidden" name="organisation" value={props.organisation} />
      <ol className="desk-list">
        {rows.map((row, index) => (
          <Row
            key={`${row.key} ${ticked.includes(row.key)}`}
            row={row}
            box={
              <input
                type="checkbox"
                id={index === 0 ? "ids" : `ids-${row.key}`}
                name="ids"
                value={row.key}
                defaultChecked={ticked.includes(row.key)}
                aria-label={`${words.choose}: ${isolated(row.name)}`}
              />
            }
          />
        ))}
      </ol>
      <TextArea
        state={state}
        name="comment"
        label={words.comment}
        hint={words.commentHint}
        optional={formWords.optional}
        rows={2}
      />
      <Decisions words={words} sending={sending} />
    </form>
  );
}

function Decisions({ words, sending }: { words: Words; sending: boolean }) {
  return (
    <p className="actions">
      <button name="decision" value="confirm" disabled={sending}>
        {words.confirm}
      </button>
      <button name="decision" value="decline" className="second" disabled={sending}>
        {words.decline}
      </button>
    </p>
  );
}
