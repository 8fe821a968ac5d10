import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { POSITION_CHOICES, type PositionChoice } from "@/db/domain/explorer-filter";
import type { PositionCounts } from "@/db/domain/position-counts";

/** Named even where there is none of them: that, too, is something that the State said. */
const ALWAYS: readonly PositionChoice[] = ["supported", "noted"];

/** What States said of a list of recommendations; each figure opens the part of the list that it counts. */
export async function PositionTotals(props: {
  title: string;
  counts: PositionCounts;
  /** Null where no list holds just these. */
  hrefTo: ((position: PositionChoice) => string) | null;
}) {
  const { title, counts, hrefTo } = props;
  const total = POSITION_CHOICES.reduce((sum, choice) => sum + counts[choice], 0);
  // Where nothing is known of any of them, there is nothing to tell.
  if (counts.none === total) return null;
  const { explorer } = await getMessages();
  const of = await getTranslations("reviews");
  const format = await getFormatter();
  const words = (choice: PositionChoice) =>
    of("ofTotal", { count: format.number(counts[choice]), total: format.number(total) });
  return (
    <figure className="position-totals" aria-labelledby="positions">
      <figcaption id="positions">{title}</figcaption>
      <dl>
        {POSITION_CHOICES.filter((choice) => counts[choice] > 0 || ALWAYS.includes(choice)).map(
          (choice) => (
            <div key={choice}>
              <dt>{explorer.positionChoice[choice]}</dt>
              <dd>
                {counts[choice] > 0 && hrefTo ? (
                  <a href={hrefTo(choice)}>{words(choice)}</a>
                ) : (
                  words(choice)
                )}
              </dd>
            </div>
          ),
        )}
      </dl>
    </figure>
  );
}
