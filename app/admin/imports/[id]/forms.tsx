"use client";

import { type ReactNode, useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { FormHead } from "@/app/_ui/form-head";
import { ProblemSummary } from "@/app/_ui/problem-summary";
import type { Asked } from "@/db/domain/import-source";
import { again, run } from "@/app/admin/imports/actions";
import {
  type FirstSettings,
  NarrowingFields,
  SayingFields,
  type SettingsWords,
} from "@/app/admin/imports/settings-fields";

/** Brings in what was shown. */
export function RunForm(props: {
  id: string;
  words: { title: string; press: string; hint: string };
  formWords: FormWords;
}) {
  const { words, formWords } = props;
  const [state, send, sending] = useActionState(run, null);
  return (
    <form action={send}>
      <FormHead state={state} title={words.title} words={formWords} labels={{}} />
      <input type="hidden" name="id" value={props.id} />
      <p className="hint measure">{words.hint}</p>
      <button disabled={sending}>{words.press}</button>
    </form>
  );
}

/** Has the files read anew. `children`: what their columns hold. */
export function AgainForm(props: {
  id: string;
  words: SettingsWords & { press: string };
  first: FirstSettings;
  asked: readonly Asked[];
  formWords: FormWords;
  children?: ReactNode;
}) {
  const { words, first, formWords } = props;
  const [state, send, sending] = useActionState(again, null);
  return (
    <form action={send} noValidate>
      <ProblemSummary state={state} title={formWords.summaryTitle} labels={{ ...words }} />
      <input type="hidden" name="id" value={props.id} />
      <SayingFields state={state} words={words} first={first} asked={props.asked} />
      <NarrowingFields state={state} words={words} first={first} />
      {props.children}
      <button className="second" disabled={sending}>
        {words.press}
      </button>
    </form>
  );
}
