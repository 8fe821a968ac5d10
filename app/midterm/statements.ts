import { reviewValues } from "@/app/_i18n/review-values";
import { citationOf } from "@/app/_ui/citation";
import { inWords } from "@/app/_i18n/partial-date";
import type { Paragraph } from "@/data/exporters/finished-table";
import { webAddress } from "@/db/domain/web-address";
import { LAYOUT, tracksOf, VIEWS } from "@/db/domain/midterm-layout";
import type { MidtermFacts, MidtermShape } from "@/db/domain/midterm-table";
import { TRACKS } from "@/db/domain/track";
import { TRACK_STATUSES, trackStatusesOf } from "@/db/domain/track-status";
import type { CountedSource } from "@/db/queries/midterm-sources";
import { headingOf } from "./headings";
import type { Words } from "@/app/_i18n/words";

/** What the title block needs besides the table itself. */
export interface Circumstances {
  sources: readonly CountedSource[];
  /** Of all reviews in the database; then `sources` are left out. */
  whole: boolean;
  /** Name and values of each filter that is set, in words. */
  filters: readonly { name: string; values: string }[];
  /** Day on which it is made, "YYYY-MM-DD". */
  extractedOn: string;
  /** Where the same table stands on the web. */
  address: string;
  /** Who runs this instance; empty where nobody said. */
  owner: string;
  /** Hash (hex) of the audit event that made the newest public change; empty before the first. */
  trail: string;
}

interface Statement {
  label: string;
  lines: Paragraph[];
}

type Asked = MidtermShape & MidtermFacts;

type Said = (table: Asked, around: Circumstances, words: Words) => Paragraph[];

const line = (text: string): Paragraph => ({ text });

const review: Said = (_, { sources, whole }, { t, format }) => {
  if (whole) return [line(t("midterm.said.allReviews"))];
  const reviews = new Map(sources.map((source) => [source.review.id, source.review]));
  return [...reviews.values()].map(({ session, reviewedOn, ...named }) =>
    line(
      [
        t("midterm.said.review", reviewValues(named)),
        session === null ? "" : t("midterm.said.reviewSession", { session }),
        reviewedOn === null
          ? ""
          : t("midterm.said.reviewedOn", { date: inWords(format, reviewedOn) }),
      ].join(""),
    ),
  );
};

const source: Said = (_, { sources }, { format }) =>
  sources.flatMap(({ document }) => {
    const href = webAddress(document.address);
    const citation = line(citationOf(document, inWords(format, document.date)));
    return href ? [citation, { text: href, href }] : [citation];
  });

const views: Said = ({ layout }, _, { t }) =>
  VIEWS.flatMap((view) => {
    const columns = LAYOUT[layout].columns.filter(([, whose]) => whose === view);
    const headings = columns.map(([column]) => headingOf(layout, column, t));
    return columns.length === 0
      ? []
      : [{ label: t(`midterm.view.${view}`), text: headings.join(" · ") }];
  });

const scale: Said = ({ layout }, _, { t }) => {
  const tracks = tracksOf(layout);
  if (tracks.length === 0) return [line(t("midterm.said.noStatus"))];
  const lines = TRACK_STATUSES.flatMap((status) => {
    const words = tracks
      .filter((track) => trackStatusesOf(track).includes(status))
      .map((track) => t(`terms.status.${track}.${status}`));
    const label = [...new Set(words)].join(" / ");
    return words.length === 0 ? [] : [{ label, text: t(`terms.statusMeaning.${status}`) }];
  });
  return [...lines, line(t("midterm.said.codedStatus"))];
};

/** Several lists in one table are not counted together without saying so. */
const byList = ({ sources }: Circumstances, { t }: Words): string[] =>
  sources.length < 2
    ? []
    : [
        t("midterm.said.lists", { count: sources.length }),
        ...sources.map(({ document, recommendations }) =>
          t("midterm.said.ofList", { count: recommendations, title: document.title }),
        ),
      ];

