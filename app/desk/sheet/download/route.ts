import { getTranslations } from "@/app/_i18n/server";
import { currentActor } from "@/app/_server/actor";
import { asFile, gatheredBytes, inPlainWords } from "@/app/_server/answers";
import { reader } from "@/app/_server/database";
import { today } from "@/app/_server/instance";
import { shownReview } from "@/app/_server/scope";
import { sheetForm } from "@/app/desk/sheet/form-of";
import { sheetOwner } from "@/app/desk/sheet/owner";
import { CONTENT_TYPES } from "@/data/exporters/formats";
import { followUpSheet } from "@/data/exporters/follow-up-sheet";
import { ownRecommendations, saidOnLine } from "@/db/queries/said-on-line";

/**
 * The follow-up sheet of one's own organisation (?organisation=), of what it works on, or with ?scope=all
 * of all recommendations of a review (?review=). 404 for anybody else.
 */
export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams;
  const owner = sheetOwner(await currentActor(), asked.get("organisation"));
  const t = await getTranslations("sheet");
  if (!owner) return inPlainWords(404, t("notYours"));
  const from = await reader();
  const { scope } = shownReview(from, { review: asked.get("review") ?? "" });
  const said = saidOnLine(from, scope, owner.organisationId);
  const own = ownRecommendations(from, scope, owner.organisationId);
  const isAll = asked.get("scope") === "all" || own.size === 0;
  const items = [...said].filter(([, { ref }]) => isAll || own.has(ref));
  const bytes = await gatheredBytes(followUpSheet(await sheetForm(owner, items)));
  const name = `${t("form.fileName")}-${today()}.xlsx`;
  return asFile(bytes, { type: CONTENT_TYPES.xlsx, name });
}
