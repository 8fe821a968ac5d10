"use client";

import { type ReactNode, useActionState } from "react";
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

/** What a form of this page is sent with. */
interface Changing {
  organisationId: string;
  send: (formData: FormData) => void;
  sending: boolean;
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
  const changing = { organisationId, send, sending };
  return (
    <>
      <FormHead state={state} title={props.title} words={props.formWords} labels={{}} />
      <h2>{words.publishing.title}</h2>
      <Publishing
        {...changing}
        publishing={publishing}
        change={props.maySettle ? words.publishing.change : null}
      />
      <h2>{words.people.title}</h2>
      {props.people.length === 0 ? (
        <p className="soft">{words.people.none}</p>
      ) : (
        <ChangeForm {...changing}>
          <PeopleTable people={props.people} words={words.people} sending={sending} />
        </ChangeForm>
      )}
      {props.peopleNote && <p className="measure soft">{props.peopleNote}</p>}
      {props.mayInvite && (
        <p>
          <a className="button" href={`/organisations/${organisationId}/invite`}>
            {words.people.invite}
          </a>
        </p>
      )}
      <h2>{words.invitations.title}</h2>
      <ChangeForm {...changing}>
        <InvitationTable
          rows={props.invitations}
          words={words.invitations}
          mayRevoke={props.mayTakeOut}
          sending={sending}
        />
      </ChangeForm>
    </>
  );
}

/** One of the page's forms: each of its buttons says what it changes of the organisation. */
function ChangeForm(props: Changing & { children: ReactNode }) {
  return (
    <form action={props.send}>
      <input type="hidden" name="organisationId" value={props.organisationId} />
      {props.children}
    </form>
  );
}

/** How the organisation publishes; `change`: the way to its settings in words, null for who has none. */
function Publishing(props: Changing & { publishing: PublishingInWords; change: string | null }) {
  const { publishing, change, ...changing } = props;
  return (
    <>
      {publishing.sentences.map((sentence) => (
        <p key={sentence} className="measure">
          {sentence}
        </p>
      ))}
      {publishing.turnOn && (
        <ChangeForm {...changing}>
          <button
            className="second"
            name="requireSecondPerson"
            value="yes"
            disabled={changing.sending}
          >
            {publishing.turnOn}
          </button>
        </ChangeForm>
      )}
      {change !== null && (
        <p className={publishing.turnOn ? "after-form" : undefined}>
          <a href={`/organisations/${changing.organisationId}/settings`}>{change}</a>
        </p>
      )}
    </>
  );
}
