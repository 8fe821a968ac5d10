import "server-only";
import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { invitePerson } from "@/db/commands/invite-person";
import { DomainError } from "@/db/domain/errors";
import { emailSchema } from "@/db/domain/new-person";
import type { Actor } from "@/db/domain/permissions";
import { openInvitation } from "@/db/queries/open-invitation";
import { reader, writer } from "./database";
import { textOf } from "./form-state";
import { instance } from "./instance";
import { sendsMail, trySending } from "./mail";

/** A link that was made, with what it is for in words. */
export interface Invited {
  done: string;
  link: string;
  about: string;
}

/** Where to send the link: an address, or "" for nowhere. Throws `invalid_input`. */
function recipientIn(formData: FormData): string {
  const typed = textOf(formData, "email").trim();
  if (!typed || !sendsMail()) return "";
  const parsed = emailSchema.safeParse(typed);
  if (!parsed.success) throw new DomainError("invalid_input", { email: "email_invalid" });
  return parsed.data;
}

/**
 * Makes the invitation that the form asks for and gives its link, sent to the address in the form
 * where there is one. The address is kept nowhere. Throws what the command throws, and
 * `invalid_input`; a letter that does not go out is told, and the link stands.
 */
export async function invitationLink(actor: Actor, formData: FormData): Promise<Invited> {
  const to = recipientIn(formData);
  const { token, expiresAt } = invitePerson(await writer(), actor, {
    organisationId: textOf(formData, "organisationId"),
    role: textOf(formData, "role"),
  });
  const link = `${instance.address}/invite/${token}`;
  const t = await getTranslations("invite");
  return {
    done: t(to ? ((await sent(to, link, expiresAt)) ? "sent" : "notSent") : "ready"),
    link,
    about: await inWords(token, expiresAt),
  };
}

/** Mail is read by others: the letter names neither the organisation nor anybody in it. */
async function sent(to: string, link: string, expiresAt: string): Promise<boolean> {
  const t = await getTranslations("mail.invitation");
  const date = await dayInWords(expiresAt);
  return trySending({ to, subject: t("subject"), text: t("text", { link, date }) });
}

async function inWords(token: string, expiresAt: string): Promise<string> {
  const made = openInvitation(await reader(), token, new Date().toISOString());
  if (made?.kind !== "join") throw new Error("an invitation that was just made is open");
  const t = await getTranslations("invite");
  const { terms } = await getMessages();
  return t("linkHint", {
    role: terms.role[made.role].toLowerCase(),
    organisation: made.organisationName,
    date: await dayInWords(expiresAt),
  });
}

async function dayInWords(instant: string): Promise<string> {
  return (await getFormatter()).dateTime(new Date(instant), { dateStyle: "long" });
}
