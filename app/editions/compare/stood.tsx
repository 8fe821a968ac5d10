import { organisationName } from "@/app/_i18n/organisation-name";
import { inWords } from "@/app/_i18n/partial-date";
import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { StatusBadge } from "@/app/_ui/status-badge";
import type { KeptVoice } from "@/db/domain/changed-voices";
import type { LeftEvidence } from "@/db/domain/edition-comparison";
import type { KeptStanding } from "@/db/domain/kept-table";
import type { Track } from "@/db/domain/track";

/** In the column of an edition that does not hold the recommendation. */
async function NotHeld() {
  return (await getTranslations("editions.compare"))("notHeld");
}

/** What one organisation said, with the part that it is about. */
async function VoiceLine({ voice, track }: { voice: KeptVoice; track: Track }) {
  const { terms } = await getMessages();
  const t = await getTranslations("editions.compare");
  const format = await getFormatter();
  const { organisation, part, status, asOf } = voice;
  const term = await getTranslations("terms");
  const who = organisationName(organisation?.name ?? null, track, term);
  return (
    <span className="below">
      {part === undefined ? t("voice", { who }) : t("voiceOnPart", { who, part })}{" "}
      <StatusBadge status={status} words={terms.status[track]} /> {inWords(format, asOf)}
    </span>
  );
}

/**
 * Where a track stood, with its date, or that what it said was withdrawn. `voices`: of those who differ,
 * the ones to name.
 */
export async function Stood(props: {
  /** Null: the recommendation is not in that edition. */
  standing: KeptStanding | null;
  track: Track;
  voices?: readonly KeptVoice[];
}) {
  const { standing, track, voices = [] } = props;
  const { terms } = await getMessages();
  const t = await getTranslations("editions.taken");
  const format = await getFormatter();
  if (!standing) return <NotHeld />;
  const { status, asOf, withdrawnOn = [], updates } = standing;
  const gone = withdrawnOn.map((day) =>
    day === "" ? t("withdrawnUndated") : t("withdrawn", { date: inWords(format, day) }),
  );
  return (
    <>
      {/* Where nothing is left, "no information" would say that there had been none. */}
      {(updates.length > 0 || gone.length === 0) && (
        <StatusBadge status={status} words={terms.status[track]} />
      )}
      {asOf !== null && <span className="below">{inWords(format, asOf)}</span>}
      {voices.map((voice) => (
        <VoiceLine key={voice.id} voice={voice} track={track} />
      ))}
      {gone.map((line) => (
        <span key={line} className="below">
          {line}
        </span>
      ))}
    </>
  );
}

/** How many documents are left, and that there were others. `left` null: it is not in that edition. */
export async function EvidenceLeft({ left }: { left: LeftEvidence | null }) {
  const t = await getTranslations("editions");
  if (!left) return <NotHeld />;
  const { documents, gone } = left;
  return (
    <>
      {/* Where nothing is left, "no document" would say that there had been none. */}
      {(documents > 0 || !gone) && t("compare.documents", { count: documents })}
      {gone && <span className="below">{t("taken.evidence")}</span>}
    </>
  );
}
