import type { DayOf } from "@/db/domain/day-in";
import { organisationName } from "@/app/_i18n/organisation-name";
import { inWords } from "@/app/_i18n/partial-date";
import type { Words } from "@/app/_i18n/words";
import { editionAddress, recommendationAddress } from "@/app/_ui/addresses";
import { citationOf } from "@/app/_ui/citation";
import type { AtomEntry } from "@/data/exporters/atom";
import { nameOfPart } from "@/db/domain/recommendation-part";
import type { FeedEntry } from "@/db/queries/feed-entry";

/** What entries are put into words with. */
export interface Telling {
  words: Words;
  /** This instance's address, without a trailing slash. */
  site: string;
  /** The calendar day of an ISO instant where this instance is. */
  dayOf: DayOf;
}

type Of<Kind extends FeedEntry["kind"]> = Extract<FeedEntry, { kind: Kind }>;

/** Where it stands, from the site's root. Also what names it, whatever becomes of it. */
function pageOf(entry: FeedEntry): string {
  switch (entry.kind) {
    case "update":
    case "update_withdrawn":
      return `${recommendationAddress(entry.ref)}#update-${encodeURIComponent(entry.id)}`;
    case "reply":
    case "reply_withdrawn":
      return `${recommendationAddress(entry.ref)}#reply-${encodeURIComponent(entry.id)}`;
    case "edition":
    case "edition_withdrawn":
      return editionAddress(entry.id);
    case "document":
      return `/evidence/${encodeURIComponent(entry.id)}`;
  }
}

/**
 * The day of it as an instant. The hour at which somebody published is nobody's business; noon stands for
 * "withdrawn", so that readers replace what they have of the same day.
 */
function instantOf({ kind, at }: FeedEntry, { dayOf }: Telling): string {
  return `${dayOf(at)}T${kind.endsWith("_withdrawn") ? "12" : "00"}:00:00Z`;
}

type Told = Pick<AtomEntry, "title" | "summary" | "author" | "categories">;

/** What every entry on a recommendation is told with. */
function common(
  entry: Of<"update" | "reply" | "update_withdrawn" | "reply_withdrawn">,
  { words: { t, format }, dayOf }: Telling,
) {
  return {
    name: nameOfPart(entry.ref, entry.part),
    track: t(`terms.track.${entry.track}`),
    date: inWords(format, dayOf(entry.at)),
    text: entry.text,
  };
}

function toldOfWithdrawal(
  entry: Of<"update_withdrawn" | "reply_withdrawn">,
  telling: Telling,
): Told {
  const { t } = telling.words;
  const { name, track, date, text } = common(entry, telling);
  const kind = entry.kind === "reply_withdrawn" ? "reply" : "update";
  return {
    title: t("feed.withdrawn", { name, date, track }),
    summary: t("feed.withdrawnSummary", { kind, text }),
    author: track,
    categories: [
      { term: entry.track, label: track },
      { term: "withdrawn", label: t("terms.updateState.withdrawn") },
    ],
  };
}

const speaker = (
  { organisation, track }: Of<"update" | "reply">,
  { words: { t } }: Telling,
): string => organisationName(organisation, track, (key) => t(`terms.${key}`));

function toldOfReply(entry: Of<"reply">, telling: Telling): Told {
  const { t } = telling.words;
  const { name, track, date, text } = common(entry, telling);
  const organisation = speaker(entry, telling);
  return {
    title: t("feed.reply", { name, organisation, track }),
    summary: t("feed.replySummary", { date, text }),
    author: organisation,
    categories: [{ term: entry.track, label: track }],
  };
}

function toldOfUpdate(entry: Of<"update">, telling: Telling): Told {
  const { t, format } = telling.words;
  const { name, track, date, text } = common(entry, telling);
  const organisation = speaker(entry, telling);
  const status = t(`terms.status.${entry.track}.${entry.status}`);
  const asOf = inWords(format, entry.asOf);
  const coded = entry.isCoded ? "yes" : "no";
  return {
    title: t("feed.update", { name, status, track, organisation }),
    summary: t("feed.updateSummary", { asOf, date, coded, text }),
    author: organisation,
    categories: [
      { term: entry.track, label: track },
      { term: entry.status, label: status },
    ],
  };
}

function toldOfEdition(
  { kind, title, number, track, organisation: name, at }: Of<"edition" | "edition_withdrawn">,
  { words: { t, format }, dayOf }: Telling,
): Told {
  const organisation = organisationName(name, track, (key) => t(`terms.${key}`));
  const date = inWords(format, dayOf(at));
  const trackWord = t(`terms.track.${track}`);
  const common = { author: organisation, categories: [{ term: track, label: trackWord }] };
  return kind === "edition"
    ? {
        title: t("feed.edition", { title, number, track: trackWord, organisation }),
        summary: t("feed.editionSummary", { date }),
        ...common,
      }
    : {
        title: t("feed.editionWithdrawn", { title, number, date }),
        summary: t("feed.editionWithdrawnSummary"),
        ...common,
      };
}

function toldOfDocument(document: Of<"document">, { words: { t, format }, dayOf }: Telling): Told {
  const citation = citationOf({ ...document, reference: null }, inWords(format, document.date));
  return {
    title: t("feed.document", { citation }),
    summary: t("feed.documentSummary", { date: inWords(format, dayOf(document.at)) }),
    author: document.publisher,
    categories: [],
  };
}

function told(entry: FeedEntry, telling: Telling): Told {
  switch (entry.kind) {
    case "update":
      return toldOfUpdate(entry, telling);
    case "reply":
      return toldOfReply(entry, telling);
    case "update_withdrawn":
    case "reply_withdrawn":
      return toldOfWithdrawal(entry, telling);
    case "edition":
    case "edition_withdrawn":
      return toldOfEdition(entry, telling);
    case "document":
      return toldOfDocument(entry, telling);
  }
}

/** An entry as a feed reader shows it. */
export function entryInWords(entry: FeedEntry, telling: Telling): AtomEntry {
  const page = telling.site + pageOf(entry);
  return { id: page, page, updated: instantOf(entry, telling), ...told(entry, telling) };
}
