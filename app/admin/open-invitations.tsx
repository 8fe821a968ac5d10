"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { FormHead } from "@/app/_ui/form-head";
import {
  type InvitationInWords,
  InvitationTable,
  type InvitationTableWords,
} from "@/app/_ui/invitation-table";
import { revoke } from "./actions";

/** The open invitations of all organisations, to be revoked. */
export function OpenInvitations(props: {
  pageTitle: string;
  rows: readonly InvitationInWords[];
  words: InvitationTableWords;
  formWords: FormWords;
}) {
  const { words } = props;
  const [state, send, sending] = useActionState(revoke, null);
  return (
    <>
      <FormHead state={state} title={props.pageTitle} words={props.formWords} labels={{}} />
      <form action={send}>
        <InvitationTable rows={props.rows} words={words} mayRevoke sending={sending} />
      </form>
    </>
  );
}
