import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { POSITION_CHOICES, type PositionChoice } from "@/db/domain/explorer-filter";
import type { Tally } from "@/db/queries/review-list";

const countOf = (tally: Tally): Record<PositionChoice, number> => ({
  supported: tally.supported,
  supported_in_part: tally.supportedInPart,
  noted: tally.noted,
  pending: tally.pending,
  none: tally.unknown,
});

/** What the States said of everything, from the tallies; each figure opens its part of the list. */
export async function PositionTotals(props: {
  tally: Tally;
  hrefTo: (position: PositionChoice) => string;
}) {
  const { tally, hrefTo } = props;
  const t = await getTranslations("explorer.whole");
  const { explorer } = await getMessages();
  const of = await getTranslations("reviews");
  const format = await getFormatter();
  const counts = countOf(tally);
  const words = (choice: PositionChoice) =>
    of("ofTotal", {
      count: format.number(counts[choice]),
      total: format.number(tally.recommendations),
    });
  return (
    <figure className="position-totals" aria-labelledby="positions">
      <figcaption id="positions">{t("positions")}</figcaption>
      <dl>
        {POSITION_CHOICES.map((choice) => (
          <div key={choice}>
            <dt>{explorer.positionChoice[choice]}</dt>
            <dd>
              {counts[choice] > 0 ? <a href={hrefTo(choice)}>{words(choice)}</a> : words(choice)}
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
