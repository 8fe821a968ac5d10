import { z } from "zod";
import { mayOnTrack } from "@/db/domain/permissions";
import { lineage } from "@/db/schema";
import { defineCommand } from "./define-command";
import { pairInput, refuseDecided, requirePair } from "./lineage-pair";

/**
 * Says of two recommendations that neither continues the other, so that they are not suggested again.
 * Which is the later does not matter. Throws `recommendation_unknown`, `lineage_same`, `lineage_decided`.
 */
export const dismissLineage = defineCommand({
  name: "dismiss-lineage",
  input: z.object(pairInput),
  admits: (actor) => mayOnTrack(actor, "decide_lineage"),
  run: ({ similarity, ref, other }, { tx, actorId, now }) => {
    const { earlier, later } = requirePair(tx, { ref, other, later: ref });
    refuseDecided(tx, earlier.id, later.id);
    const id = crypto.randomUUID();
    tx.insert(lineage)
      .values({
        ...{ id, recommendationId: later.id, continuesId: earlier.id, similarity },
        ...{ state: "dismissed", decidedById: actorId, decidedAt: now },
      })
      .run();
    return {
      isPublic: false,
      subject: `lineage:${id}`,
      detail: { later: later.ref, earlier: earlier.ref },
      result: { earlier: earlier.ref, later: later.ref },
    };
  },
});
