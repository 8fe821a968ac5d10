"use client";

import { useActionState } from "react";
import type { FormWords, RefusedForm } from "@/app/_server/form-state";
import type { Invited } from "@/app/_server/invitation-link";
import { CopyButton } from "./copy-button";
import { type Option, SelectField, TextField } from "./field";
import { FormHead } from "./form-head";
import { RoleField, type RoleFieldWords } from "./role-field";

type State = RefusedForm | Invited | null;

export interface InviteWords extends RoleFieldWords {
  title: string;
  organisation: string;
  chooseOrganisation: string;
  email: string;
  emailHint: string;
  submit: string;
  link: string;
  copy: string;
  copied: string;
  another: string;
}

/**
 * Makes a link that lets somebody in. `organisation`: the one that it is for; where there are several
 * to choose from, `organisations`. `back`: where another link is made.
 */
export function InviteForm(props: {
  action: (state: State, formData: FormData) => Promise<State>;
  organisation: string;
  organisations?: readonly Option[];
  sendsMail: boolean;
  back: string;
  words: InviteWords;
  formWords: FormWords;
}) {
  const { words, organisations } = props;
  const [state, send, sending] = useActionState(props.action, null);
  const labels = { organisationId: words.organisation, role: words.role, email: words.email };
  const made = state && "link" in state ? state : null;
  return (
    <>
      <FormHead state={state} title={words.title} words={props.formWords} labels={labels} />
      {made ? (
        <TheLink invited={made} back={props.back} words={words} />
      ) : (
        <form action={send} noValidate>
          {organisations ? (
            <SelectField
              state={state}
              name="organisationId"
              label={words.organisation}
              options={organisations}
              empty={words.chooseOrganisation}
              first={props.organisation}
            />
          ) : (
            <input type="hidden" name="organisationId" value={props.organisation} />
          )}
          <RoleField state={state} words={words} />
          {props.sendsMail && (
            <TextField
              state={state}
              name="email"
              type="email"
              label={words.email}
              hint={words.emailHint}
              optional={props.formWords.optional}
              autoComplete="off"
            />
          )}
          <button disabled={sending}>{words.submit}</button>
        </form>
      )}
    </>
  );
}

/** The link, whole, to be copied: shown in the answer to the form and nowhere else. */
function TheLink(props: { invited: Invited; back: string; words: InviteWords }) {
  const { invited, words } = props;
  return (
    <>
      <div className="field">
        <label htmlFor="link">{words.link}</label>
        <p className="hint" id="link-hint">
          {invited.about}
        </p>
        <textarea
          id="link"
          className="whole-link"
          readOnly
          rows={3}
          value={invited.link}
          aria-describedby="link-hint"
          onFocus={(event) => event.target.select()}
        />
      </div>
      <CopyButton text={invited.link} words={words} />
      <p>
        <a href={props.back}>{words.another}</a>
      </p>
    </>
  );
}
