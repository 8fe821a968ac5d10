import "server-only";
import { getTranslations } from "@/app/_i18n/server";
import type { DraftedPiece } from "@/db/domain/drafted-piece";
import type { KeptEvidence } from "@/db/queries/kept-evidence";
import type { EvidenceSent } from "./theirs";

/** The evidence that goes out with what is written, where that is edited elsewhere: nobody sends it unseen. */
export async function evidenceSent({ passages, evidence }: KeptEvidence): Promise<EvidenceSent> {
  const t = await getTranslations("report.form");
  const inWords = ({ title, locator, quote, sentence }: DraftedPiece) =>
    t("piece", {
      locator: [title, locator].filter(Boolean).join(", ") || "–",
      says: quote ? `“${quote}”` : sentence,
    });
  const ofPassages = t("passages", { count: passages.length });
  const ofPieces = t("pieces", { count: evidence.length });
  return {
    ...{ passages, typed: evidence },
    lines: [
      ...(passages.length > 0 || evidence.length === 0 ? [ofPassages] : []),
      ...(evidence.length > 0 ? [ofPieces] : []),
    ],
    pieces: evidence.map(inWords),
  };
}
