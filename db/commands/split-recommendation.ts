import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { may, mayOnTrack } from "@/db/domain/permissions";
import { FEWEST_PARTS, MOST_PARTS, standInOrder } from "@/db/domain/recommendation-part";
import { recommendationPart } from "@/db/schema";
import { defineCommand } from "./define-command";
import { removeParts, requireFreeParts, requireRecommendation } from "./recommendation-parts";

/**
 * Splits a recommendation into parts, each with a status of its own from now on; parts that a person set
 * before are replaced, by an administrator, while nobody writes of one or has spoken on it. `pieces` stand word for word in its text, one after
 * the other; `seen` is the revision of the parts that were seen. Throws `recommendation_unknown`,
 * `invalid_input`, `parts_moved_on`, `parts_of_source`, `parts_in_use`, `not_permitted`.
 */
export const splitRecommendation = defineCommand({
  name: "split-recommendation",
  input: z.object({
    ref: z.string(),
    pieces: z
      .array(z.string().min(1))
      .min(FEWEST_PARTS, { error: "required" })
      .max(MOST_PARTS, { error: "too_long" }),
    seen: z.string().default(""),
  }),
  admits: (actor) => mayOnTrack(actor, "split_recommendation"),
  run: ({ ref, pieces, seen }, { tx, actor, actorId, now }) => {
    const item = requireRecommendation(tx, ref);
    if (!standInOrder(item.text, pieces)) {
      throw new DomainError("invalid_input", { pieces: "wrong" });
    }
    // Asked before anything is said of who writes.
    if (seen !== "" && !may(actor, "change_parts")) throw new DomainError("not_permitted");
    removeParts(tx, requireFreeParts(tx, item.id, seen));
    const common = { recommendationId: item.id, setBy: "person", setById: actorId } as const;
    for (const [index, text] of pieces.entries()) {
      tx.insert(recommendationPart)
        .values({ ...common, place: index + 1, text, setAt: now })
        .run();
    }
    return {
      isPublic: true,
      subject: `recommendation:${ref}`,
      detail: { parts: pieces.length },
      result: { ref },
    };
  },
});
