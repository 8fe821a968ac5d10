import { citationFile } from "@/app/_server/citation-file";
import { editionCitation } from "@/app/editions/citation";
import { shownEdition } from "@/app/editions/shown";

/** The citation of an edition as a file for reference managers. */
export async function GET(
  _: Request,
  context: { params: Promise<{ id: string; format: string }> },
) {
  const { id, format } = await context.params;
  const shown = await shownEdition(id);
  return citationFile(shown && (await editionCitation(shown)), format);
}
