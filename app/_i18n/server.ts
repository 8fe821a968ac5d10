import { getTranslations as translationsOf } from "next-intl/server";
import { isolating } from "./isolating";

export { getFormatter, getLocale, getMessages } from "next-intl/server";

/**
 * The words of a part of the catalogue, on the server. What somebody wrote and that runs from right to
 * left stands in them as a stretch of its own, so that it turns none of the words around it.
 */
export const getTranslations = (async (...asked: Parameters<typeof translationsOf>) =>
  isolating(await translationsOf(...asked))) as typeof translationsOf;
