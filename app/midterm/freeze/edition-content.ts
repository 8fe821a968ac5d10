import { organisationName } from "@/app/_i18n/organisation-name";
import { inWords } from "@/app/_i18n/partial-date";
import { editionAddress } from "@/app/_ui/addresses";
import type { MidtermRequest } from "@/app/midterm/parameters";
import type { Words } from "@/app/_i18n/words";
import type { FinishedTable } from "@/data/exporters/finished-table";
import type { EditionContent } from "@/db/domain/edition-content";
import { toSearchParams } from "@/db/domain/explorer-filter";
import type { Track } from "@/db/domain/track";
import { reportFigures } from "@/app/midterm/report-figures";

/** What an edition says besides its table. */
export interface EditionFacts {
  id: string;
  number: number;
  /** ISO instant. */
  frozenAt: string;
  /** That day where the instance is. */
  frozenOn: string;
  /** Whose report it is. */
  author: { id: string; name: string; nameWithheld: boolean; track: Track };
  review: EditionContent["review"];
  request: MidtermRequest;
  /** Hash of the newest public change. */
  trail: string;
  /** This instance's address. */
  site: string;
}

/** The title block of an edition: which one it is comes first, and its address is its own. */
function statementsOf(table: FinishedTable, facts: EditionFacts, author: string, words: Words) {
  const { t, format } = words;
  const address = facts.site + editionAddress(facts.id);
  const edition = t("editions.said.edition", {
    ...{ number: facts.number, author },
    date: inWords(format, facts.frozenOn),
  });
  const hasTexts = table.introduction ?? table.groups.find(({ text }) => text);
  const written = hasTexts ? [{ text: t("editions.said.texts", { author }) }] : [];
  const own = t("midterm.statement.address");
  return [
    { label: t("editions.statement.edition"), lines: [{ text: edition }, ...written] },
    ...table.statements.map((statement) =>
      statement.label === own
        ? { label: t("editions.statement.address"), lines: [{ text: address, href: address }] }
        : statement,
    ),
  ];
}

/** Everything that an edition keeps, of the table with its texts. */
export function editionContent(
  table: FinishedTable,
  facts: EditionFacts,
  words: Words,
): EditionContent {
  const { id, number, frozenAt, frozenOn, request, review, trail, author } = facts;
  const { layout, themeSet, asOf } = request;
  const { request: _, ...kept } = table;
  const published = author.nameWithheld ? null : author.name;
  const name = organisationName(published, author.track, (key) => words.t(`terms.${key}`));
  return {
    ...{ format: 1, id, number, frozenAt, frozenOn, review, trail },
    address: facts.site + editionAddress(id),
    organisation: { id: author.nameWithheld ? null : author.id, name, track: author.track },
    // Which review it is of is kept for itself, however the address named it.
    request: {
      ...{ layout, themeSet, asOf },
      filter: String(toSearchParams({ ...request.filter, review: "" })),
    },
    charts: reportFigures(table, request, words),
    table: { ...kept, statements: statementsOf(table, facts, name, words) },
  };
}
