import { ORGANISATION_ROLES, type OrganisationRole } from "@/db/domain/permissions";
import { RadioField } from "./choice-field";

export interface RoleFieldWords {
  role: string;
  roles: Record<OrganisationRole, string>;
  roleMeaning: Record<OrganisationRole, string>;
}

/** What somebody does in an organisation. */
export function RoleField({ state, words }: { state: object | null; words: RoleFieldWords }) {
  return (
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
  );
}
