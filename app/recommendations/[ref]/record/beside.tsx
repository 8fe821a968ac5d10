import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { organisationName } from "@/app/_i18n/organisation-name";
import { inWords } from "@/app/_i18n/partial-date";
import { StatusBadge } from "@/app/_ui/status-badge";
import { otherTrack, type Track } from "@/db/domain/track";
import { newestOfEach } from "@/db/domain/track-status";
import type { Part } from "@/db/queries/parts";
import type { PublishedUpdate } from "@/db/queries/updates-on";

/** What the other track says, in brief, so that nobody writes without having seen it. */
export async function Beside(props: {
  updates: PublishedUpdate[];
  /** The part that is written of; null for the whole. */
  part: Part | null;
  track: Track;
  asOf: string;
}) {
  const t = await getTranslations("update");
  const term = await getTranslations("terms");
  const { terms } = await getMessages();
  const format = await getFormatter();
  const other = otherTrack(props.track);
  const { part } = props;
  // Of another part it says nothing here; of the whole it does, and that is said.
  const said = newestOfEach(props.updates, props.asOf).filter(
    ({ track, partId }) =>
      track === other && (part === null || partId === part.id || partId === null),
  );
  return (
    <aside className="beside" aria-labelledby="beside">
      <h2 id="beside">{t("otherTrack")}</h2>
      {said.length === 0 && (
        <p>{t(part === null ? "otherTrackSilent" : "otherTrackSilentOnPart")}</p>
      )}
      {said.map((update) => (
        <p key={update.id}>
          <StatusBadge status={update.status} words={terms.status[other]} /> ·{" "}
          <bdi>{organisationName(update.organisationName, other, term)}</bdi>,{" "}
          {inWords(format, update.asOf)}
          {part !== null && update.partId === null && <> ({t("onWhole")})</>}
          {part === null && update.part !== null && <> ({update.part})</>}
          {update.codedFrom && <> ({terms.codedFromDocument})</>}: <bdi>{update.reason}</bdi>
        </p>
      ))}
    </aside>
  );
}
