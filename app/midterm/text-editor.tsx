"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { TextArea } from "@/app/_ui/field";
import { FormHead } from "@/app/_ui/form-head";
import { writeText } from "./actions";

/** The introduction, or what the report says of a theme, as it is written. */
export function TextEditor(props: {
  hidden: Record<string, string>;
  first: string;
  cancel: string;
  words: {
    title: string;
    pageTitle: string;
    label: string;
    hint: string;
    save: string;
    cancel: string;
    optional: string;
  };
  formWords: FormWords;
}) {
  const { words } = props;
  const [state, send, sending] = useActionState(writeText, null);
  return (
    <form action={send} className="in-place">
      <h3>{words.title}</h3>
      <FormHead
        state={state}
        title={words.pageTitle}
        words={props.formWords}
        labels={{ text: words.label }}
      />
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextArea
        {...{ state, name: "text", label: words.label, hint: words.hint }}
        first={props.first}
        rows={10}
        optional={words.optional}
      />
      <div className="actions">
        <button disabled={sending}>{words.save}</button>
        <a href={props.cancel}>{words.cancel}</a>
      </div>
    </form>
  );
}
