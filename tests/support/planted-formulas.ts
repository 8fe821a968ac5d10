import type { Db } from "@/db/client";
import { UPDATE_TEXTS } from "@/db/domain/update-texts";
import {
  document,
  evidenceLink,
  organisation,
  position,
  recommendation,
  recommendationTag,
  recommendingState,
  tag,
  theme,
  update,
  updateEvidence,
} from "@/db/schema";
import { FORMULA_PAYLOADS } from "./formula-payloads";

const THEN = "2024-02-01T00:00:00.000Z";

/** A recommendation under a theme of its own, all of whose texts are the payload. */
function plantOne(db: Db, payload: string, index: number): string {
  const first = db.select().from(recommendation).get();
  if (!first) throw new Error("the first data set is not there");
  const ref = `FORMULA-${index + 1}`;
  const documentId = `formula-${index + 1}`;
  const described = { title: payload, publisher: payload, date: "2024", reference: payload };
  db.insert(document)
    .values({
      ...{ id: documentId, ...described, kind: "official_report", risk: "public_source" },
      publishedAt: THEN,
    })
    .run();
  const { id: themeId } = db
    .insert(theme)
    .values({ documentId: first.documentId, title: payload, place: 1_000 + index, level: 1 })
    .returning()
    .get();
  const { id: recommendationId } = db
    .insert(recommendation)
    .values({
      ...{ ref, reviewId: first.reviewId, documentId: first.documentId, themeId },
      ...{ place: 1_000 + index, number: payload, text: payload },
    })
    .returning()
    .get();
  db.insert(recommendingState).values({ recommendationId, place: 1, name: payload }).run();
  db.insert(position)
    .values({
      ...{ recommendationId, position: "supported", wording: payload },
      ...{ date: "2020", source: payload },
    })
    .run();
  const { id: tagId } = db
    .insert(tag)
    .values({ vocabulary: "ohchr_theme", version: "cycle 3", term: payload })
    .returning()
    .get();
  db.insert(recommendationTag).values({ recommendationId, tagId, setBy: "source" }).run();
  const passage = { documentId, recommendationId, place: 1, relation: "direct" } as const;
  db.insert(evidenceLink)
    .values({
      ...{ id: documentId, ...passage, locator: payload, quote: payload, sentence: payload },
      publishedAt: THEN,
    })
    .run();
  for (const track of ["government", "civil_society"] as const) {
    const organisationId = `${track}-${index + 1}`;
    // Two organisations may not have the same name.
    const name = track === "government" ? payload : `${payload} `;
    db.insert(organisation).values({ id: organisationId, name, track, createdAt: THEN }).run();
    const texts = Object.fromEntries(UPDATE_TEXTS.map((field) => [field, payload]));
    const id = `${organisationId}-update`;
    db.insert(update)
      .values({
        ...{ id, recommendationId, organisationId, track, state: "published", status: "partial" },
        ...{ asOf: "2024-01-31", asOfLastDay: "2024-01-31", createdAt: THEN, publishedAt: THEN },
        ...texts,
      })
      .run();
    db.insert(updateEvidence).values({ updateId: id, evidenceLinkId: documentId }).run();
  }
  return ref;
}

/**
 * For each payload a recommendation in all of whose texts it stands, past all rules: number, text, State,
 * position, theme, tag, evidence, names of organisations, and everything that they write. Gives the
 * references, in the order of the payloads.
 */
export function plantFormulas(db: Db): string[] {
  return db.transaction(() =>
    FORMULA_PAYLOADS.map((payload, index) => plantOne(db, payload, index)),
  );
}