const count: Said = ({ layout, total, without }, around, words) => {
  const { t } = words;
  const printed = tracksOf(layout);
  const tracks = printed.length > 0 ? printed : TRACKS;
  const missing = tracks.map((track) =>
    t(`midterm.said.without.${track}`, { without: without[track], total }),
  );
  const said = [t("midterm.said.count", { total }), ...missing, ...byList(around, words)];
  return [line(said.join(" "))];
};

const filters: Said = (_, { filters: set }, { t }) =>
  set.length === 0
    ? [line(t("midterm.said.noFilter"))]
    : set.map(({ name, values }) => ({ label: name, text: values }));

/** Who set the terms by which the table is grouped: no column may say so. */
function setterOf({ source, project }: NonNullable<MidtermFacts["themesSetBy"]>) {
  if (source && project) return "both";
  if (project) return "project";
  return source ? "source" : "nobody";
}

/** Under the headings of the source each stands once anyway; a heading that comes again there stands once here. */
const grouped: Said = ({ themeSet, themesSetBy }, _, { t }) => {
  if (themesSetBy === null) return [line(t("midterm.said.groupedAsInSource"))];
  const by = t("midterm.said.grouped", {
    terms: t(`midterm.themeSet.${themeSet}`),
    none: t("midterm.noTheme"),
  });
  return [line(`${by} ${t(`midterm.said.groupedAsSetBy.${setterOf(themesSetBy)}`)}`)];
};

const coding: Said = ({ tagsSetBy }, _, { t }) => {
  if (tagsSetBy.source && tagsSetBy.project) return [line(t("midterm.said.codingBoth"))];
  if (tagsSetBy.project) return [line(t("midterm.said.codingProject"))];
  return tagsSetBy.source ? [line(t("midterm.said.codingSource"))] : [];
};

const notStated: Said = (_, { sources }, { t }) =>
  sources.some(({ document }) => document.kind === "high_commissioner_letter")
    ? [line(t("midterm.said.notStatedBySource"))]
    : [];

const evidence: Said = ({ layout }, _, { t }) => {
  const { track } = LAYOUT[layout];
  if (tracksOf(layout).length === 0) return [];
  return [line(t(`midterm.said.evidence.${track ?? "both"}`))];
};

const trail: Said = (_, around, { t }) =>
  around.trail === "" ? [] : [line(around.trail), line(t("midterm.said.trail"))];

const address: Said = (_, around) => [{ text: around.address, href: around.address }];

/** The title block, statement by statement; one that has nothing to say is left out. */
export function statements(table: Asked, around: Circumstances, words: Words): Statement[] {
  const { t, format } = words;
  const said = (build: Said) => build(table, around, words);
  const all: Statement[] = [
    { label: t("midterm.statement.review"), lines: said(review) },
    { label: t("midterm.statement.source"), lines: said(source) },
    {
      label: t("midterm.statement.layout"),
      lines: [line(t(`midterm.layoutMeaning.${table.layout}`))],
    },
    { label: t("midterm.statement.count"), lines: said(count) },
    { label: t("midterm.statement.filters"), lines: said(filters) },
    { label: t("midterm.statement.grouped"), lines: said(grouped) },
    {
      label: t("midterm.statement.asOf"),
      lines: [
        line(
          t("midterm.said.asOf", {
            date: inWords(format, table.asOf),
            mixed: t("terms.status.government.mixed"),
          }),
        ),
      ],
    },
    { label: t("midterm.statement.extracted"), lines: [line(inWords(format, around.extractedOn))] },
    { label: t("midterm.statement.views"), lines: said(views) },
    { label: t("midterm.statement.scale"), lines: said(scale) },
    { label: t("midterm.statement.coding"), lines: said(coding) },
    { label: t("midterm.statement.empty"), lines: said(notStated) },
    { label: t("midterm.statement.evidence"), lines: said(evidence) },
    { label: t("midterm.statement.unpublished"), lines: [line(t("midterm.said.unpublished"))] },
    { label: t("midterm.statement.publisher"), lines: around.owner ? [line(around.owner)] : [] },
    { label: t("midterm.statement.address"), lines: said(address) },
    { label: t("midterm.statement.trail"), lines: said(trail) },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}
