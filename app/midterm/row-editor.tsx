"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { FormHead } from "@/app/_ui/form-head";
import { type Option, SelectField, TextArea, TextField } from "@/app/_ui/field";
import type { UpdateText } from "@/db/domain/update-texts";
import { recordInPlace } from "./actions";

export interface RowEditorProps {
  /** Names of fields and what they begin with; what the form sends unseen. */
  first: Record<UpdateText | "status" | "asOf", string>;
  hidden: Record<string, string>;
  fields: readonly { name: UpdateText; label: string }[];
  statuses: readonly Option[];
  mayPublish: boolean;
  cancel: string;
  recordPage: string;
  words: {
    title: string;
    pageTitle: string;
    status: string;
    statusHint: string;
    choose: string;
    asOf: string;
    save: string;
    submit: string;
    publish: string;
    cancel: string;
    openRecord: string;
    optional: string;
  };
  formWords: FormWords;
}

/** What an organisation says of one recommendation, edited under its row. */
export function RowEditor(props: RowEditorProps) {
  const { first, words, fields } = props;
  const [state, send, sending] = useActionState(recordInPlace, null);
  const labels = Object.fromEntries(fields.map(({ name, label }) => [name, label]));
  const main = props.mayPublish ? "publish" : "submit";
  return (
    <form action={send} className="in-place">
      <h3>{words.title}</h3>
      <FormHead
        state={state}
        title={words.pageTitle}
        words={props.formWords}
        labels={{ ...labels, status: words.status, asOf: words.asOf }}
      />
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, label }) => (
        <TextArea
          key={name}
          {...{ state, name, label, rows: 4 }}
          first={first[name]}
          optional={name === "reason" ? undefined : words.optional}
        />
      ))}
      <SelectField
        {...{ state, name: "status", label: words.status, hint: words.statusHint }}
        options={props.statuses}
        empty={words.choose}
        first={first.status}
        optional=" "
      />
      <TextField
        {...{ state, name: "asOf", label: words.asOf, first: first.asOf }}
        type="date"
        short
        optional=" "
      />
      <div className="actions">
        <button name="step" value="save" disabled={sending}>
          {words.save}
        </button>
        <button className="second" name="step" value={main} disabled={sending}>
          {words[main]}
        </button>
        <a href={props.cancel}>{words.cancel}</a>
        <a href={props.recordPage}>{words.openRecord}</a>
      </div>
    </form>
  );
}
