"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { Conflict, type ConflictWords } from "@/app/_ui/conflict";
import { TextArea } from "@/app/_ui/field";
import { refusedOf, valueOf } from "@/app/_ui/form-answers";
import { FormHead } from "@/app/_ui/form-head";
import { HiddenFields } from "@/app/_ui/hidden-fields";
import { SignInElsewhere } from "@/app/_ui/sign-in-elsewhere";
import { theirsOf } from "@/app/_ui/theirs";
import { useUnsaved } from "@/app/_ui/unsaved";
import { writeText } from "./actions";
import type { TextState } from "./their-text";

interface TextEditorProps {
  hidden: Record<string, string>;
  first: string;
  /** Of the text that it begins with; 0 where there is none. */
  version: number;
  cancel: string;
  /** The address of the page with this form. */
  address: string;
  /** Where on that page it begins with what stands there now. */
  again: string;
  words: {
    title: string;
    label: string;
    hint: string;
    save: string;
    cancel: string;
    optional: string;
  };
  conflictWords: ConflictWords;
  formWords: FormWords;
}

/** The introduction, or what the report says of a theme, as it is written. */
export function TextEditor(props: TextEditorProps) {
  const { words } = props;
  const [state, send, sending] = useActionState<TextState, FormData>(
    writeText,
    null,
    props.address,
  );
  const refused = refusedOf(state);
  const { typed, givenUp } = useUnsaved({ isSending: sending, isRefused: refused !== null });
  const theirs = theirsOf(state);
  // After a conflict it takes the place of the colleague's text, which was shown; and of none that was not.
  const version = theirs?.version ?? refused?.values.version ?? props.version;
  return (
    <form action={send} className="in-place" onInput={typed}>
      <h3>{words.title}</h3>
      <FormHead
        state={state}
        title={words.title}
        words={props.formWords}
        labels={{ text: words.label }}
      />
      {theirs && (
        <Conflict
          theirs={theirs}
          level={4}
          differences={[{ name: "text", mine: valueOf(state, "text"), theirs: theirs.text }]}
          takeTheirs={props.again}
          words={props.conflictWords}
        />
      )}
      <SignInElsewhere state={state} here={props.address} words={props.formWords} />
      <HiddenFields values={{ ...props.hidden, version: String(version) }} />
      <TextArea
        {...{ state, name: "text", label: words.label, hint: words.hint }}
        first={props.first}
        rows={10}
        optional={words.optional}
      />
      <div className="actions">
        <button disabled={sending}>{words.save}</button>
        <a href={props.cancel} onClick={givenUp}>
          {words.cancel}
        </a>
      </div>
    </form>
  );
}
