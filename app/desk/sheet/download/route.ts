import { getTranslations } from "next-intl/server";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { today } from "@/app/_server/instance";
import { sheetForm } from "@/app/desk/sheet/form-of";
import { sheetOwner } from "@/app/desk/sheet/owner";
import { CONTENT_TYPES } from "@/data/exporters/formats";
import { followUpSheet } from "@/data/exporters/follow-up-sheet";
import { ownRecommendations, saidOnLine } from "@/db/queries/said-on-line";

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Blob> {
  const parts: BlobPart[] = [];
  for await (const piece of pieces) parts.push(new Uint8Array(piece));
  return new Blob(parts);
}

/**
 * The follow-up sheet of one's own organisation (?organisation=), of what it works on, or with ?scope=all
 * of all recommendations. 404 for anybody else.
 */
export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams;
  const owner = sheetOwner(await currentActor(), asked.get("organisation"));
  const t = await getTranslations("sheet");
  if (!owner) {
    return new Response(`${t("notYours")}\n`, {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" },
    });
  }
  const from = await reader();
  const said = saidOnLine(from, owner.organisationId);
  const own = ownRecommendations(from, owner.organisationId);
  const isAll = asked.get("scope") === "all" || own.size === 0;
  const items = [...said].filter(([ref]) => isAll || own.has(ref));
  return new Response(await bytesOf(followUpSheet(await sheetForm(owner, items))), {
    headers: {
      "content-type": CONTENT_TYPES.xlsx,
      "content-disposition": `attachment; filename="${t("form.fileName")}-${today()}.xlsx"`,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
