"use server";

import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type RefusedForm, runAction, textOf } from "@/app/_server/form-state";
import { instance } from "@/app/_server/instance";
import { makeRecoveryLink } from "@/db/commands/make-recovery-link";

/** A link that was made, told once. */
interface Made {
  done: string;
  link: string;
  about: string;
}

export async function make(
  _: RefusedForm | Made | null,
  formData: FormData,
): Promise<RefusedForm | Made> {
  return runAction<Made>(formData, async () => {
    const actor = await actorForChange();
    const personId = textOf(formData, "personId");
    const { token, expiresAt } = makeRecoveryLink(await writer(), actor, { personId });
    const t = await getTranslations("account.recoveryLink");
    const until = (await getFormatter()).dateTime(new Date(expiresAt), {
      dateStyle: "long",
      timeStyle: "short",
    });
    return {
      done: t("ready"),
      link: `${instance.address}/recover/${token}`,
      about: t("linkHint", { until }),
    };
  });
}
