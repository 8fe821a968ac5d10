import "server-only";
import { getTranslations } from "@/app/_i18n/server";
import { reviewValues } from "@/app/_i18n/review-values";
import { type AddressParameters, ALL_REVIEWS, parseFilter } from "@/db/domain/explorer-filter";
import { reviewNames } from "@/db/queries/reviews";
import { reader } from "./database";
import { pageTitle } from "./page-title";

/** The title of a page of one review: with the name of the review where the address asks for it. */
export async function titleOfReview(title: string, parameters: AddressParameters): Promise<string> {
  const t = await getTranslations();
  const { review: asked } = parseFilter(parameters).filter;
  const isNamed = asked !== "" && asked !== ALL_REVIEWS;
  const review = isNamed ? reviewNames(await reader(), [asked]).get(asked) : undefined;
  return pageTitle(review ? `${title}: ${t("reviews.name", reviewValues(review))}` : title);
}
