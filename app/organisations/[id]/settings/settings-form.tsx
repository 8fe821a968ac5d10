"use client";

import { useActionState } from "react";
import type { FormState, FormWords } from "@/app/_server/form-state";
import { CheckboxField } from "@/app/_ui/choice-field";
import { TextField } from "@/app/_ui/field";
import { FormHead } from "@/app/_ui/form-head";
import type { OrganisationFacts } from "@/db/queries/organisation-by-id";
import { settle } from "./actions";

type Words = Record<
  | "title"
  | "name"
  | "nameHint"
  | "group"
  | "nameWithheld"
  | "nameWithheldHint"
  | "secondPersonRequired"
  | "secondPersonLocked"
  | "secondPersonHint"
  | "secondPersonStays"
  | "submit",
  string
>;

interface Settings {
  organisation: OrganisationFacts;
  /** More than one person acts for it, so the second person is not turned off. */
  severalPeople: boolean;
  words: Words;
}

export function SettingsForm(props: Settings & { formWords: FormWords }) {
  const { organisation, words } = props;
  const [state, send, sending] = useActionState(settle, null);
  const labels = { name: words.name, secondPersonRequired: words.secondPersonRequired };
  return (
    <>
      <FormHead state={state} title={words.title} words={props.formWords} labels={labels} />
      <form action={send} noValidate>
        <input type="hidden" name="organisationId" value={organisation.id} />
        <TextField
          state={state}
          name="name"
          label={words.name}
          hint={words.nameHint}
          first={organisation.name}
          autoComplete="off"
        />
        {organisation.track === "civil_society" && <Group state={state} {...props} />}
        <button disabled={sending}>{words.submit}</button>
      </form>
    </>
  );
}

/** What only an organisation of civil society settles: whether it is named, and who publishes. */
function Group(props: Settings & { state: FormState }) {
  const { state, organisation, severalPeople, words } = props;
  return (
    <fieldset>
      <legend>{words.group}</legend>
      <CheckboxField
        state={state}
        name="nameWithheld"
        option={{ value: "yes", label: words.nameWithheld, hint: words.nameWithheldHint }}
        first={organisation.nameWithheld}
      />
      {severalPeople && organisation.secondPersonRequired ? (
        <>
          <input type="hidden" name="secondPersonRequired" value="yes" />
          <p className="hint">{words.secondPersonLocked}</p>
        </>
      ) : (
        <CheckboxField
          state={state}
          name="secondPersonRequired"
          option={{
            value: "yes",
            label: words.secondPersonRequired,
            hint: severalPeople ? words.secondPersonStays : words.secondPersonHint,
          }}
          first={organisation.secondPersonRequired}
        />
      )}
    </fieldset>
  );
}
