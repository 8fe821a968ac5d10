import { inWords } from "@/app/_i18n/partial-date";
import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { StatusBadge } from "@/app/_ui/status-badge";
import { nameOfPart } from "@/db/domain/recommendation-part";
import { UPDATE_TEXTS } from "@/db/domain/update-texts";
import { RowForm } from "./row-form";
import { workspaceAddress } from "./workspace-block";
import { inMessage, type Line, type Place } from "./workspace-place";

/** What the organisation has in hand on a row, and the way to edit it; part by part where it has parts. */
export async function UnderRow({ reference, ...place }: Place & { reference: string }) {
  const { parts, inHand } = place.workspace;
  const letters = parts.get(reference) ?? [];
  const isWhole = letters.length === 0 || inHand.has(reference);
  return [...(isWhole ? [null] : []), ...letters].map((part) => (
    <UnderLine key={part ?? ""} {...{ ...place, reference, part }} />
  ));
}

async function UnderLine({ reference, part, ...place }: Place & Line) {
  const { workspace, request } = place;
  const t = await getTranslations("report");
  const field = await getTranslations("midterm.field");
  const { terms } = await getMessages();
  const format = await getFormatter();
  const name = nameOfPart(reference, part);
  const about = inMessage(part);
  const draft = workspace.inHand.get(name);
  if (workspace.edit === name) return <RowForm {...{ ...place, reference, part }} />;
  if (draft?.state === "submitted") return <p className="soft">{t("waiting", about)}</p>;
  const texts = draft ? UPDATE_TEXTS.filter((text) => draft[text] !== "") : [];
  return (
    <>
      {draft && (
        <div className="draft-note">
          <p className="soft">{t("draft", about)}</p>
          {draft.status !== null && (
            <p>
              <StatusBadge status={draft.status} words={terms.status[workspace.membership.track]} />{" "}
              {draft.asOf !== "" && inWords(format, draft.asOf)}
            </p>
          )}
          {texts.map((text) => (
            <p key={text}>
              <b>{field(text)}: </b>
              {draft[text]}
            </p>
          ))}
        </div>
      )}
      <p>
        <a
          href={`${workspaceAddress(workspace, request, { edit: name })}#${encodeURIComponent(reference)}`}
          aria-label={t("editOf", { ref: name })}
        >
          {t("edit", about)}
        </a>
      </p>
    </>
  );
}
