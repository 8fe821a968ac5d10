"use client";

import { type ReactNode, useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { RadioField } from "@/app/_ui/choice-field";
import { type Option, TextField } from "@/app/_ui/field";
import { FormHead } from "@/app/_ui/form-head";
import { ProblemSummary } from "@/app/_ui/problem-summary";
import { decide, undo } from "./actions";

/** Two recommendations side by side, and what somebody decides of them. */
export function DecideForm(props: {
  reference: string;
  other: string;
  similarity: number;
  /** References to choose the later one from, where the sources do not tell. */
  order: readonly Option[];
  words: Record<"confirm" | "dismiss" | "later" | "laterHint" | "about", string>;
  summaryTitle: string;
  children: ReactNode;
}) {
  const { words, order } = props;
  const [state, send, sending] = useActionState(decide, null);
  return (
    <form action={send} noValidate className="suggestion">
      <ProblemSummary state={state} title={props.summaryTitle} labels={{ later: words.later }} />
      {props.children}
      <input type="hidden" name="ref" value={props.reference} />
      <input type="hidden" name="other" value={props.other} />
      <input type="hidden" name="similarity" value={props.similarity} />
      {order.length > 0 && (
        <RadioField
          {...{ state, name: "later", label: words.later, hint: words.laterHint }}
          options={order}
        />
      )}
      <div className="actions">
        <button name="decision" value="confirm" disabled={sending}>
          {words.confirm}
          <span className="hidden-visually">: {words.about}</span>
        </button>
        <button className="second" name="decision" value="dismiss" disabled={sending}>
          {words.dismiss}
          <span className="hidden-visually">: {words.about}</span>
        </button>
      </div>
    </form>
  );
}

/** Links another one by its reference. */
export function ByHandForm(props: {
  reference: string;
  order: readonly Option[];
  words: Record<"title" | "other" | "otherHint" | "laterByHand" | "link", string>;
  formWords: FormWords;
}) {
  const { words } = props;
  const [state, send, sending] = useActionState(decide, null);
  return (
    <form action={send} noValidate>
      <FormHead
        state={state}
        title={words.title}
        words={props.formWords}
        labels={{ other: words.other, later: words.laterByHand }}
      />
      <input type="hidden" name="ref" value={props.reference} />
      <TextField
        {...{ state, name: "other", label: words.other, hint: words.otherHint }}
        autoComplete="off"
      />
      <RadioField
        {...{ state, name: "later", label: words.laterByHand }}
        options={props.order}
        first=""
      />
      <button disabled={sending}>{words.link}</button>
    </form>
  );
}

/** Takes a decision back. */
export function UndoForm(props: {
  reference: string;
  id: string;
  words: { press: string; about: string; summaryTitle: string };
}) {
  const { words } = props;
  const [state, send, sending] = useActionState(undo, null);
  return (
    <form action={send}>
      <ProblemSummary state={state} title={words.summaryTitle} />
      <input type="hidden" name="ref" value={props.reference} />
      <input type="hidden" name="id" value={props.id} />
      <button className="second" disabled={sending} aria-label={words.about}>
        {words.press}
      </button>
    </form>
  );
}
