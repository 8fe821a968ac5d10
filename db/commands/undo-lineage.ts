import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { mayOnTrack } from "@/db/domain/permissions";
import { lineage } from "@/db/schema";
import { defineCommand } from "./define-command";

/** Takes back what was decided of two recommendations, whichever way. Throws `lineage_unknown`. */
export const undoLineage = defineCommand({
  name: "undo-lineage",
  input: z.object({ id: z.string() }),
  admits: (actor) => mayOnTrack(actor, "decide_lineage"),
  run: ({ id }, { tx }) => {
    const found = tx.select().from(lineage).where(eq(lineage.id, id)).get();
    if (!found) throw new DomainError("lineage_unknown");
    tx.delete(lineage).where(eq(lineage.id, id)).run();
    return {
      isPublic: found.state === "confirmed",
      subject: `lineage:${id}`,
      detail: { was: found.state },
      result: null,
    };
  },
});
