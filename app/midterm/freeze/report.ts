import { answer } from "@/app/midterm/answer";
import type { MidtermRequest } from "@/app/midterm/parameters";
import { reader } from "@/app/_server/database";
import type { FinishedTable } from "@/data/exporters/finished-table";
import { gathered } from "@/data/exporters/table-rows";
import { canonical, type EditionContent, sha256Of } from "@/db/domain/edition-content";
import { publicHead } from "@/db/queries/public-revision";
import { type ReportText, reportTexts } from "@/db/queries/report-texts";
import { withTexts } from "@/app/midterm/with-texts";

/** A report as an edition would keep it now. */
export interface ReportNow {
  /** The table with its texts. */
  table: FinishedTable;
  /** Null where its recommendations are none, or of several reviews: an edition is of one. */
  review: EditionContent["review"] | null;
  /** Every text of the organisation's report on the review. */
  texts: Map<string, ReportText>;
  /** Hash of the newest public change before any of it was read. */
  trail: string;
  /** Of what people look at in it: whoever freezes it has seen this. */
  seen: string;
}

const reviewOf = ({
  id,
  state,
  mechanism,
  cycle,
  session,
  reviewedOn,
}: EditionContent["review"]) => ({
  ...{ id, state, cycle, session, reviewedOn },
  ...(mechanism !== "UPR" && { mechanism }),
});

/** What is published now, and what the organisation wrote of it. Ask only for one's own organisation. */
export async function reportNow(
  request: MidtermRequest,
  organisationId: string,
): Promise<ReportNow> {
  const from = await reader();
  const trail = publicHead(from);
  const { table: flowing, facts, sources } = await answer(request);
  const reviews = new Map(sources.map((source) => [source.review.id, source.review]));
  const [only] = facts.total > 0 && reviews.size === 1 ? reviews.values() : [];
  const texts = only ? reportTexts(from, organisationId, only.id) : new Map<string, ReportText>();
  const table = gathered(withTexts(flowing, texts));
  const { groups, introduction, columns } = table;
  return {
    table,
    review: only ? reviewOf(only) : null,
    ...{ texts, trail },
    seen: sha256Of(canonical({ columns, groups, introduction, request })),
  };
}
