import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { mayOnTrack } from "@/db/domain/permissions";
import { lineage } from "@/db/schema";
import { defineCommand } from "./define-command";
import { continuesOn, pairInput, refuseDecided, requirePair } from "./lineage-pair";

/**
 * Confirms that the later of two recommendations on the same State continues the earlier. Throws
 * `recommendation_unknown`, `lineage_same`, `lineage_order`, `lineage_decided`, `lineage_circle`.
 */
export const linkRecommendations = defineCommand({
  name: "link-recommendations",
  input: z.object(pairInput),
  admits: (actor) => mayOnTrack(actor, "decide_lineage"),
  run: ({ similarity, ...asked }, { tx, actorId, now }) => {
    const { earlier, later } = requirePair(tx, asked);
    refuseDecided(tx, earlier.id, later.id);
    if (continuesOn(tx, earlier.id, later.id)) throw new DomainError("lineage_circle");
    const id = crypto.randomUUID();
    tx.insert(lineage)
      .values({
        ...{ id, recommendationId: later.id, continuesId: earlier.id, similarity },
        ...{ state: "confirmed", decidedById: actorId, decidedAt: now },
      })
      .run();
    return {
      isPublic: true,
      subject: `lineage:${id}`,
      detail: { later: later.ref, earlier: earlier.ref },
      result: { earlier: earlier.ref, later: later.ref },
    };
  },
});
