import { createFormatter, createTranslator } from "use-intl/core";
import { en } from "./en";
import { isolating } from "./isolating";
import type { Words } from "./words";

/** The words of a thread, which has no request that says them. */
export const threadWords = (timeZone: string): Words => ({
  t: isolating(createTranslator({ locale: "en-GB", messages: en })),
  format: createFormatter({ locale: "en-GB", timeZone }),
});
