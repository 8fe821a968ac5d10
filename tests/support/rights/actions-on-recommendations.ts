import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { breaksIn } from "@/db/domain/recommendation-part";
import { lineage, recommendation, recommendationPart } from "@/db/schema";
import { idOfRef } from "@/tests/db/planted";
import type { ActionRow } from "./action-row";
import type { Expected } from "./expected";
import { refOf } from "./scene";

const PARTS = "app/recommendations/[ref]/parts/actions.ts";
const LINEAGE = "app/recommendations/[ref]/lineage/actions.ts";

const at = (number: number, page: string) => `/recommendations/${refOf(number)}/${page}`;

/** A recommendation belongs to no organisation: validators of all of them may, and administrators. */
const byValidators = (outcome: string): Expected => ({
  ...{ validator: outcome, "validator on the same track": outcome, administrator: outcome },
  ...{ "validator on the other track": outcome, nobody: "not_signed_in", others: "not_permitted" },
});

const byAdministrators = (outcome: string): Expected => ({
  ...{ administrator: outcome, nobody: "not_signed_in", others: "not_permitted" },
});

/** The last place at which the text can be taken apart. */
function lastBreak(db: Db, number: number): string {
  const ref = eq(recommendation.ref, refOf(number));
  const found = db.select().from(recommendation).where(ref).get();
  return String(breaksIn(found?.text ?? "").at(-1)?.start);
}

function twoParts(db: Db): void {
  const common = { recommendationId: idOfRef(db, refOf(24)), setAt: "2024-01-01T00:00:00.000Z" };
  for (const place of [1, 2]) {
    const id = 900 + place;
    db.insert(recommendationPart)
      .values({ ...common, id, place, text: "A part.", setBy: "person" })
      .run();
  }
}

function aLink(db: Db): void {
  const pair = { recommendationId: idOfRef(db, refOf(2)), continuesId: idOfRef(db, refOf(1)) };
  const decidedAt = "2024-01-01T00:00:00.000Z";
  db.insert(lineage)
    .values({ id: "a-link", ...pair, state: "confirmed", decidedAt })
    .run();
}

/** What can be decided of a recommendation itself, and not of what an organisation says of it. */
export const ON_RECOMMENDATIONS: readonly ActionRow[] = [
  {
    action: `${PARTS} split`,
    at: at(24, "parts"),
    fields: ({ db }) => ({ ref: refOf(24), seen: "", pieces: lastBreak(db, 24) }),
    expected: byValidators(`→ ${at(24, "parts")}?done=saved`),
  },
  {
    action: `${PARTS} join`,
    at: at(24, "parts"),
    fields: { ref: refOf(24), seen: "901 902" },
    first: twoParts,
    expected: byAdministrators(`→ ${at(24, "parts")}?done=joined`),
  },
  {
    action: `${PARTS} split`,
    what: "changes",
    at: at(24, "parts"),
    fields: ({ db }) => ({ ref: refOf(24), seen: "901 902", pieces: lastBreak(db, 24) }),
    first: twoParts,
    expected: byAdministrators(`→ ${at(24, "parts")}?done=saved`),
  },
  {
    action: `${LINEAGE} decide`,
    what: "links",
    at: at(9, "lineage"),
    fields: { ref: refOf(9), other: refOf(10), later: refOf(10), decision: "confirm" },
    expected: byValidators(`→ ${at(9, "lineage")}?done=linked`),
  },
  {
    action: `${LINEAGE} decide`,
    what: "says that two are not the same",
    at: at(9, "lineage"),
    fields: { ref: refOf(9), other: refOf(10), decision: "dismiss" },
    expected: byValidators(`→ ${at(9, "lineage")}?done=dismissed`),
  },
  {
    action: `${LINEAGE} undo`,
    at: at(1, "lineage"),
    fields: { ref: refOf(1), id: "a-link" },
    first: aLink,
    expected: byValidators(`→ ${at(1, "lineage")}?done=undone`),
  },
];
