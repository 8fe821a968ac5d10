import { getFormatter, getTranslations } from "@/app/_i18n/server";
import type { Reader } from "@/db/client";
import type { Actor } from "@/db/domain/permissions";
import { mayMakeRecoveryLink } from "@/db/domain/recovery";
import type { PersonRow } from "@/db/queries/people-list";
import { recoveredPerson } from "@/db/queries/recovered-person";

/** How somebody is erased; `notYet` says what has to be done before, null where nothing has. */
export interface EraseInWords {
  summary: string;
  help: string;
  password: string;
  submit: string;
  notYet: string | null;
}

/** Whether somebody can sign in, in words, and what the administrator may do about it. */
export interface AccessInWords {
  title: string;
  /** Since when the person is disabled; null where the person can sign in. */
  disabledSince: string | null;
  /** Null for the administrator's own account. */
  disable: { summary: string; help: string; submit: string } | null;
  enable: string;
  /** Null for the administrator's own account, which is erased from there. */
  erase: EraseInWords | null;
  recovery: { words: string; help: string; href: string } | { words: string; href: null } | null;
}

/** What has to be done before somebody is erased; null where nothing has. */
function leftToDo({ disabledAt, roles }: PersonRow): "roles" | "account" | "both" | null {
  if (roles.length === 0) return disabledAt ? null : "account";
  return disabledAt ? "roles" : "both";
}

async function eraseInWords(person: PersonRow): Promise<EraseInWords> {
  const { name } = person;
  const left = leftToDo(person);
  const t = await getTranslations("ownData.eraseOther");
  return {
    summary: t("summary", { name }),
    help: t("help", { name }),
    password: t("password"),
    submit: t("submit"),
    notYet: left && t("notYet", { name, left }),
  };
}

export async function accessInWords(
  reader: Reader,
  actor: Extract<Actor, { kind: "person" }>,
  person: PersonRow,
): Promise<AccessInWords> {
  const t = await getTranslations("account.access");
  const format = await getFormatter();
  const { name, disabledAt } = person;
  const isSelf = person.id === actor.id;
  const recovered = isSelf || disabledAt ? null : recoveredPerson(reader, person.id);
  return {
    title: t("title"),
    disabledSince:
      disabledAt &&
      t("disabledSince", {
        name,
        date: format.dateTime(new Date(disabledAt), { dateStyle: "long" }),
      }),
    disable: isSelf
      ? null
      : {
          summary: t("disable", { name }),
          help: t("disableHelp", { name }),
          submit: t("disableSubmit"),
        },
    enable: t("enable", { name }),
    erase: isSelf ? null : await eraseInWords(person),
    recovery:
      recovered &&
      (mayMakeRecoveryLink(actor, recovered)
        ? { words: t("recovery"), help: t("recoveryHelp"), href: `/recover/for/${person.id}` }
        : { words: t("noRecovery"), href: null }),
  };
}
