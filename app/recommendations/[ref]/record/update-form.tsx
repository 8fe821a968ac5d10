"use client";

import { type FormEvent, useActionState, useRef } from "react";
import { recordAddress } from "@/app/_ui/addresses";
import { Conflict, type Difference } from "@/app/_ui/conflict";
import { refusedOf, valueOf } from "@/app/_ui/form-answers";
import { FormHead } from "@/app/_ui/form-head";
import { HiddenFields } from "@/app/_ui/hidden-fields";
import { SignInElsewhere } from "@/app/_ui/sign-in-elsewhere";
import type { RecordState, TheirDraft } from "@/app/_server/theirs";
import { draftOf, fieldsBeside, goesOnFrom, theirsOf } from "@/app/_ui/theirs";
import { record } from "./actions";
import { Buttons } from "./buttons";
import { EvidencePiece } from "./evidence-piece";
import { SavedNote } from "./saved-note";
import { KnownPassages, MoreTexts, StatusAndTexts } from "./update-fields";
import type { UpdateFormProps, UpdateWords } from "./update-form-props";
import { useAutosave } from "./use-autosave";

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

/** The form beside a colleague's draft, field by field; of evidence what each piece quotes. */
function differencesOf(
  state: RecordState,
  theirs: TheirDraft,
  form: UpdateFormProps,
): Difference[] {
  const pieces = theirs.evidence.typed.map((piece, index) => ({
    name: `evidence.${index}`,
    label: form.words.newEvidence.replace("{number}", String(index + 1)),
    mine: valueOf(state, `evidence.${index}.quote`),
    theirs: piece.quote,
  }));
  const { words: labels, statuses } = form;
  return [...fieldsBeside(state, theirs, { labels, statuses }), ...pieces];
}

/** Where the form begins with what stands there now. */
const addressOf = ({ reference, organisationId, part }: UpdateFormProps, theirs: TheirDraft) =>
  theirs.isPublished
    ? recordAddress(reference, { organisation: organisationId ?? "", ...(part && { part }) })
    : recordAddress(reference, { draft: theirs.id });

const hereOf = ({ reference, part }: UpdateFormProps) =>
  recordAddress(reference, part ? { part } : {});

function Fields({ state, form }: { state: object | null; form: UpdateFormProps }) {
  const { words, longest } = form;
  const indices = Array.from({ length: form.pieces }, (_, index) => index);
  return (
    <>
      <StatusAndTexts state={state} form={form} />
      <MoreTexts state={state} form={form} />
      <h2>{words.evidence}</h2>
      <p>
        <a href="/evidence/add" target="_blank" rel="noopener">
          {words.addDocument}
        </a>
      </p>
      <KnownPassages state={state} form={form} />
      {indices.map((index) => (
        <EvidencePiece
          key={index}
          state={state}
          index={index}
          words={words}
          longest={longest}
          choices={form.choices}
          fields={form.pieceFields}
          first={form.first.evidence[index]}
        />
      ))}
    </>
  );
}

/** One form for status, reason, date, measures, note and evidence. It saves itself while one writes. */
export function UpdateForm(props: UpdateFormProps) {
  const { words, first } = props;
  const [sent, send, sending] = useActionState<RecordState, FormData>(record, null);
  const form = useRef<HTMLFormElement>(null);
  const autosave = useAutosave(form, sent);
  const state = autosave.refused ?? sent;
  const theirs = theirsOf(state);
  const draft = autosave.draft ?? draftOf(state, first.draft);
  const labels = labelsOf(props);
  const head = (
    <FormHead state={sent} title={words.title} words={props.formWords} labels={labels} />
  );
  if (props.organisationId === null && !refusedOf(sent)) return head;
  const organisationId = refusedOf(sent)?.values.organisationId ?? props.organisationId ?? "";
  const hidden = {
    ...{ ref: props.reference, part: props.part, organisationId },
    ...{ draftId: draft?.id ?? "", draftVersion: String(draft?.version ?? "") },
    ...goesOnFrom(state, { follows: first.follows, newId: props.newId }),
  };
  const waitForSaving = (event: FormEvent<HTMLFormElement>) => autosave.beforeSending(event);
  return (
    <>
      {head}
      {theirs && (
        <Conflict
          theirs={theirs}
          level={2}
          differences={differencesOf(state, theirs, props)}
          takeTheirs={addressOf(props, theirs)}
          words={props.conflictWords}
        />
      )}
      <SignInElsewhere state={state} here={hereOf(props)} words={props.formWords} />
      <form ref={form} action={send} onSubmit={waitForSaving} noValidate>
        <HiddenFields values={hidden} />
        <Fields state={sent} form={props} />
        <SavedNote {...{ saving: autosave.saving, labels, words }} hasConflict={theirs !== null} />
        <Buttons form={props} sending={sending} />
      </form>
    </>
  );
}
