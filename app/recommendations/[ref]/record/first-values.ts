import { precisionOf } from "@/db/domain/partial-date";
import type { PublishedUpdate, UnpublishedUpdate } from "@/db/queries/updates-on";
import type { FirstValues } from "./update-form-props";

/**
 * What the form starts from: the draft that is gone on with, else what the organisation published
 * last (`newest`), so that nothing has to be written twice. A new update is as of `today`.
 */
export function firstValues(
  said: PublishedUpdate | UnpublishedUpdate | undefined,
  draft: UnpublishedUpdate | null,
  { newest, today }: { newest: PublishedUpdate | undefined; today: string },
): FirstValues {
  const keepsDate = draft && (draft.asOf === "" || precisionOf(draft.asOf) === "day");
  return {
    status: said?.status ?? "",
    asOf: keepsDate ? draft.asOf : today,
    reason: said?.reason ?? "",
    measures: said?.measures ?? "",
    results: said?.results ?? "",
    challenges: said?.challenges ?? "",
    assistance: said?.assistance ?? "",
    nextSteps: said?.nextSteps ?? "",
    midTermNote: said?.midTermNote ?? "",
    passages: said?.passages.map((passage) => passage.id) ?? [],
    evidence: draft?.draftedEvidence ?? [],
    follows: newest?.id ?? "",
    draft: draft && { id: draft.id, version: draft.version },
  };
}
