import { type Option, SelectField } from "@/app/_ui/field";
import { RoleField, type RoleFieldWords } from "@/app/_ui/role-field";

export interface RoleWords extends RoleFieldWords {
  organisation: string;
  chooseOrganisation: string;
}

/** An organisation and what somebody does in it. */
export function RoleFields(props: {
  state: object | null;
  words: RoleWords;
  organisations: readonly Option[];
}) {
  const { state, words } = props;
  return (
    <>
      <SelectField
        state={state}
        name="organisationId"
        label={words.organisation}
        options={props.organisations}
        empty={words.chooseOrganisation}
      />
      <RoleField state={state} words={words} />
    </>
  );
}
