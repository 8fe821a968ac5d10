import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";
import { defineCommand } from "./define-command";
import { removeParts, requireFreeParts, requireRecommendation } from "./recommendation-parts";

/**
 * Takes a split back: the recommendation is one again. Only while nobody writes of a part or has spoken on
 * one, which an administrator learns by it and nobody else. Throws `recommendation_unknown`, `parts_moved_on`, `parts_of_source`, `parts_in_use`.
 */
export const joinParts = defineCommand({
  name: "join-parts",
  input: z.object({ ref: z.string(), seen: z.string() }),
  admits: (actor) => may(actor, "change_parts"),
  run: ({ ref, seen }, { tx }) => {
    const item = requireRecommendation(tx, ref);
    const ids = requireFreeParts(tx, item.id, seen);
    if (ids.length === 0) throw new DomainError("parts_moved_on");
    removeParts(tx, ids);
    return { isPublic: true, subject: `recommendation:${ref}`, result: { ref } };
  },
});
