import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import {
  checklistAddress,
  recommendationAddress,
  recordAddress,
  replyAddress,
} from "@/app/_ui/addresses";
import { shortened } from "@/app/_ui/shortened";
import { daysBetween } from "@/db/domain/days";
import { nameOfPart } from "@/db/domain/recommendation-part";
import { type DeskItem, DUE_WITHIN_DAYS } from "@/db/domain/desk";

/** A thing on the desk in words, with its one next step. */
export interface DeskRow {
  key: string;
  /** Reference of the recommendation, or title of the document. */
  name: string;
  /** Theme, kind, organisation: what tells it apart. */
  about: string[];
  text: string;
  /** What else is to be known: a comment, why somebody else is needed. */
  note: string | null;
  /** One date, and whose work it is. */
  date: string;
  isLate: boolean;
  holder: string | null;
  step: { words: string; href: string };
}

/** Characters of a recommendation that tell it apart. */
const TEXT = 160;

type Words = Awaited<ReturnType<typeof getTranslations<"desk">>>;
type Format = Awaited<ReturnType<typeof getFormatter>>;

interface Around {
  t: Words;
  format: Format;
  /** "YYYY-MM-DD". */
  today: string;
  personId: string;
  /** Names by id; empty where the reader acts for one organisation only. */
  organisations: ReadonlyMap<string, string>;
}

function dueWords(day: string, { t, format, today }: Around): string {
  const days = daysBetween(today, day);
  const date = inWords(format, day);
  if (days < 0) return t("late", { date, days: -days });
  return days > DUE_WITHIN_DAYS ? t("due", { date }) : t("dueIn", { date, days });
}

const PAST = {
  draft: "changedOn",
  submitted: "submittedOn",
  returned: "returnedOn",
} as const;

function dateOf(item: DeskItem, around: Around): string {
  const { t, format } = around;
  const day = (instant: string) => format.dateTime(new Date(instant), { dateStyle: "long" });
  if (item.dueOn !== null) return dueWords(item.dueOn, around);
  switch (item.thing) {
    case "statement":
      return t(PAST[item.of.state], { date: day(item.of.changedAt) });
    case "assignment":
      if (item.of.dueOn !== null) return dueWords(item.of.dueOn, around);
      return t(item.of.state === "proposed" ? "proposedOn" : "confirmedOn", {
        date: day(item.of.since),
      });
    case "evidence":
      return item.of.preparedAt === null
        ? t("noChecklist")
        : t("preparedOn", { date: day(item.of.preparedAt) });
    case "old":
      return t("asOf", { date: inWords(format, item.of.asOf) });
  }
}

function stepOf(item: DeskItem): { key: Parameters<Words>[0] & `step.${string}`; href: string } {
  if (item.thing === "evidence") {
    const { documentId, organisationId, awaits } = item.of;
    const sign = item.waitsForMe ? "step.sign" : "step.readChecklist";
    return {
      key: awaits === "checklist" ? "step.prepare" : sign,
      href: checklistAddress(documentId, organisationId),
    };
  }
  const { ref, organisationId } = item.of;
  const page = recommendationAddress(ref);
  if (item.section === "proposed") return { key: "step.readRecommendation", href: page };
  if (item.thing !== "statement") {
    const part = item.thing === "old" && item.of.part !== null ? { part: item.of.part } : {};
    return {
      key: "step.record",
      href: recordAddress(ref, { organisation: organisationId, ...part }),
    };
  }
  if (!item.of.isAnswerable) return { key: "step.read", href: `${page}#in-hand` };
  if (item.of.state === "submitted") {
    return { key: item.waitsForMe ? "step.publish" : "step.read", href: `${page}#in-hand` };
  }
  const key = item.of.state === "returned" ? "step.mend" : "step.goOn";
  const { id, answersId } = item.of;
  if (answersId === null) return { key, href: recordAddress(ref, { draft: id }) };
  return { key, href: replyAddress(ref, answersId, organisationId) };
}

function noteOf(item: DeskItem, { t }: Around): string | null {
  if (item.section === "proposed") return item.waitsForMe ? null : t("validatorDecides");
  if (item.thing === "evidence") return item.waitsForMe ? null : t("anotherSigns");
  if (item.thing !== "statement") return null;
  if (!item.of.isAnswerable) return t("notAnswerable");
  const { returnComment: comment, returnedBy: name, state } = item.of;
  if (state === "returned") {
    return name === null ? t("returnedByNobody", { comment }) : t("returnedBy", { name, comment });
  }
  return item.section === "to_validate" && !item.waitsForMe ? t("needsSecond") : null;
}

function holderOf(item: DeskItem, { t, personId }: Around): string | null {
  if (item.thing !== "statement" && item.thing !== "assignment") return null;
  const { holder, holderId } = item.of;
  if (holder === null) return null;
  return holderId === personId ? t("yours") : t("by", { name: holder });
}

function rowOf(item: DeskItem, around: Around): DeskRow {
  const { t } = around;
  const organisation = around.organisations.get(item.of.organisationId);
  const common = {
    note: noteOf(item, around),
    date: dateOf(item, around),
    isLate: item.daysLate > 0,
    holder: holderOf(item, around),
  };
  const { key, href } = stepOf(item);
  const step = { words: t(key), href };
  const of = organisation === undefined ? [] : [organisation];
  if (item.thing === "evidence") {
    const { documentId, title } = item.of;
    return { ...common, step, key: documentId, name: title, about: of, text: "" };
  }
  const { ref, theme } = item.of;
  const name = nameOfPart(ref, "part" in item.of ? item.of.part : null);
  const kinds = {
    statement: item.thing === "statement" && item.of.kind === "reply" ? [t("reply")] : [],
    assignment: item.thing === "assignment" ? [t(`role.${item.of.role}`)] : [],
    old: [],
  };
  return {
    ...common,
    step,
    key: item.thing === "old" ? `${item.of.organisationId} ${name}` : item.of.id,
    name,
    about: [...kinds[item.thing], theme, ...of],
    text: shortened(item.of.text, TEXT),
  };
}

/** Things on the desk in words. `organisations`: names by id, where there are several to tell apart. */
export async function rowsInWords(
  items: readonly DeskItem[],
  around: Omit<Around, "t" | "format">,
): Promise<DeskRow[]> {
  const t = await getTranslations("desk");
  const format = await getFormatter();
  return items.map((item) => rowOf(item, { ...around, t, format }));
}
