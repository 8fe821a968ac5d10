"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { type Option, SelectField } from "@/app/_ui/field";
import { valuesOf } from "@/app/_ui/form-answers";
import { DoneNotice } from "@/app/_ui/done-notice";
import { ProblemSummary } from "@/app/_ui/problem-summary";
import { type Column, StackedTable } from "@/app/_ui/stacked-table";
import { entrust } from "./actions";

export interface AssignmentLine {
  id: string;
  ref: string;
  /** Whether it can be put into somebody's hands. */
  open: boolean;
  text: string;
  cells: string[];
}

interface Props {
  lines: AssignmentLine[];
  columns: readonly Column[];
  /** Whom a validator may name; null for a member, who takes it. */
  people: readonly Option[] | null;
  /** Who asks: named first. */
  ownId: string;
  words: Record<
    "title" | "recommendation" | "entrust" | "entrustHint" | "nobody" | "submit",
    string
  >;
  formWords: FormWords;
}

/** What is assigned to an organisation, and who there takes care of it. */
export function EntrustForm({ lines, columns, people, ownId, words, formWords }: Props) {
  const [state, send, sending] = useActionState(entrust, null);
  const labels = { ids: words.recommendation, personId: words.entrust };
  return (
    <form action={send} noValidate>
      <ProblemSummary state={state} title={formWords.summaryTitle} labels={labels} />
      <DoneNotice state={state} />
      <Lines lines={lines} columns={columns} label={words.title} ticked={valuesOf(state, "ids")} />
      {lines.some(({ open }) => open) && (
        <>
          {people && (
            <SelectField
              state={state}
              name="personId"
              label={words.entrust}
              hint={words.entrustHint}
              options={people}
              empty={words.nobody}
              first={ownId}
            />
          )}
          <button disabled={sending}>{words.submit}</button>
        </>
      )}
    </form>
  );
}

function Lines(props: {
  lines: AssignmentLine[];
  columns: readonly Column[];
  label: string;
  ticked: readonly string[];
}) {
  const firstOpen = props.lines.find(({ open }) => open)?.id;
  return (
    <div className="work-table">
      <StackedTable
        label={props.label}
        columns={props.columns}
        rows={props.lines.map(({ id, ref, open, text, cells }) => ({
          id,
          cells: [
            <div key="choice" className="choice">
              {open && (
                <input
                  key={String(props.ticked.includes(id))}
                  type="checkbox"
                  id={id === firstOpen ? "ids" : `ids-${id}`}
                  name="ids"
                  value={id}
                  defaultChecked={props.ticked.includes(id)}
                  aria-label={ref}
                />
              )}
              <div>
                <a href={`/recommendations/${ref}`}>{ref}</a>
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
