import { precisionOf } from "@/db/domain/partial-date";
import type { PublishedUpdate, UnpublishedUpdate } from "@/db/queries/updates-on";
import type { FirstValues } from "./update-form";

/**
 * What the form starts from: the draft that is gone on with, else what the organisation published
 * last, so that nothing has to be written twice. A new update is as of `today`.
 */
export function firstValues(
  said: PublishedUpdate | UnpublishedUpdate | undefined,
  draft: UnpublishedUpdate | null,
  today: string,
): FirstValues {
  const asOf = draft && precisionOf(draft.asOf) === "day" ? draft.asOf : today;
  return {
    status: said?.status ?? "",
    asOf,
    reason: said?.reason ?? "",
    measures: said?.measures ?? "",
    results: said?.results ?? "",
    challenges: said?.challenges ?? "",
    assistance: said?.assistance ?? "",
    nextSteps: said?.nextSteps ?? "",
    midTermNote: said?.midTermNote ?? "",
    passages: said?.passages.map((passage) => passage.id) ?? [],
    draft: draft && { id: draft.id, version: draft.version },
  };
}
