import "server-only";
import { getTranslations } from "@/app/_i18n/server";
import { ERROR_CODES } from "@/db/domain/errors";
import type { RefusedForm } from "./form-state";

/**
 * Why the file of a plain form was refused, from the address that `sendOn` led to; null where it was
 * not. `again`: the words that lead back to the field.
 */
export async function refusedFile(
  problem: string | string[] | undefined,
  again: string,
): Promise<RefusedForm | null> {
  const code = ERROR_CODES.find((known) => known === problem);
  if (!code) return null;
  const t = await getTranslations("problems.code");
  return { code, message: t(code), problems: [{ field: "file", text: again }], values: {} };
}
