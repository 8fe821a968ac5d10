import { writeReportText } from "@/db/commands/write-report-text";
import { INTRODUCTION, sectionOf } from "@/db/domain/theme-set";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import { frozen } from "@/tests/support/editions";
import type { BroughtIn } from "./brought-in";
import type { Marks } from "./marks";
import type { Scene } from "./scene";

/** What the organisation's report says, in Markdown, and editions of it. */
export function plantReport({ db, own }: Scene, marks: Marks, brought: BroughtIn) {
  const { reviewId, refs } = brought;
  const text = (section: string, said: string) =>
    writeReportText(db, own.writer, {
      ...{ organisationId: own.id, reviewId, section, text: said, version: 0 },
    });
  const short = marks.payloads.filter(({ text }) => text.length < 40);
  const introduction = marks.plantAll(short, "introduction of a report", "markdown");
  text(INTRODUCTION, introduction.slice(0, 7_500));
  for (const [index, payload] of marks.payloads.entries()) {
    const found = recommendationByRef(db, refs[index] ?? "");
    if (!found) continue;
    const section = sectionOf("source", found.headings);
    text(section, marks.plant(payload, "paragraph on a theme", "markdown"));
  }
  return (["government", "civil-society"] as const).map((layout) =>
    frozen(db, own.member, { organisationId: own.id, layout }),
  );
}
