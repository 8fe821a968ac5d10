import { getMessages } from "@/app/_i18n/server";
import type { RoleWords } from "./role-fields";

export async function roleWords(): Promise<RoleWords> {
  const { accounts, invite, terms } = await getMessages();
  const { organisation, chooseOrganisation, role } = invite;
  return {
    organisation,
    chooseOrganisation,
    role,
    roles: terms.role,
    roleMeaning: accounts.roleMeaning,
  };
}
