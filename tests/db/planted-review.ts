import type { Db } from "@/db/client";
import { document, recommendation, review, theme } from "@/db/schema";

interface Planted {
  /** Also of its document; references are "<id>-1" and so on. */
  id: string;
  iso3?: string;
  state?: string;
  mechanism?: string;
  cycle?: number | null;
  /** PartialDate of the document. */
  date: string;
  texts: readonly string[];
}

/** A review with its document and one heading, put into the database past all rules. Gives the references. */
export function plantReview(db: Db, planted: Planted): string[] {
  const { id, iso3 = "KHM", state = "Cambodia", mechanism = "UPR", cycle = 2, date } = planted;
  db.insert(review).values({ id, iso3, state, mechanism, cycle }).run();
  const described = {
    title: `Report ${id}`,
    publisher: "UN",
    kind: "working_group_report",
  } as const;
  db.insert(document)
    .values({
      ...{ ...described, id, sourceOfReviewId: id, date, risk: "public_source" },
      publishedAt: "2024-01-01T00:00:00.000Z",
    })
    .run();
  const heading = db
    .insert(theme)
    .values({ documentId: id, place: 1, level: 1, title: "All", parentId: null })
    .returning()
    .get();
  return planted.texts.map((text, index) => {
    const place = index + 1;
    const ref = `${id}-${place}`;
    db.insert(recommendation)
      .values({
        ref,
        reviewId: id,
        documentId: id,
        themeId: heading.id,
        place,
        text,
        number: `118.${place}`,
      })
      .run();
    return ref;
  });
}
