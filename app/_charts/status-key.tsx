import { getTranslations } from "@/app/_i18n/server";
import { StatusBadge } from "@/app/_ui/status-badge";
import { occurring, type StatusCounts } from "@/db/domain/progress";
import type { Track } from "@/db/domain/track";
import { listAddress, type Within } from "./list-address";
import { segmentName } from "./segment-name";
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
  const words = await statusWords();
  const nameOf = await segmentName(total);
  return (
    <ul className="status-key">
      {occurring(counts).map((status) => (
        <li key={status}>
          <a
            href={listAddress(within, { [track]: [status] })}
            aria-label={nameOf(track, status, counts[status])}
          >
            <StatusBadge status={status} words={words[track]} />{" "}
            <span className="number">{t("countOf", { count: counts[status], total })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
