import { getTranslations } from "next-intl/server";
import { StatusBadge } from "@/app/_ui/status-badge";
import { occurring, type StatusCounts } from "@/db/domain/progress";
import type { Track } from "@/db/domain/track";
import { listAddress, type Within } from "./list-address";
import { statusWords } from "./status-words";

/** The statuses of a track that occur, each with its mark, word, count and list. */
export async function StatusKey(props: {
  track: Track;
  counts: StatusCounts;
  total: number;
  within: Within;
}) {
  const { track, counts, total, within } = props;
  const t = await getTranslations("charts");
  const terms = await getTranslations("terms");
  const words = await statusWords();
  return (
    <ul className="status-key">
      {occurring(counts).map((status) => (
        <li key={status}>
          <a
            href={listAddress(within, { [track]: [status] })}
            aria-label={t("segment", {
              status: terms(`status.${track}.${status}`),
              track: terms(`track.${track}`),
              count: counts[status],
              total,
            })}
          >
            <StatusBadge status={status} words={words[track]} />{" "}
            <span className="number">{t("countOf", { count: counts[status], total })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
