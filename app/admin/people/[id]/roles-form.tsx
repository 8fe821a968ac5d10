"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import type { Option } from "@/app/_ui/field";
import { FormHead } from "@/app/_ui/form-head";
import { RoleFields, type RoleWords } from "@/app/admin/role-fields";
import { changeRoles } from "./actions";

interface HeldRole {
  organisationId: string;
  organisationName: string;
  role: string;
  /** Says of which organisation, for whoever hears the button alone. */
  removeWords: string;
}

type Words = Record<
  | "title"
  | "roles"
  | "noRole"
  | "organisation"
  | "role"
  | "remove"
  | "give"
  | "giveHint"
  | "submit",
  string
>;

/** The roles held, each with a button to remove it, and a form to give one. */
export function RolesForm(props: {
  personId: string;
  roles: HeldRole[];
  organisations: readonly Option[];
  words: Words;
  roleWords: RoleWords;
  formWords: FormWords;
}) {
  const { words, roleWords } = props;
  const [state, send, sending] = useActionState(changeRoles, null);
  const labels = { organisationId: roleWords.organisation, role: roleWords.role };
  return (
    <>
      <FormHead state={state} title={words.title} words={props.formWords} labels={labels} />
      <h2>{words.roles}</h2>
      {props.roles.length === 0 ? (
        <p className="empty">{words.noRole}</p>
      ) : (
        <form action={send}>
          <input type="hidden" name="personId" value={props.personId} />
          <HeldRoles roles={props.roles} words={words} sending={sending} />
        </form>
      )}
      <h2>{words.give}</h2>
      <p className="soft">{words.giveHint}</p>
      <form action={send} noValidate>
        <input type="hidden" name="personId" value={props.personId} />
        <RoleFields state={state} words={roleWords} organisations={props.organisations} />
        <button disabled={sending}>{words.submit}</button>
      </form>
    </>
  );
}

function HeldRoles(props: { roles: HeldRole[]; words: Words; sending: boolean }) {
  const { words } = props;
  return (
    <div className="table-box">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.organisation}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">
              <span className="hidden-visually">{words.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.roles.map((held) => (
            <tr key={held.organisationId}>
              <th scope="row">{held.organisationName}</th>
              <td>{held.role}</td>
              <td>
                <button
                  className="plain"
                  name="removeFrom"
                  value={held.organisationId}
                  aria-label={held.removeWords}
                  disabled={props.sending}
                >
                  {words.remove}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
