import { getMessages, getTranslations } from "@/app/_i18n/server";
import { formWords } from "@/app/_server/form-state";
import { RichTextBlocks } from "@/app/_ui/rich-text";
import { richTextOf } from "@/data/parsers/markdown";
import type { RichText } from "@/db/domain/rich-text";
import { INTRODUCTION } from "@/db/domain/theme-set";
import { TextEditor } from "./text-editor";
import { workspaceAddress } from "./workspace-block";
import { back, type Place } from "./workspace-place";

/** A text of the report at its place, as it will be printed, and the way to write it. */
export async function ReportTextHere(
  props: Place & { section: string; anchor: string; theme: string | null },
) {
  const { workspace, request, section, anchor, theme } = props;
  const { report, common, conflict } = await getMessages();
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
        }}
        version={known?.version ?? 0}
        first={known?.text ?? ""}
        cancel={workspaceAddress(workspace, request) + here}
        again={workspaceAddress(workspace, request, { edit: section }) + here}
        conflictWords={conflict}
        words={{ ...report.text, title, optional: common.optional }}
        formWords={await formWords()}
      />
    );
  }
  const write = workspaceAddress(workspace, request, { edit: section }) + here;
  return (
    <>
      {known && <Written text={richTextOf(known.text)} note={report.unpublished} />}
      <p className="screen-only">
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
      <p className="soft small">{note}</p>
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
