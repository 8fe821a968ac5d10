"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { RadioField } from "@/app/_ui/choice-field";
import { type Option, SelectField, TextField } from "@/app/_ui/field";
import { refusedOf, valueOf } from "@/app/_ui/form-answers";
import { FormHead } from "@/app/_ui/form-head";
import { useUnsaved } from "@/app/_ui/unsaved";
import { addOne } from "./actions";

interface Words {
  title: string;
  organisation: string;
  documentTitle: string;
  titleHint: string;
  publisher: string;
  date: string;
  dateHint: string;
  kind: string;
  choose: string;
  address: string;
  risk: string;
  riskHint: string;
  submit: string;
}

interface AddDocumentProps {
  /** The id of the new document, so that a form sent twice makes one. */
  newId: string;
  organisations: readonly Option[];
  kinds: readonly Option[];
  risks: readonly Option[];
  longestTitle: number;
  words: Words;
  formWords: FormWords;
}

export function AddDocumentForm(props: AddDocumentProps) {
  const { words, organisations, longestTitle: longest } = props;
  const [state, send, sending] = useActionState(addOne, null);
  const { typed } = useUnsaved({ isSending: sending, isRefused: refusedOf(state) !== null });
  const [only, ...others] = organisations;
  const labels = {
    organisationId: words.organisation,
    title: words.documentTitle,
    publisher: words.publisher,
    date: words.date,
    kind: words.kind,
    address: words.address,
    risk: words.risk,
  };
  const field = (name: keyof typeof labels) => ({ state, name, label: labels[name] });
  return (
    <>
      <FormHead state={state} title={words.title} words={props.formWords} labels={labels} />
      <form action={send} noValidate onInput={typed}>
        <input type="hidden" name="newId" value={valueOf(state, "newId", props.newId)} />
        {only && others.length === 0 ? (
          <input type="hidden" name="organisationId" value={only.value} />
        ) : (
          <SelectField {...field("organisationId")} options={organisations} empty={words.choose} />
        )}
        <TextField {...field("title")} hint={words.titleHint} longest={longest} />
        <TextField {...field("publisher")} longest={longest} />
        <TextField {...field("date")} hint={words.dateHint} longest={10} short />
        <SelectField {...field("kind")} options={props.kinds} empty={words.choose} />
        <TextField
          {...field("address")}
          type="url"
          optional={props.formWords.optional}
          longest={2000}
        />
        <RadioField {...field("risk")} hint={words.riskHint} options={props.risks} />
        <button disabled={sending}>{words.submit}</button>
      </form>
    </>
  );
}
