"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { FormHead } from "@/app/_ui/form-head";
import {
  type InvitationInWords,
  InvitationTable,
  type InvitationTableWords,
} from "@/app/_ui/invitation-table";
import { change } from "./actions";
import type { MemberInWords } from "./members-in-words";
import { PeopleTable, type PeopleWords } from "./people-table";
import type { PublishingInWords } from "./publishing-in-words";

interface Words {
  publishing: Record<"title" | "change", string>;
  people: PeopleWords & Record<"none" | "invite", string>;
  invitations: InvitationTableWords;
}

/** The organisation's settings, people and invitations, with what the reader may change about them. */
export function Manage(props: {
  organisationId: string;
  title: string;
  publishing: PublishingInWords;
  people: readonly MemberInWords[];
  peopleNote: string | null;
  invitations: readonly InvitationInWords[];
  mayInvite: boolean;
  mayTakeOut: boolean;
  maySettle: boolean;
  words: Words;
  formWords: FormWords;
}) {
  const { words, publishing, organisationId } = props;
  const [state, send, sending] = useActionState(change, null);
  const hidden = <input type="hidden" name="organisationId" value={organisationId} />;
  const at = `/organisations/${organisationId}`;
  return (
    <>
      <FormHead state={state} title={props.title} words={props.formWords} labels={{}} />
      <h2>{words.publishing.title}</h2>
      {publishing.sentences.map((sentence) => (
        <p key={sentence} className="measure">
          {sentence}
        </p>
      ))}
      {publishing.turnOn && (
        <form action={send}>
          {hidden}
          <button className="second" name="requireSecondPerson" value="yes" disabled={sending}>
            {publishing.turnOn}
          </button>
        </form>
      )}
      {props.maySettle && (
        <p className={publishing.turnOn ? "after-form" : undefined}>
          <a href={`${at}/settings`}>{words.publishing.change}</a>
        </p>
      )}
      <h2>{words.people.title}</h2>
      {props.people.length === 0 ? (
        <p className="soft">{words.people.none}</p>
      ) : (
        <form action={send}>
          {hidden}
          <PeopleTable people={props.people} words={words.people} sending={sending} />
        </form>
      )}
      {props.peopleNote && <p className="measure soft">{props.peopleNote}</p>}
      {props.mayInvite && (
        <p>
          <a className="button" href={`${at}/invite`}>
            {words.people.invite}
          </a>
        </p>
      )}
      <h2>{words.invitations.title}</h2>
      <form action={send}>
        {hidden}
        <InvitationTable
          rows={props.invitations}
          words={words.invitations}
          mayRevoke={props.mayTakeOut}
          sending={sending}
        />
      </form>
    </>
  );
}
