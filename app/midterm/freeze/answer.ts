import { getFormatter } from "@/app/_i18n/server";
import { reader } from "@/app/_server/database";
import { dayOf } from "@/app/_server/instance";
import { inWords } from "@/app/_i18n/partial-date";
import type { MidtermRequest } from "@/app/midterm/parameters";
import { saysAnything } from "@/app/midterm/with-texts";
import { rowsOf } from "@/data/exporters/table-rows";
import { INTRODUCTION } from "@/db/domain/theme-set";
import { type Actor, may, membershipsThatMay, needsSecondPerson } from "@/db/domain/permissions";
import { nextEditionNumber } from "@/db/queries/editions";
import { workInHand } from "@/db/queries/report-work";
import { organisationById } from "@/db/queries/organisation-by-id";
import { type ReportNow, reportNow } from "./report";
import { saysName, whatIsMissing } from "./what-is-missing";

/** Why nothing can be frozen as it is; null where it can. */
export type Obstacle = "noReview" | "ownText" | null;

/** Where the organisation's texts stand in the table. */
const sectionsWithText = ({ introduction, groups }: ReportNow["table"]): string[] => [
  ...(introduction ? [INTRODUCTION] : []),
  ...groups.filter(({ text }) => text).map(({ section }) => section),
];

function obstacleTo(
  { review, texts, table }: ReportNow,
  {
    person,
    track,
    secondPersonRequired,
  }: {
    person: string;
    track: "government" | "civil_society";
    secondPersonRequired: boolean;
  },
): Obstacle {
  if (!review) return "noReview";
  const authors = sectionsWithText(table).map((section) => texts.get(section)?.authorId ?? null);
  const rule = { track, secondPersonRequired, publisherId: person };
  const own = authors.some((authorId) => needsSecondPerson({ ...rule, authorId }));
  return own ? "ownText" : null;
}

/** What would be frozen for one of the actor's organisations; null where there is none that may. */
export async function answerTo(
  request: MidtermRequest,
  actor: Extract<Actor, { kind: "person" }>,
  asked: string,
) {
  const mine = membershipsThatMay(actor, "freeze_report").filter(({ track }) => track !== null);
  const membership = mine.find(({ organisationId }) => organisationId === asked) ?? mine[0];
  if (!membership || !may(actor, "freeze_report", membership.organisationId)) return null;
  const from = await reader();
  const owner = organisationById(from, membership.organisationId);
  if (!owner?.track) return null;
  const report = await reportNow(request, owner.id);
  const { table, texts, review } = report;
  const scope = review && { reviewId: review.id, sources: [] };
  const printed = new Set(sectionsWithText(table));
  const elsewhere = [...texts].filter(
    ([section, { text }]) => !printed.has(section) && saysAnything(text),
  );
  const changed = [...texts.values()].map(({ changedAt }) => dayOf(changedAt)).toSorted();
  const newest = changed.at(-1);
  const format = await getFormatter();
  const { track, secondPersonRequired } = owner;
  return {
    owner,
    others: mine.filter(({ organisationId }) => organisationId !== owner.id),
    report,
    number: review ? nextEditionNumber(from, owner.id, review.id) : 1,
    total: [...rowsOf(table)].length,
    textsChangedOn: newest === undefined ? null : inWords(format, newest),
    missing: whatIsMissing(table, request.layout, {
      track,
      waiting: scope ? workInHand(from, scope, owner.id).size : 0,
      elsewhere: elsewhere.length,
    }),
    named: saysName(table, owner),
    obstacle: obstacleTo(report, { person: actor.id, track, secondPersonRequired }),
  };
}

export type FreezeAnswer = NonNullable<Awaited<ReturnType<typeof answerTo>>>;
