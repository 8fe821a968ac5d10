"use server";

import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { actorForChange } from "@/app/_server/actor";
import { reader, writer } from "@/app/_server/database";
import { type RefusedForm, runAction, textOf } from "@/app/_server/form-state";
import { instance } from "@/app/_server/instance";
import { invitePerson } from "@/db/commands/invite-person";
import { openInvitation } from "@/db/queries/open-invitation";

/** A link that was made, with what it is for in words. */
export interface Invited {
  done: string;
  link: string;
  about: string;
}

export async function invite(
  _: RefusedForm | Invited | null,
  formData: FormData,
): Promise<RefusedForm | Invited> {
  return runAction<Invited>(formData, async () => {
    const actor = await actorForChange();
    const { token, expiresAt } = invitePerson(await writer(), actor, {
      organisationId: textOf(formData, "organisationId"),
      role: textOf(formData, "role"),
    });
    return {
      done: (await getTranslations("accounts.admin.invite"))("ready"),
      link: `${instance.address}/invite/${token}`,
      about: await inWords(token, expiresAt),
    };
  });
}

async function inWords(token: string, expiresAt: string): Promise<string> {
  const made = openInvitation(await reader(), token, new Date().toISOString());
  if (made?.kind !== "join") throw new Error("an invitation that was just made is open");
  const t = await getTranslations("accounts.admin.invite");
  const { terms } = await getMessages();
  const format = await getFormatter();
  return t("linkHint", {
    role: terms.role[made.role].toLowerCase(),
    organisation: made.organisationName,
    date: format.dateTime(new Date(expiresAt), { dateStyle: "long" }),
  });
}
