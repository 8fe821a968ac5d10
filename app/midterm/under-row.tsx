import { getMessages, getTranslations } from "@/app/_i18n/server";
import { formWords } from "@/app/_server/form-state";
import { today } from "@/app/_server/instance";
import { recordAddress } from "@/app/_ui/addresses";
import { nameOfPart } from "@/db/domain/recommendation-part";
import type { RichText } from "@/db/domain/rich-text";
import { statusesOfferedTo } from "@/db/domain/status-scale";
import { INTRODUCTION } from "@/db/domain/theme-set";
import { UPDATE_TEXTS, type UpdateText } from "@/db/domain/update-texts";
import { RichTextBlocks } from "@/app/_ui/rich-text";
import { richTextOf } from "@/data/parsers/markdown";
import { type MidtermRequest, searchOf } from "./parameters";
import { RowEditor } from "./row-editor";
import { TextEditor } from "./text-editor";
import type { Workspace } from "./workspace";
import { workspaceAddress } from "./workspace-block";

interface Place {
  workspace: Workspace;
  request: MidtermRequest;
}

/** What is said of: a recommendation, or a part of it by its letter. */
interface Line {
  reference: string;
  part: string | null;
}

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

function back({ workspace, request }: Place): string {
  const search = searchOf(request);
  if (workspace.missing) search.set("missing", workspace.missing);
  return String(search);
}

/** The form of a row, begun from the draft in hand, else from what was published last. */
async function Editor({ reference, part, ...place }: Place & Line) {
  const { workspace, request } = place;
  const { organisationId, track } = workspace.membership;
  const { report, terms, common, midterm } = await getMessages();
  const t = await getTranslations("report");
  const name = nameOfPart(reference, part);
  const draft = workspace.inHand.get(name);
  const base = draft ?? workspace.published.get(name);
  const texts = Object.fromEntries(UPDATE_TEXTS.map((text) => [text, base?.[text] ?? ""]));
  const labels = await formWords();
  return (
    <RowEditor
      first={{
        ...(texts as Record<UpdateText, string>),
        status: base?.status ?? "",
        asOf: draft?.asOf || today(),
      }}
      hidden={{
        ...{ ref: reference, part: part ?? "", organisationId, back: back(place) },
        ...{ draftId: draft?.id ?? "", draftVersion: String(draft?.version ?? "") },
        newId: crypto.randomUUID(),
      }}
      fields={FIELDS.map((text) => ({ name: text, label: midterm.field[text] }))}
      statuses={statusesOfferedTo(track).map((value) => ({
        value,
        label: (terms.status[track] as Record<string, string>)[value] ?? value,
      }))}
      mayPublish={workspace.mayPublish}
      cancel={`${workspaceAddress(workspace, request)}#${encodeURIComponent(reference)}`}
      recordPage={recordAddress(
        reference,
        draft
          ? { draft: draft.id }
          : { organisation: organisationId, ...(part !== null && { part }) },
      )}
      words={{
        ...report.form,
        title: t("form.title", { ref: name }),
        pageTitle: t("form.title", { ref: name }),
        ...{ openRecord: report.openRecord, optional: common.optional },
      }}
      formWords={labels}
    />
  );
}

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
  const name = nameOfPart(reference, part);
  const letter = part === null ? "" : ` (${part})`;
  const draft = workspace.inHand.get(name);
  if (draft?.state === "submitted") {
    return (
      <p className="soft">
        {t("waiting")}
        {letter}
      </p>
    );
  }
  if (workspace.edit === name) return <Editor {...{ ...place, reference, part }} />;
  const texts = draft ? UPDATE_TEXTS.filter((text) => draft[text] !== "") : [];
  return (
    <>
      {draft && (
        <div className="draft-note">
          <p className="soft">
            {t("draft")}
            {letter}
          </p>
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
          {t("edit")}
          {letter}
        </a>
      </p>
    </>
  );
}

/** A text of the report at its place, as it will be printed, and the way to write it. */
export async function ReportTextHere(
  props: Place & { section: string; anchor: string; theme: string | null },
) {
  const { workspace, request, section, anchor, theme } = props;
  const { report, common } = await getMessages();
  const t = await getTranslations("report");
  const known = workspace.texts.get(section);
  const here = `#${encodeURIComponent(anchor)}`;
  if (workspace.edit === section) {
    const title = theme === null ? report.text.titleIntroduction : t("text.titleTheme", { theme });
    return (
      <TextEditor
        hidden={{
          ...{ organisationId: workspace.membership.organisationId, section, anchor },
          ...{ reviewId: workspace.reviewId, back: back(props) },
          version: String(known?.version ?? 0),
        }}
        first={known?.text ?? ""}
        cancel={workspaceAddress(workspace, request) + here}
        words={{ ...report.text, title, pageTitle: title, optional: common.optional }}
        formWords={await formWords()}
      />
    );
  }
  const write = workspaceAddress(workspace, request, { edit: section }) + here;
  return (
    <>
      {known && <Written text={richTextOf(known.text)} note={report.unpublished} />}
      <p>
        <a href={write}>
          {known ? report.change : theme === null ? report.write : report.writeTheme}
        </a>
      </p>
    </>
  );
}

function Written({ text, note }: { text: RichText; note: string }) {
  return (
    <div className="report-text">
      <RichTextBlocks text={text} top={3} />
      <p className="soft small screen-only">{note}</p>
    </div>
  );
}

/** The introduction of the report, before its table. */
export async function Introduction(place: Place) {
  const t = await getTranslations("report");
  return (
    <section id="introduction" aria-labelledby="introduction-title">
      <h2 id="introduction-title">{t("introduction")}</h2>
      {!place.workspace.texts.has(INTRODUCTION) && (
        <p className="soft screen-only">{t("introductionEmpty")}</p>
      )}
      <ReportTextHere {...place} section={INTRODUCTION} anchor="introduction" theme={null} />
    </section>
  );
}
