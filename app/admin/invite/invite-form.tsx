"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import type { Option } from "@/app/_ui/field";
import { FormHead } from "@/app/_ui/form-head";
import { RoleFields, type RoleWords } from "@/app/admin/role-fields";
import { type Invited, invite } from "./actions";

export function InviteForm(props: {
  organisations: readonly Option[];
  firstOrganisation: string;
  words: Record<"title" | "submit" | "link" | "another", string>;
  roleWords: RoleWords;
  formWords: FormWords;
}) {
  const { words, roleWords } = props;
  const [state, send, sending] = useActionState(invite, null);
  const labels = { organisationId: roleWords.organisation, role: roleWords.role };
  return (
    <>
      <FormHead state={state} title={words.title} words={props.formWords} labels={labels} />
      {state && "link" in state ? (
        <TheLink invited={state} words={words} />
      ) : (
        <form action={send} noValidate>
          <RoleFields
            state={state}
            words={roleWords}
            organisations={props.organisations}
            firstOrganisation={props.firstOrganisation}
          />
          <button disabled={sending}>{words.submit}</button>
        </form>
      )}
    </>
  );
}

/** The link, to be copied: shown in the answer to the form and nowhere else. */
function TheLink({
  invited,
  words,
}: {
  invited: Invited;
  words: Record<"link" | "another", string>;
}) {
  return (
    <>
      <div className="field">
        <label htmlFor="link">{words.link}</label>
        <p className="hint" id="link-hint">
          {invited.about}
        </p>
        <input
          id="link"
          readOnly
          value={invited.link}
          aria-describedby="link-hint"
          onFocus={(event) => event.target.select()}
        />
      </div>
      <p>
        <a href="/admin/invite">{words.another}</a>
      </p>
    </>
  );
}
