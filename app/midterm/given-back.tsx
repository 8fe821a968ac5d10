"use client";

import { useActionState } from "react";
import type { FormWords, RefusedForm } from "@/app/_server/form-state";
import type { RecordState } from "@/app/_server/theirs";
import { TextArea } from "@/app/_ui/field";
import { refusedOf } from "@/app/_ui/form-answers";
import { FormHead } from "@/app/_ui/form-head";
import { HiddenFields } from "@/app/_ui/hidden-fields";
import { SignInElsewhere } from "@/app/_ui/sign-in-elsewhere";
import { recordInPlace, writeText } from "./actions";
import { RowFields, type RowFieldsProps, rowLabels } from "./row-fields";
import type { TextState } from "./their-text";

/*
 * What somebody wrote whose session ended meanwhile, without scripts: the page that comes back is that of a
 * visitor, who has no report to write in. Nothing is shown before something was refused.
 */

interface GivenBackProps {
  /** The address at which the form was open: by it, and not by its place, the page knows what was sent. */
  address: string;
  title: string;
  sendAgain: string;
  formWords: FormWords;
}

/** All else that was sent, to be sent again. */
const sentBeside = ({ values }: RefusedForm, shown: readonly string[]) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !shown.includes(name)));

/** What was said of a recommendation. */
export function RowGivenBack(props: GivenBackProps & RowFieldsProps) {
  const { address, title, formWords } = props;
  const [state, send, sending] = useActionState<RecordState, FormData>(
    recordInPlace,
    null,
    address,
  );
  const refused = refusedOf(state);
  if (!refused) return null;
  const labels = rowLabels(props);
  return (
    <form action={send} className="in-place" noValidate>
      <h2>{title}</h2>
      <FormHead {...{ state, title, labels }} words={formWords} />
      <SignInElsewhere state={state} here={address} words={formWords} />
      <HiddenFields values={sentBeside(refused, [...Object.keys(labels), "step"])} />
      <RowFields state={state} form={props} />
      <button name="step" value={String(refused.values["step"] ?? "save")} disabled={sending}>
        {props.sendAgain}
      </button>
    </form>
  );
}

/** The introduction, or what was said of a theme. */
export function TextGivenBack(props: GivenBackProps & { label: string; optional: string }) {
  const { address, title, label, formWords } = props;
  const [state, send, sending] = useActionState<TextState, FormData>(writeText, null, address);
  const refused = refusedOf(state);
  if (!refused) return null;
  return (
    <form action={send} className="in-place" noValidate>
      <h2>{title}</h2>
      <FormHead {...{ state, title }} words={formWords} labels={{ text: label }} />
      <SignInElsewhere state={state} here={address} words={formWords} />
      <HiddenFields values={sentBeside(refused, ["text"])} />
      <TextArea {...{ state, name: "text", label, rows: 10 }} optional={props.optional} />
      <button disabled={sending}>{props.sendAgain}</button>
    </form>
  );
}
