import type { DayOf } from "@/db/domain/day-in";
import { organisationName } from "@/app/_i18n/organisation-name";
import type { Words } from "@/app/_i18n/words";
import type { DataSet, RowOf } from "@/db/domain/open-data";
import type { Track } from "@/db/domain/track";
import type { TrackStatusKey } from "@/db/domain/track-status";
import type { documentRows, EditionRow, reviewRows } from "@/db/queries/open-data/lists";
import type { evidenceRows } from "@/db/queries/open-data/evidence";
import type { recommendationRows } from "@/db/queries/open-data/recommendations";
import type { ReplyRow } from "@/db/queries/open-data/replies";
import type { statusRows } from "@/db/queries/open-data/statuses";
import type { UpdateRow } from "@/db/queries/open-data/updates";

/** What a row is finished with. */
export interface Finish {
  words: Words;
  /** This instance's address, without a trailing slash. */
  site: string;
  /** The calendar day of an ISO instant where this instance is. */
  dayOf: DayOf;
}

/** Rows as the database gives them, before words, days and addresses. */
interface Found extends Record<DataSet, unknown> {
  recommendations: ReturnType<typeof recommendationRows>[number];
  statuses: ReturnType<typeof statusRows>[number];
  updates: UpdateRow;
  replies: ReplyRow;
  evidence: ReturnType<typeof evidenceRows>[number];
  tags: RowOf<"tags">;
  documents: ReturnType<typeof documentRows>[number];
  reviews: ReturnType<typeof reviewRows>[number];
  editions: EditionRow;
}

const encoded = encodeURIComponent;
const page = (site: string, ref: string | null) => `${site}/recommendations/${encoded(ref ?? "")}`;

/** The day of it and no more: the hour at which somebody published is nobody's business. */
const day = (instant: string | null, { dayOf }: Finish) =>
  instant === null ? null : dayOf(instant);

const label = (track: Track, status: string | null, { words }: Finish) =>
  status === null ? null : words.t(`terms.status.${track}.${status as TrackStatusKey}`);

/** Whose word it is; of what was withdrawn, nobody's. */
const speaker = (
  {
    state,
    organisation,
    track,
  }: { state: string | null; organisation: string | null; track: Track },
  { words }: Finish,
) =>
  state === "withdrawn"
    ? null
    : organisationName(organisation, track, (key) => words.t(`terms.${key}`));

/** How a row of each data set is finished. */
export const FINISHED: {
  [Set in DataSet]: (found: Found[Set], finish: Finish) => RowOf<Set>;
} = {
  recommendations: (found, { site }) => ({ ...found, address: page(site, found.ref) }),
  statuses: (found, finish) => ({
    ...found,
    government_label: label("government", found.government, finish),
    civil_society_label: label("civil_society", found.civil_society, finish),
    address: page(finish.site, found.ref),
  }),
  updates: ({ publishedAt, withdrawnAt, ...found }, finish) => ({
    ...found,
    organisation: speaker(found, finish),
    status_label: label(found.track, found.status, finish),
    published_on: day(publishedAt, finish),
    withdrawn_on: day(withdrawnAt, finish),
    address: `${page(finish.site, found.ref)}#update-${encoded(found.id ?? "")}`,
  }),
  replies: ({ publishedAt, withdrawnAt, ...found }, finish) => ({
    ...found,
    organisation: speaker(found, finish),
    published_on: day(publishedAt, finish),
    withdrawn_on: day(withdrawnAt, finish),
    address: `${page(finish.site, found.ref)}#reply-${encoded(found.id ?? "")}`,
  }),
  evidence: (found, { site }) => ({
    ...found,
    address: `${site}/evidence/${encoded(found.document ?? "")}#${encoded(found.id ?? "")}`,
  }),
  tags: (found) => found,
  documents: (found, { site }) => ({
    ...found,
    address: `${site}/evidence/${encoded(found.id ?? "")}`,
  }),
  reviews: (found, { site }) => ({
    ...found,
    address: `${site}/recommendations?review=${encoded(found.id ?? "")}`,
  }),
  editions: ({ frozenAt, withdrawnAt, ...found }, finish) => ({
    ...found,
    organisation: organisationName(found.organisation, found.track, (key) =>
      finish.words.t(`terms.${key}`),
    ),
    frozen_on: day(frozenAt, finish),
    withdrawn_on: day(withdrawnAt, finish),
    address: `${finish.site}/editions/${encoded(found.id ?? "")}`,
  }),
};
