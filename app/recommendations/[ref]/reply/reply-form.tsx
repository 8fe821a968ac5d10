"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { replyAddress } from "@/app/_ui/addresses";
import { Conflict, type ConflictWords } from "@/app/_ui/conflict";
import { TextArea } from "@/app/_ui/field";
import { refusedOf, valueOf } from "@/app/_ui/form-answers";
import { FormHead } from "@/app/_ui/form-head";
import { useUnsaved } from "@/app/_ui/unsaved";
import { HiddenFields } from "@/app/_ui/hidden-fields";
import { SignInElsewhere } from "@/app/_ui/sign-in-elsewhere";
import { StepButtons } from "@/app/_ui/step-buttons";
import { sendReply } from "./actions";
import type { DraftVersion } from "@/app/_server/theirs";
import { draftOf, theirsOf } from "@/app/_ui/theirs";
import type { ReplyState } from "./their-reply";

export type ReplyWords = Record<keyof typeof import("@/app/_i18n/en/reply").reply, string>;

export interface ReplyFormProps {
  reference: string;
  updateId: string;
  /** Null where nobody may write here: the form then shows only when it was refused. */
  organisationId: string | null;
  first: { text: string; draft: DraftVersion | null };
  /** The id of the reply where it is a new one: sent twice, it is made once. */
  newId: string;
  mayPublish: boolean;
  words: ReplyWords;
  conflictWords: ConflictWords;
  formWords: FormWords;
}

/** A text beside an update, kept as a draft or sent in. */
export function ReplyForm(props: ReplyFormProps) {
  const { words, first, mayPublish } = props;
  const [state, send, sending] = useActionState<ReplyState, FormData>(sendReply, null);
  const refused = refusedOf(state);
  const { typed } = useUnsaved({ isSending: sending, isRefused: refused !== null });
  const labels = { text: words.text };
  const head = (
    <FormHead state={state} title={words.title} words={props.formWords} labels={labels} />
  );
  if (props.organisationId === null && !refused) return head;
  const theirs = theirsOf(state);
  const draft = draftOf(state, first.draft);
  const hidden = {
    ref: props.reference,
    updateId: String(refused?.values.updateId ?? props.updateId),
    organisationId: String(refused?.values.organisationId ?? props.organisationId ?? ""),
    draftId: draft?.id ?? "",
    draftVersion: String(draft?.version ?? ""),
    newId: props.newId,
  };
  return (
    <>
      {head}
      {theirs && (
        <Conflict
          theirs={theirs}
          level={2}
          differences={[{ name: "text", mine: valueOf(state, "text"), theirs: theirs.text }]}
          takeTheirs={addressOf(props)}
          words={props.conflictWords}
        />
      )}
      <SignInElsewhere state={state} here={addressOf(props)} words={props.formWords} />
      <form action={send} noValidate onInput={typed}>
        <HiddenFields values={hidden} />
        <TextArea
          state={state}
          name="text"
          label={words.text}
          hint={words.textHint}
          first={first.text}
          rows={8}
        />
        <p className="hint">{mayPublish ? words.publishHelp : words.submitHelp}</p>
        <StepButtons {...{ words, mayPublish, sending }} />
      </form>
    </>
  );
}

const addressOf = ({ reference, updateId }: ReplyFormProps) => replyAddress(reference, updateId);
