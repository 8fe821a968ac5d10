import { createFormatter, createTranslator } from "use-intl/core";
import { en } from "@/app/_i18n/en";
import type { Words } from "@/app/_i18n/words";

/** The words of a thread, which has no request that says them. */
export const threadWords = (timeZone: string): Words => ({
  t: createTranslator({ locale: "en-GB", messages: en }),
  format: createFormatter({ locale: "en-GB", timeZone }),
});
