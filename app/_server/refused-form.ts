import "server-only";
import { getTranslations } from "@/app/_i18n/server";
import { ERROR_CODES } from "@/db/domain/errors";
import type { RefusedForm } from "./form-state";

/**
 * Why a plain form was refused, from the address that `sendOn` led to; null where it was not. `field`: the
 * name of the field to which the words `again` lead back; `minutes`: how long to wait, where that is why.
 */
export async function refusedForm(
  problem: string | string[] | undefined,
  field?: { name: string; again: string },
  minutes?: string | string[],
): Promise<RefusedForm | null> {
  const code = ERROR_CODES.find((known) => known === problem);
  if (!code) return null;
  const t = await getTranslations("problems");
  const problems = field ? [{ field: field.name, text: field.again }] : [];
  const message = t(`code.${code}`, { minutes: Number(minutes) || 1 });
  return { code, message, problems, values: {}, titlePrefix: t("titlePrefix") };
}
