import { ORGANISATION_ROLES, type OrganisationRole } from "@/db/domain/permissions";
import { RadioField } from "@/app/_ui/choice-field";
import { type Option, SelectField } from "@/app/_ui/field";

export interface RoleWords {
  organisation: string;
  chooseOrganisation: string;
  role: string;
  roles: Record<OrganisationRole, string>;
  roleMeaning: Record<OrganisationRole, string>;
}

/** An organisation and what somebody does in it. */
export function RoleFields(props: {
  state: object | null;
  words: RoleWords;
  organisations: readonly Option[];
  firstOrganisation?: string;
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
        first={props.firstOrganisation}
      />
      <RadioField
        state={state}
        name="role"
        label={words.role}
        options={ORGANISATION_ROLES.map((role) => ({
          value: role,
          label: words.roles[role],
          hint: words.roleMeaning[role],
        }))}
      />
    </>
  );
}
