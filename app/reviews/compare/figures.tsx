import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { StatusBadge } from "@/app/_ui/status-badge";
import { POSITION_CHOICES, type PositionChoice } from "@/db/domain/explorer-filter";
import { countsOfTally } from "@/db/domain/position-counts";
import { TRACKS } from "@/db/domain/track";
import { trackStatusesOf } from "@/db/domain/track-status";
import type { ReviewFigures } from "@/db/queries/review-figures";
import { Share } from "./share";
import { type Pair, SideBySide } from "./side-by-side";

/** What the State said; where nothing is known of any recommendation, that alone. */
async function Said({ of, choice }: { of: ReviewFigures; choice: PositionChoice }) {
  const t = await getTranslations("reviews.compare");
  const total = of.tally.recommendations;
  if (choice !== "none" && of.tally.unknown === total) return <>{t("noShare")}</>;
  const filter = { review: of.id, position: [choice] };
  return <Share count={countsOfTally(of.tally)[choice]} total={total} filter={filter} />;
}

async function Counted({ of }: { of: ReviewFigures }) {
  const format = await getFormatter();
  const t = await getTranslations("reviews.lists");
  return (
    <>
      {of.lists.map(({ id, title, date, recommendations: count }) => (
        <div key={id}>
          <a href={`/evidence/${encodeURIComponent(id)}`}>
            {t("list", { title, date: inWords(format, date), count })}
          </a>
        </div>
      ))}
    </>
  );
}

/** How many there are, what the States said, and where the tracks stand. */
export async function Figures(props: Pair & { day: string }) {
  const { first, second, day } = props;
  const t = await getTranslations("reviews.compare");
  const { explorer, terms } = await getMessages();
  const format = await getFormatter();
  const both = <Cell,>(cell: (of: ReviewFigures) => Cell) => ({
    first: cell(first),
    second: cell(second),
  });
  return (
    <>
      <SideBySide
        {...{ first, second, id: "received", title: t("counted"), head: t("figure") }}
        rows={[
          { id: "lists", name: t("lists"), ...both((of) => <Counted of={of} />) },
          {
            id: "held",
            name: t("received"),
            ...both((of) => (
              <a href={`/recommendations?review=${of.id}`}>{of.tally.recommendations}</a>
            )),
          },
          {
            id: "reported",
            name: (
              <>
                {t("reported")}
                <span className="below">{t("reportedHint")}</span>
              </>
            ),
            ...both((of) => of.reported ?? t("noShare")),
          },
        ]}
      />
      <SideBySide
        {...{ first, second, id: "positions", title: t("positions"), head: t("position") }}
        rows={POSITION_CHOICES.map((choice) => ({
          id: choice,
          name: explorer.positionChoice[choice],
          ...both((of) => <Said of={of} choice={choice} />),
        }))}
      />
      {TRACKS.map((track) => (
        <SideBySide
          key={track}
          {...{ first, second, id: track, head: t("status") }}
          title={t("statuses", { track: terms.trackView[track], date: inWords(format, day) })}
          rows={trackStatusesOf(track).map((status) => ({
            id: status,
            name: <StatusBadge status={status} words={terms.status[track]} />,
            ...both((of) => (
              <Share
                count={of.standings.tracks[track][status]}
                total={of.standings.total}
                filter={{ review: of.id, [track]: [status] }}
              />
            )),
          }))}
        />
      ))}
    </>
  );
}
