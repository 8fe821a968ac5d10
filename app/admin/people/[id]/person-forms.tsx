"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import type { Option } from "@/app/_ui/field";
import { FormHead } from "@/app/_ui/form-head";
import { RoleFields, type RoleWords } from "@/app/admin/role-fields";
import { AccessForm } from "./access-form";
import type { AccessInWords } from "./access-in-words";
import { changePerson } from "./actions";
import { type HeldRole, HeldRoles } from "./held-roles";

type Words = Record<
  | "title"
  | "roles"
  | "noRole"
  | "organisation"
  | "role"
  | "remove"
  | "give"
  | "giveHint"
  | "noneToGive"
  | "submit",
  string
>;

/** The roles held, a form to give one, and whether the person can sign in. */
export function PersonForms(props: {
  personId: string;
  roles: HeldRole[];
  /** Those in which an administrator can give a role. */
  organisations: readonly Option[];
  access: AccessInWords;
  words: Words;
  roleWords: RoleWords;
  formWords: FormWords;
}) {
  const { personId, words, roleWords, organisations } = props;
  const [state, send, sending] = useActionState(changePerson, null);
  const labels = {
    ...{ organisationId: roleWords.organisation, role: roleWords.role },
    password: props.access.erase?.password ?? "",
  };
  const whom = <input type="hidden" name="personId" value={personId} />;
  return (
    <>
      <FormHead state={state} title={words.title} words={props.formWords} labels={labels} />
      <h2>{words.roles}</h2>
      {props.roles.length === 0 ? (
        <p className="empty">{words.noRole}</p>
      ) : (
        <form action={send}>
          {whom}
          <HeldRoles roles={props.roles} words={words} sending={sending} />
        </form>
      )}
      <h2>{words.give}</h2>
      {organisations.length === 0 ? (
        <p className="empty">{words.noneToGive}</p>
      ) : (
        <form action={send} noValidate>
          <p className="measure soft">{words.giveHint}</p>
          {whom}
          <RoleFields state={state} words={roleWords} organisations={organisations} />
          <button disabled={sending}>{words.submit}</button>
        </form>
      )}
      <AccessForm {...{ personId, state, send, sending }} access={props.access} />
    </>
  );
}
