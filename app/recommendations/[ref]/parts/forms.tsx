"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import type { Option } from "@/app/_ui/field";
import { problemOf, valuesOf } from "@/app/_ui/form-answers";
import { FormHead } from "@/app/_ui/form-head";
import { ProblemSummary } from "@/app/_ui/problem-summary";
import { join, split } from "./actions";

interface Common {
  reference: string;
  /** Revision of the parts that are shown. */
  seen: string;
  words: Record<"title" | "breaks" | "breaksHint" | "first" | "save" | "change", string> &
    Record<"join" | "joinHelp" | "effects", string>;
  formWords: FormWords;
}

/** A box before each piece of the text: ticked where a new part begins. */
export function SplitForm(
  props: Common & {
    /** What stands before the first box. */
    opening: string;
    /** Where each begins, and what stands from there to the next. */
    pieces: readonly Option[];
    ticked: readonly string[];
    isChange: boolean;
  },
) {
  const { words, pieces } = props;
  const [state, send, sending] = useActionState(split, null);
  const ticked = valuesOf(state, "pieces", [...props.ticked]);
  const problem = problemOf(state, "pieces");
  return (
    <form action={send} noValidate>
      <FormHead
        state={state}
        title={words.title}
        words={props.formWords}
        labels={{ pieces: words.breaks }}
      />
      <input type="hidden" name="ref" value={props.reference} />
      <input type="hidden" name="seen" value={props.seen} />
      <fieldset className={problem ? "bad" : undefined}>
        <legend>{words.breaks}</legend>
        <p className="hint">{words.breaksHint}</p>
        {problem && <p className="problem">{problem}</p>}
        <p>
          <span className="soft">{words.first}</span> {props.opening}
        </p>
        {pieces.map(({ value, label }, index) => (
          <div className="choice" key={`${value} ${ticked.includes(value)}`}>
            <input
              type="checkbox"
              id={index === 0 ? "pieces" : `pieces-${value}`}
              name="pieces"
              value={value}
              defaultChecked={ticked.includes(value)}
            />
            <label htmlFor={index === 0 ? "pieces" : `pieces-${value}`}>{label}</label>
          </div>
        ))}
      </fieldset>
      <p className="hint">{words.effects}</p>
      <button disabled={sending}>{props.isChange ? words.change : words.save}</button>
    </form>
  );
}

/** Takes the split back. */
export function JoinForm(props: Common) {
  const { words } = props;
  const [state, send, sending] = useActionState(join, null);
  return (
    <form action={send} className="last">
      <ProblemSummary state={state} title={props.formWords.summaryTitle} />
      <input type="hidden" name="ref" value={props.reference} />
      <input type="hidden" name="seen" value={props.seen} />
      <p className="hint">{words.joinHelp}</p>
      <button className="second" disabled={sending}>
        {words.join}
      </button>
    </form>
  );
}
