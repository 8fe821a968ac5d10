"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { RadioField } from "@/app/_ui/choice-field";
import { type Option, TextArea, TextField } from "@/app/_ui/field";
import { refusedOf, valueOf, valuesOf } from "@/app/_ui/form-answers";
import { FormHead } from "@/app/_ui/form-head";
import type { UpdateText } from "@/db/domain/update-texts";
import { record } from "./actions";
import { WayOut } from "./way-out";
import { type EvidenceChoices, EvidencePiece } from "./evidence-piece";

export type UpdateWords = Record<
  keyof typeof import("@/app/_i18n/en/update").update | "optional",
  string
>;

/** What the form starts from: a draft, the organisation's current update, or nothing. */
export interface FirstValues extends Record<UpdateText, string> {
  status: string;
  asOf: string;
  passages: string[];
  draft: { id: string; version: number } | null;
}

export interface UpdateFormProps {
  reference: string;
  /** Null for whoever is not signed in: the form then shows only when it was refused. */
  organisationId: string | null;
  first: FirstValues;
  statuses: Option[];
  knownPassages: Option[];
  choices: EvidenceChoices;
  pieceFields: readonly string[];
  pieces: number;
  longest: { title: number; locator: number };
  /** The id of the update where it is a new one: sent twice, it is made once. */
  newId: string;
  mayPublish: boolean;
  words: UpdateWords;
  formWords: FormWords;
}

/** The names of the fields, for the problem summary. */
function labelsOf({ words, pieces, pieceFields }: UpdateFormProps): Record<string, string> {
  const named: Record<string, keyof UpdateWords> = {
    title: "documentTitle",
    documentId: "document",
  };
  const labels: Record<string, string> = { ...words };
  for (let index = 0; index < pieces; index++) {
    const piece = words.newEvidence.replace("{number}", String(index + 1));
    for (const field of pieceFields) {
      const label = words[named[field] ?? (field as keyof UpdateWords)];
      labels[`evidence.${index}.${field}`] = `${piece}, ${label}`;
    }
  }
  return labels;
}

function StatusAndTexts({ state, form }: { state: object | null; form: UpdateFormProps }) {
  const { words, first } = form;
  return (
    <>
      <RadioField
        state={state}
        name="status"
        label={words.status}
        options={form.statuses}
        first={first.status}
      />
      <TextArea
        state={state}
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        first={first.reason}
      />
      <TextField
        state={state}
        name="asOf"
        type="date"
        label={words.asOf}
        hint={words.asOfHint}
        first={first.asOf}
        short
      />
      {(["measures", "midTermNote"] as const).map((name) => (
        <TextArea
          key={name}
          state={state}
          name={name}
          label={words[name]}
          hint={words[`${name}Hint`]}
          optional={words.optional}
          first={first[name]}
        />
      ))}
    </>
  );
}

function MoreTexts({ state, form }: { state: object | null; form: UpdateFormProps }) {
  const { words, first } = form;
  const names = ["results", "challenges", "assistance", "nextSteps"] as const;
  return (
    <details open={names.some((name) => first[name] !== "")}>
      <summary>{words.more}</summary>
      {names.map((name) => (
        <TextArea
          key={name}
          state={state}
          name={name}
          label={words[name]}
          optional={words.optional}
          first={first[name]}
        />
      ))}
    </details>
  );
}

function KnownPassages({ state, form }: { state: object | null; form: UpdateFormProps }) {
  const { words, knownPassages, first } = form;
  if (knownPassages.length === 0) return null;
  const ticked = valuesOf(state, "passages", first.passages);
  return (
    <fieldset aria-describedby="passages-hint">
      <legend>{words.known}</legend>
      <p className="hint" id="passages-hint">
        {words.knownHint}
      </p>
      {knownPassages.map(({ value, label }) => (
        <div className="choice" key={`${value} ${ticked.includes(value)}`}>
          <input
            type="checkbox"
            id={`passage-${value}`}
            name="passages"
            value={value}
            defaultChecked={ticked.includes(value)}
          />
          <label htmlFor={`passage-${value}`}>{label}</label>
        </div>
      ))}
    </fieldset>
  );
}

function Buttons({ form, sending }: { form: UpdateFormProps; sending: boolean }) {
  const { words, mayPublish } = form;
  const main = mayPublish ? "publish" : "submit";
  return (
    <>
      <p className="hint">{mayPublish ? words.publishHelp : words.submitHelp}</p>
      <div className="actions">
        <button name="step" value={main} disabled={sending}>
          {words[main]}
        </button>
        {mayPublish && (
          <button className="second" name="step" value="submit" disabled={sending}>
            {words.submit}
          </button>
        )}
        <button className="second" name="step" value="save" disabled={sending}>
          {words.save}
        </button>
      </div>
    </>
  );
}

/** One form for status, reason, date, measures, note and evidence. */
export function UpdateForm(props: UpdateFormProps) {
  const { words, first, longest } = props;
  const [state, send, sending] = useActionState(record, null);
  const carried = {
    organisationId: props.organisationId ?? "",
    draftId: first.draft?.id ?? "",
    draftVersion: String(first.draft?.version ?? ""),
  };
  const indices = Array.from({ length: props.pieces }, (_, index) => index);
  const head = (
    <FormHead state={state} title={words.title} words={props.formWords} labels={labelsOf(props)} />
  );
  if (props.organisationId === null && !refusedOf(state)) return head;
  return (
    <>
      {head}
      <WayOut state={state} form={props} />
      <form action={send} noValidate>
        <input type="hidden" name="ref" value={props.reference} />
        {Object.entries(carried).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={valueOf(state, name, value)} />
        ))}
        <input type="hidden" name="newId" value={props.newId} />
        <StatusAndTexts state={state} form={props} />
        <MoreTexts state={state} form={props} />
        <h2>{words.evidence}</h2>
        <KnownPassages state={state} form={props} />
        {indices.map((index) => (
          <EvidencePiece
            key={index}
            state={state}
            index={index}
            words={words}
            longest={longest}
            choices={props.choices}
            fields={props.pieceFields}
          />
        ))}
        <Buttons form={props} sending={sending} />
      </form>
    </>
  );
}
