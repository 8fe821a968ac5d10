"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { type Option, SelectField } from "@/app/_ui/field";
import { valuesOf } from "@/app/_ui/form-answers";
import { FormHead } from "@/app/_ui/form-head";
import { type Column, StackedTable } from "@/app/_ui/stacked-table";
import { handOverWork } from "./actions";

export interface WorkLine {
  /** "update:<id>", as the command takes it. */
  value: string;
  ref: string;
  text: string;
  cells: string[];
}

/** Somebody's open work, to be ticked and handed to another member. */
export function HandOverForm(props: {
  organisationId: string;
  fromId: string;
  lines: WorkLine[];
  columns: readonly Column[];
  people: readonly Option[];
  words: Record<"title" | "work" | "to" | "chooseTo" | "chosen" | "all", string>;
  formWords: FormWords;
}) {
  const { lines, words, formWords } = props;
  const [state, send, sending] = useActionState(handOverWork, null);
  return (
    <form action={send} noValidate>
      <FormHead
        state={state}
        title={words.title}
        words={formWords}
        labels={{ work: words.work, toId: words.to }}
      />
      <input type="hidden" name="organisationId" value={props.organisationId} />
      <input type="hidden" name="fromId" value={props.fromId} />
      <Lines
        lines={lines}
        columns={props.columns}
        label={words.work}
        ticked={valuesOf(state, "work")}
      />
      <SelectField
        state={state}
        name="toId"
        label={words.to}
        options={props.people}
        empty={words.chooseTo}
      />
      <p className="actions">
        <button name="which" value="chosen" disabled={sending}>
          {words.chosen}
        </button>
        <button name="which" value="all" className="second" disabled={sending}>
          {words.all}
        </button>
      </p>
    </form>
  );
}

function Lines(props: {
  lines: WorkLine[];
  columns: readonly Column[];
  label: string;
  ticked: readonly string[];
}) {
  return (
    <div className="work-table">
      <StackedTable
        label={props.label}
        columns={props.columns}
        rows={props.lines.map(({ value, ref, text, cells }, index) => ({
          id: value,
          cells: [
            <div key="choice" className="choice">
              <input
                key={String(props.ticked.includes(value))}
                type="checkbox"
                id={index === 0 ? "work" : value}
                name="work"
                value={value}
                defaultChecked={props.ticked.includes(value)}
                aria-label={`${cells[0]}: ${ref}`}
              />
              <div>
                {ref}
                <p className="soft small">{text}</p>
              </div>
            </div>,
            ...cells,
          ],
        }))}
      />
    </div>
  );
}
