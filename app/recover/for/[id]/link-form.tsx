"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { CopyButton } from "@/app/_ui/copy-button";
import { FormHead } from "@/app/_ui/form-head";
import { make } from "./actions";

type Words = Record<"title" | "submit" | "link" | "copy" | "copied", string>;

/** Makes the link; it stands in the answer and nowhere else. */
export function LinkForm(props: { personId: string; words: Words; formWords: FormWords }) {
  const { words } = props;
  const [state, send, sending] = useActionState(make, null);
  const made = state && "link" in state ? state : null;
  return (
    <>
      <FormHead state={state} title={words.title} words={props.formWords} labels={{}} />
      {made ? (
        <>
          <div className="field">
            <label htmlFor="link">{words.link}</label>
            <p className="hint" id="link-hint">
              {made.about}
            </p>
            <textarea
              id="link"
              className="whole-link"
              readOnly
              rows={3}
              value={made.link}
              aria-describedby="link-hint"
              onFocus={(event) => event.target.select()}
            />
          </div>
          <CopyButton text={made.link} words={words} />
        </>
      ) : (
        <form action={send}>
          <input type="hidden" name="personId" value={props.personId} />
          <button disabled={sending}>{words.submit}</button>
        </form>
      )}
    </>
  );
}
