import { getMessages, getTranslations } from "@/app/_i18n/server";
import { evidenceSent } from "@/app/_server/evidence-sent";
import { formWords } from "@/app/_server/form-state";
import { today } from "@/app/_server/instance";
import { recordAddress } from "@/app/_ui/addresses";
import { shortened } from "@/app/_ui/shortened";
import { precisionOf } from "@/db/domain/partial-date";
import { nameOfPart } from "@/db/domain/recommendation-part";
import { statusesOfferedTo } from "@/db/domain/status-scale";
import { UPDATE_TEXTS, type UpdateText } from "@/db/domain/update-texts";
import { workAnchor } from "./done";
import { RowEditor } from "./row-editor";
import { workspaceAddress } from "./workspace-block";
import { back, inMessage, type Line, type Place } from "./workspace-place";

/** The fields in the order in which a report needs them. */
const FIELDS: readonly UpdateText[] = [
  "midTermNote",
  "measures",
  "results",
  "challenges",
  "assistance",
  "nextSteps",
  "reason",
];

/** The texts that are asked for, by their names in words. */
export const rowTexts = (words: Record<UpdateText, string>) =>
  FIELDS.map((name) => ({ name, label: words[name] }));

/** Characters of what the form is about: all of the recommendation stands in the row above. */
const LONGEST_ABOUT = 400;

/** The day from which the form begins: a draft's own, where it is one. */
const firstDay = (draft: { asOf: string } | undefined) =>
  draft && draft.asOf !== "" && precisionOf(draft.asOf) === "day" ? draft.asOf : today();

/** The form of a row, begun from the draft in hand, else from what was published last. */
export async function RowForm({ reference, text, part, ...place }: Place & Line) {
  const { workspace, request } = place;
  const { organisationId, track } = workspace.membership;
  const { report, terms, common, midterm, conflict } = await getMessages();
  const t = await getTranslations("report");
  const name = nameOfPart(reference, part);
  const draft = workspace.inHand.get(name);
  const newest = workspace.newest.get(name);
  const base = draft ?? newest;
  const anew = { organisation: organisationId, ...(part !== null && { part }) };
  const address = workspaceAddress(workspace, request, { edit: name });
  const here = `#${encodeURIComponent(workAnchor(reference))}`;
  const texts = Object.fromEntries(UPDATE_TEXTS.map((name) => [name, base?.[name] ?? ""]));
  return (
    <RowEditor
      about={shortened(text, LONGEST_ABOUT)}
      first={{
        ...(texts as Record<UpdateText, string>),
        status: base?.status ?? "",
        asOf: firstDay(draft),
      }}
      hidden={{ ref: reference, part: part ?? "", organisationId, back: back(place) }}
      goesOnFrom={{ follows: newest?.id ?? "", newId: crypto.randomUUID() }}
      draft={draft ? { id: draft.id, version: draft.version } : null}
      waiting={draft?.state === "submitted" ? t("waiting", inMessage(part)) : null}
      evidence={await evidenceSent(workspace.evidence)}
      fields={rowTexts(midterm.field)}
      statuses={statusesOfferedTo(track).map((value) => ({
        value,
        label: (terms.status[track] as Record<string, string>)[value] ?? value,
      }))}
      mayPublish={workspace.mayPublish}
      cancel={workspaceAddress(workspace, request) + here}
      address={address}
      again={address + here}
      recordPage={recordAddress(reference, draft ? { draft: draft.id } : anew)}
      words={{
        ...report.form,
        title: t("form.title", { ref: name }),
        ...{ openRecord: report.openRecord, optional: common.optional },
      }}
      conflictWords={conflict}
      formWords={await formWords()}
    />
  );
}
