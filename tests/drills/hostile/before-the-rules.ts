import { eq } from "drizzle-orm";
import { UPDATE_TEXTS } from "@/db/domain/update-texts";
import { idOfRef } from "@/tests/db/planted";
import { organisation, person, update } from "@/db/schema";
import type { BroughtIn } from "./brought-in";
import type { Marks } from "./marks";
import type { Scene } from "./scene";
import type { Spoken } from "./said";

const THEN = "2024-02-01T00:00:00.000Z";

/**
 * Texts as a database may hold that was written before there was a rule on what is kept: whole, in
 * names too.
 */
export function plantBeforeTheRules(
  { db, own }: Scene,
  marks: Marks,
  { refs }: BroughtIn,
  spoken: Spoken,
): void {
  db.transaction(() => {
    for (const [index, payload] of marks.payloads.entries()) {
      if (!["direction", "control", "unseen"].includes(payload.kind)) continue;
      const raw = (field: string) =>
        marks.plant(payload, `${field}, from before`, "past all rules");
      const said = spoken[index];
      if (!said) continue;
      // The names that were kept by the rules stand nowhere any more.
      for (const { mark } of marks.in(said.names)) marks.all.delete(mark);
      const recommendationId = idOfRef(db, refs[index] ?? "");
      const texts = UPDATE_TEXTS.map((field) => [field, raw(`${field} of an update`)]);
      db.insert(update)
        .values({
          ...{ id: `before-${index}`, recommendationId, organisationId: own.id },
          ...{ track: "civil_society", state: "published", status: "partial", reason: "" },
          ...{ asOf: "2024-01-31", asOfLastDay: "2024-01-31", createdAt: THEN, publishedAt: THEN },
          ...Object.fromEntries(texts),
        })
        .run();
      const name = raw("name of an organisation");
      db.update(organisation).set({ name }).where(eq(organisation.id, said.organisationId)).run();
      const who = raw("name of a person");
      db.update(person).set({ name: who }).where(eq(person.id, said.personId)).run();
    }
  });
}
