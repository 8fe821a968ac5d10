"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { CheckboxField } from "@/app/_ui/choice-field";
import { refusedOf } from "@/app/_ui/form-answers";
import { FormHead } from "@/app/_ui/form-head";
import { HiddenFields } from "@/app/_ui/hidden-fields";
import { freeze } from "./actions";

/** The button that freezes what the page shows. Without `hidden` there is nothing to send. */
export function FreezeForm(props: {
  title: string;
  /** What the form sends; null where nothing can be frozen. */
  hidden: Record<string, string> | null;
  /** Whether the author's name, which is withheld, becomes public with it: then that is to be ticked. */
  asksForName: boolean;
  words: { press: string; consequence: string; nameGoesPublic: string; tick: string };
  formWords: FormWords;
}) {
  const { hidden, words } = props;
  const [state, send, sending] = useActionState(freeze, null);
  // The sentence at the box would read as a claim in the list of what is wrong.
  const labels = { nameGoesPublic: words.tick };
  const head = (
    <FormHead state={state} title={props.title} words={props.formWords} labels={labels} />
  );
  if (!hidden) return head;
  return (
    <>
      {head}
      <p className="measure">{words.consequence}</p>
      {/* What was looked at is sent with it: after a refusal the page is another one. */}
      <form action={send} key={refusedOf(state)?.code} noValidate>
        <HiddenFields values={hidden} />
        {props.asksForName && (
          <div className="field">
            <CheckboxField
              state={state}
              name="nameGoesPublic"
              option={{ value: "yes", label: words.nameGoesPublic }}
            />
          </div>
        )}
        <p className="actions">
          <button disabled={sending}>{words.press}</button>
        </p>
      </form>
    </>
  );
}
