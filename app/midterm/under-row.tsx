import { inWords } from "@/app/_i18n/partial-date";
import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { recommendationAddress } from "@/app/_ui/addresses";
import { StatusBadge } from "@/app/_ui/status-badge";
import { nameOfPart } from "@/db/domain/recommendation-part";
import type { Track } from "@/db/domain/track";
import { UPDATE_TEXTS } from "@/db/domain/update-texts";
import type { WorkInHand } from "@/db/queries/report-work";
import { workAnchor } from "./done";
import { RowForm } from "./row-form";
import { workspaceAddress } from "./workspace-block";
import { inMessage, type Line, type Place } from "./workspace-place";

/** What the organisation has in hand on a row, and the way to edit it; part by part where it has parts. */
export async function UnderRow({ reference, text, ...place }: Place & Omit<Line, "part">) {
  const { parts, inHand } = place.workspace;
  const letters = parts.get(reference) ?? [];
  const isWhole = letters.length === 0 || inHand.has(reference);
  return [...(isWhole ? [null] : []), ...letters].map((part) => (
    <UnderLine key={part ?? ""} {...{ ...place, reference, text, part }} />
  ));
}

/** What waits or is begun, as it would be printed, in the organisation's own words. */
async function InHand({ draft, track, says }: { draft: WorkInHand; track: Track; says: string }) {
  const field = await getTranslations("midterm.field");
  const { terms } = await getMessages();
  const format = await getFormatter();
  return (
    <div className="draft-note">
      <p className="soft">{says}</p>
      {draft.status !== null && (
        <p>
          <StatusBadge status={draft.status} words={terms.status[track]} />{" "}
          {draft.asOf !== "" && inWords(format, draft.asOf)}
        </p>
      )}
      {UPDATE_TEXTS.filter((text) => draft[text] !== "").map((text) => (
        <p key={text}>
          <b>{field(text)}: </b>
          {draft[text]}
        </p>
      ))}
    </div>
  );
}

async function UnderLine({ reference, text, part, ...place }: Place & Line) {
  const { workspace, request } = place;
  const t = await getTranslations("report");
  const name = nameOfPart(reference, part);
  const about = inMessage(part);
  const draft = workspace.inHand.get(name);
  if (workspace.edit === name) return <RowForm {...{ ...place, reference, text, part }} />;
  const { track } = workspace.membership;
  if (draft?.state === "submitted") {
    return (
      <>
        <InHand {...{ draft, track }} says={t("waiting", about)} />
        <p>
          <a href={`${recommendationAddress(reference)}#in-hand`}>
            {t("openWaiting", { ref: name })}
          </a>
        </p>
      </>
    );
  }
  return (
    <>
      {draft && <InHand {...{ draft, track }} says={t("draft", about)} />}
      <p>
        <a
          href={`${workspaceAddress(workspace, request, { edit: name })}#${encodeURIComponent(workAnchor(reference))}`}
          aria-label={t("editOf", { ref: name })}
        >
          {t("edit", about)}
        </a>
      </p>
    </>
  );
}
