import type { getFormatter, getTranslations } from "next-intl/server";

/** What turns values into words: the whole catalogue, and dates of the reader's language. */
export interface Words {
  t: Awaited<ReturnType<typeof getTranslations<never>>>;
  format: Pick<Awaited<ReturnType<typeof getFormatter>>, "dateTime">;
}
