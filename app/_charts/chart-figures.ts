import { inWords } from "@/app/_i18n/partial-date";
import { reviewValues } from "@/app/_i18n/review-values";
import type { Words } from "@/app/_i18n/words";
import type { ChartName } from "@/db/domain/chart-name";
import { DIVERGENCES } from "@/db/domain/divergence";
import type { EvidenceCoverage } from "@/db/domain/evidence-coverage";
import { EVIDENCE_CHOICES } from "@/db/domain/explorer-filter";
import { occupied, type Progress, type TrackCounts } from "@/db/domain/progress";
import type { ProgressPoint } from "@/db/domain/progress-over-time";
import { type Track, TRACKS } from "@/db/domain/track";
import { trackStatusesOf, TRACK_STATUSES, type TrackStatusKey } from "@/db/domain/track-status";
import {
  headingsWithBars,
  matrixFinding,
  pointsShown,
  themesFinding,
  totalsFinding,
} from "./findings";

/** What a chart's files are made of: the same that its page is. */
export interface ChartMaterial {
  progress: Progress;
  points: readonly ProgressPoint[];
  coverage: EvidenceCoverage;
}

/** Two reviews to set side by side. */
export interface ComparedReview {
  id: string;
  state: string;
  mechanism: string;
  cycle: number | null;
  standings: TrackCounts;
}

/** A code and its word. */
export interface Keyed {
  key: string;
  label: string;
}

/** One number of a chart. */
export interface Figure {
  /** As `CHART_COLUMNS` has them, one a column. */
  of: readonly Keyed[];
  /** How it is drawn: in the colour of a status, or plain. */
  status: TrackStatusKey | "plain";
  count: number;
  /** The denominator. */
  total: number;
}

/** A chart as its numbers, in the order in which the page lists them. */
export interface ChartFigures {
  /** The finding. */
  title: string;
  /** All that it counts. */
  total: number;
  source: "updates" | "evidence";
  figures: readonly Figure[];
}

const trackOf = (track: Track, { t }: Words): Keyed => ({
  key: track,
  label: t(`terms.track.${track}`),
});

const statusOf = (track: Track, status: TrackStatusKey, { t }: Words): Keyed => ({
  key: status,
  label: t(`terms.status.${track}.${status}`),
});

/** The values that a track can have, and any that it has all the same. */
const statusesOf = (track: Track, { tracks }: TrackCounts) =>
  TRACK_STATUSES.filter(
    (status) => trackStatusesOf(track).includes(status) || tracks[track][status] > 0,
  );

/** Both tracks over the same recommendations, under a head or none. */
const ofTracks = (counted: TrackCounts, head: readonly Keyed[], words: Words): Figure[] =>
  TRACKS.flatMap((track) =>
    statusesOf(track, counted).map((status) => ({
      of: [...head, trackOf(track, words), statusOf(track, status, words)],
      status,
      count: counted.tracks[track][status],
      total: counted.total,
    })),
  );

type Make = (material: ChartMaterial, words: Words, day: string) => ChartFigures;

const totals: Make = ({ progress }, words) => ({
  title: words.t("charts.totals.finding", totalsFinding(progress)),
  ...{ total: progress.total, source: "updates" },
  figures: ofTracks(progress, [], words),
});

const matrix: Make = ({ progress }, words) => {
  const { government, civil_society: civilSociety } = occupied(progress.matrix);
  return {
    title: words.t("charts.matrix.finding", matrixFinding(progress)),
    ...{ total: progress.total, source: "updates" },
    figures: government.flatMap((row) =>
      civilSociety.map((column) => ({
        of: [statusOf("government", row, words), statusOf("civil_society", column, words)],
        status: column,
        count: progress.matrix[row][column],
        total: progress.total,
      })),
    ),
  };
};

const divergence: Make = ({ progress }, { t }) => ({
  title: t("charts.matrix.finding", matrixFinding(progress)),
  ...{ total: progress.total, source: "updates" },
  figures: DIVERGENCES.map((kind) => ({
    of: [{ key: kind, label: t(`terms.divergence.${kind}`) }],
    status: "plain",
    count: progress.divergence[kind],
    total: progress.total,
  })),
});

const themes: Make = ({ progress }, words) => {
  const holding = headingsWithBars(progress);
  return {
    title: words.t("charts.themes.finding", themesFinding(holding)),
    ...{ total: progress.total, source: "updates" },
    figures: holding.flatMap((counted) => {
      const { id, title } = counted.theme;
      return ofTracks(counted, [{ key: String(id), label: title }], words);
    }),
  };
};

const time: Make = ({ progress, points }, words, day) => {
  const shown = pointsShown(points);
  const date = inWords(words.format, shown.at(-1)?.day ?? day);
  return {
    title: words.t("charts.time.finding", { updates: shown.length, date }),
    ...{ total: progress.total, source: "updates" },
    figures: shown.flatMap((point) =>
      ofTracks(point, [{ key: point.day, label: inWords(words.format, point.day) }], words),
    ),
  };
};

const coverage: Make = ({ coverage: { total, counts } }, { t }) => ({
  title: t("charts.coverage.finding", { any: counts.any, total }),
  ...{ total, source: "evidence" },
  figures: EVIDENCE_CHOICES.map((choice) => ({
    of: [{ key: choice, label: t(`charts.coverage.choice.${choice}`) }],
    ...{ status: "plain", count: counts[choice], total },
  })),
});

/** How each chart's numbers come about, but for those of two reviews. */
const MAKE: Record<Exclude<ChartName, "compare">, Make> = {
  ...{ totals, matrix, divergence, themes, time, coverage },
};

/** The numbers of a chart, as of a day ("YYYY-MM-DD"). */
export const figuresOf = (
  name: Exclude<ChartName, "compare">,
  material: ChartMaterial,
  words: Words,
  day: string,
): ChartFigures => MAKE[name](material, words, day);

/** The numbers of two reviews side by side. */
export function comparedFigures(pair: readonly ComparedReview[], words: Words): ChartFigures {
  const nameOf = (review: ComparedReview) => words.t("reviews.name", reviewValues(review));
  return {
    title: words.t("charts.compare.finding", { reviews: pair.map(nameOf).join(" / ") }),
    total: pair.reduce((sum, { standings }) => sum + standings.total, 0),
    source: "updates",
    figures: pair.flatMap((review) =>
      ofTracks(review.standings, [{ key: review.id, label: nameOf(review) }], words),
    ),
  };
}
