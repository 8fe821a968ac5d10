import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { organisationName } from "@/app/_i18n/organisation-name";
import { inWords } from "@/app/_i18n/partial-date";
import { StatusBadge } from "@/app/_ui/status-badge";
import { otherTrack, type Track } from "@/db/domain/track";
import { newestOfEach } from "@/db/domain/track-status";
import type { PublishedUpdate } from "@/db/queries/updates-on";

/** What the other track says, in brief, so that nobody writes without having seen it. */
export async function Beside(props: { updates: PublishedUpdate[]; track: Track; asOf: string }) {
  const t = await getTranslations("update");
  const term = await getTranslations("terms");
  const { terms } = await getMessages();
  const format = await getFormatter();
  const other = otherTrack(props.track);
  const said = newestOfEach(props.updates, props.asOf).filter((update) => update.track === other);
  return (
    <aside className="beside" aria-labelledby="beside">
      <h2 id="beside">{t("otherTrack")}</h2>
      {said.length === 0 && <p>{t("otherTrackSilent")}</p>}
      {said.map((update) => (
        <p key={update.id}>
          <StatusBadge status={update.status} words={terms.status[other]} /> ·{" "}
          {organisationName(update.organisationName, other, term)}, {inWords(format, update.asOf)}
          {update.codedFrom && <> ({terms.codedFromDocument})</>}: {update.reason}
        </p>
      ))}
    </aside>
  );
}
