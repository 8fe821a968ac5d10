import { citationFile } from "@/app/_server/citation-file";
import { reader } from "@/app/_server/database";
import { recommendationCitation, updateCitation } from "@/app/recommendations/[ref]/citations";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import { publishedUpdatesOn } from "@/db/queries/updates-on";

/** Of the recommendation, or of one of its published updates; null for what there is not. */
async function asked(ref: string, updateId: string | null) {
  const from = await reader();
  const item = recommendationByRef(from, ref);
  if (!item) return null;
  if (updateId === null) return recommendationCitation(item);
  const update = publishedUpdatesOn(from, item.id).find(({ id }) => id === updateId);
  return update ? updateCitation(update, ref) : null;
}

/** The citation as a file for reference managers: of the page, or with ?update= of that update. */
export async function GET(
  request: Request,
  context: { params: Promise<{ ref: string; format: string }> },
) {
  const { ref, format } = await context.params;
  const updateId = new URL(request.url).searchParams.get("update");
  return citationFile(await asked(ref, updateId), format);
}
