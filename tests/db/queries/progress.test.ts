import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { NO_FILTER } from "@/db/domain/explorer-filter";
import { progressOf, withStatus } from "@/db/domain/progress";
import { progressOverTime } from "@/db/domain/progress-over-time";
import { evidenceCoverage } from "@/db/queries/evidence-coverage";
import { matchingRecommendations } from "@/db/queries/matching-recommendations";
import { newestUpdates } from "@/db/queries/newest-updates";
import { partsSpokenOf } from "@/db/queries/parts";
import { publishedAssessments } from "@/db/queries/published-assessments";
import { reviewFacts } from "@/db/queries/review-facts";
import { ALL, homeReviewId } from "@/db/queries/scope";
import { themes } from "@/db/queries/themes";
import { document, evidenceLink, organisation, update } from "@/db/schema";
import { emptyDatabase, seededDatabase } from "@/tests/support/database";

const DAY = "2026-01-01";
const db = seededDatabase();
const all = matchingRecommendations(db, NO_FILTER, DAY);

describe("the first data set in figures", () => {
  const progress = progressOf(all, themes(db, ALL));

  it("has 47 recommendations, of which the Government reports on 2 and civil society has assessed 5", () => {
    expect(progress.total).toBe(47);
    expect(progress.tracks.government).toMatchObject({ partial: 2, none: 45 });
    expect(progress.tracks.civil_society).toMatchObject({
      not_implemented: 2,
      contrary: 3,
      none: 42,
    });
    expect(withStatus(progress.tracks.government)).toBe(2);
    expect(withStatus(progress.tracks.civil_society)).toBe(5);
  });

  it("stands under 17 headings", () => {
    const holding = progress.themes.filter((theme) => theme.holdsRecommendations);
    expect(holding).toHaveLength(17);
    expect(holding.reduce((sum, theme) => sum + theme.total, 0)).toBe(47);
  });

  it("counts under each heading, and in each cell, what its link lists", () => {
    for (const { theme, total } of progress.themes) {
      expect(matchingRecommendations(db, { ...NO_FILTER, theme: [theme.id] }, DAY)).toHaveLength(
        total,
      );
    }
    const cell = {
      ...NO_FILTER,
      government: ["none" as const],
      civil_society: ["contrary" as const],
    };
    expect(matchingRecommendations(db, cell, DAY)).toHaveLength(progress.matrix.none.contrary);
  });

  it("took effect at the end of 2021 and on 15 November 2022", () => {
    const ids = all.map((one) => one.id);
    const points = progressOverTime(
      publishedAssessments(db, ALL),
      ids,
      DAY,
      partsSpokenOf(db, ALL),
    );
    expect(
      points.map(({ day, tracks }) => [
        day,
        withStatus(tracks.government),
        withStatus(tracks.civil_society),
      ]),
    ).toEqual([
      ["2021-12-31", 0, 5],
      ["2022-11-15", 2, 5],
    ]);
  });

  it("counts under each sort of evidence what its link lists", () => {
    const { total, counts } = evidenceCoverage(db, all);
    expect(total).toBe(47);
    expect(counts.any + counts.none).toBe(47);
    expect(counts).toMatchObject({ direct: 9, related: 5, background: 9 });
    for (const choice of ["any", "direct", "related", "background", "none"] as const) {
      const listed = matchingRecommendations(db, { ...NO_FILTER, evidence: [choice] }, DAY);
      expect(listed).toHaveLength(counts[choice]);
    }
  });

  it("is the follow-up to Cambodia's third review, from the High Commissioner's letter", () => {
    expect(reviewFacts(db, homeReviewId(db) ?? "")).toMatchObject({
      state: "Cambodia",
      cycle: 3,
      lists: [{ id: "KHM-HC-2019", date: "2019-08-20", recommendations: 47 }],
    });
    expect(homeReviewId(emptyDatabase())).toBeNull();
    expect(reviewFacts(emptyDatabase(), "KHM-3")).toBeNull();
  });
});

describe("newest updates", () => {
  it("lists the seven coded statuses with their document", () => {
    const updates = newestUpdates(db, ALL, 20, DAY);
    expect(updates).toHaveLength(7);
    expect(updates.every((one) => one.codedFrom !== null && one.organisation !== null)).toBe(true);
    expect(newestUpdates(db, ALL, 3, DAY)).toHaveLength(3);
  });

  it("leaves out what is as of a later day", () => {
    expect(newestUpdates(db, ALL, 20, "2022-01-01").every((one) => one.asOf === "2021")).toBe(true);
  });

  it("never shows a draft, what was withdrawn, or a withheld name", () => {
    const own = seededDatabase();
    const [first, second] = newestUpdates(own, ALL, 20, DAY);
    own
      .update(update)
      .set({ state: "draft" })
      .where(eq(update.id, first?.id ?? ""))
      .run();
    own
      .update(update)
      .set({ state: "withdrawn" })
      .where(eq(update.id, second?.id ?? ""))
      .run();
    own.update(organisation).set({ nameWithheld: true }).run();
    const shown = newestUpdates(own, ALL, 20, DAY);
    expect(shown).toHaveLength(5);
    expect(shown.every((one) => one.organisation === null)).toBe(true);
    expect(publishedAssessments(own, ALL)).toHaveLength(5);
  });
});

describe("evidence coverage", () => {
  it("does not count what is unpublished, nor what comes from an unpublished document", () => {
    const own = seededDatabase();
    own
      .update(evidenceLink)
      .set({ publishedAt: null })
      .where(eq(evidenceLink.relation, "related"))
      .run();
    expect(evidenceCoverage(own, all).counts.related).toBe(0);
    own.update(document).set({ publishedAt: null }).run();
    expect(evidenceCoverage(own, all).counts).toMatchObject({ any: 0, none: 47 });
  });
});
