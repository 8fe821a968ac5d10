import { getTranslations } from "@/app/_i18n/server";
import type { Answer } from "./answer";

/** How the organisation publishes, in whole sentences; `turnOn`: an offer to turn the second person on. */
export interface PublishingInWords {
  sentences: string[];
  turnOn: string | null;
}

export async function publishingInWords(found: Answer): Promise<PublishingInWords> {
  const { organisation, validators } = found;
  const t = await getTranslations("organisation.publishing");
  if (!organisation.track) return { sentences: [t("nothing")], turnOn: null };
  const name = t(organisation.nameWithheld ? "withheld" : "named");
  if (organisation.track === "government") {
    return { sentences: [name, t("validator")], turnOn: null };
  }
  if (organisation.secondPersonRequired) {
    return { sentences: [name, t("secondPerson")], turnOn: null };
  }
  const offered = validators > 1 && found.mayRequireSecondPerson;
  return {
    sentences: [
      name,
      t("onePerson"),
      ...(validators > 1 ? [t("canBeTurnedOn", { count: validators })] : []),
    ],
    turnOn: offered ? t("turnOn") : null,
  };
}

/** What an administrator may do here and what not; null for members. */
export async function ownNotes(found: Answer): Promise<string | null> {
  if (found.isMember && !found.maySettle) return null;
  const t = await getTranslations("organisation.people");
  if (found.mayBringIn) return found.validators > 0 ? null : t("withoutValidator");
  return t("bringsInItsOwn");
}
