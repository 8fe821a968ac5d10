import { getMessages, getTranslations } from "@/app/_i18n/server";
import { formWords } from "@/app/_server/form-state";
import { RichTextBlocks } from "@/app/_ui/rich-text";
import { richTextOf } from "@/data/parsers/markdown";
import type { RichText } from "@/db/domain/rich-text";
import { LONGEST } from "@/db/domain/update-limits";
import { INTRODUCTION, themeOfSection } from "@/db/domain/theme-set";
import { WhatWasDone } from "./what-was-done";
import type { WholeReport } from "./shown-table";
import { TextEditor } from "./text-editor";
import { workspaceAddress } from "./workspace-block";
import { back, type Place } from "./workspace-place";

type Here = Place & {
  section: string;
  anchor: string;
  theme: string | null;
};

/** The text as it is written. */
async function Editor(props: Here) {
  const { workspace, request, section, anchor, theme } = props;
  const { report, common, conflict } = await getMessages();
  const t = await getTranslations("report");
  const known = workspace.texts.get(section);
  const here = `#${encodeURIComponent(anchor)}`;
  const address = workspaceAddress(workspace, request, { edit: section });
  const headings = themeOfSection(section)?.headings.join(" › ") || theme;
  const title =
    headings === null ? report.text.titleIntroduction : t("text.titleTheme", { theme: headings });
  const hint = t("text.hint", { most: LONGEST.text });
  return (
    <TextEditor
      hidden={{
        ...{ organisationId: workspace.membership.organisationId, section, anchor },
        ...{ reviewId: workspace.reviewId, back: back(props) },
      }}
      version={known?.version ?? 0}
      first={known?.text ?? ""}
      cancel={workspaceAddress(workspace, request) + here}
      address={address}
      again={address + here}
      conflictWords={conflict}
      words={{ ...report.text, title, hint, optional: common.optional }}
      formWords={await formWords()}
    />
  );
}

/** A text of the report at its place, as it will be printed, and the way to write it. */
export async function ReportTextHere(
  props: Here & {
    /** Whether the table has no place for it any more. */
    isLeftOver?: boolean;
  },
) {
  const { workspace, request, section, anchor, theme } = props;
  const { report } = await getMessages();
  if (workspace.edit === section) return <Editor {...props} />;
  const known = workspace.texts.get(section);
  const write = `${workspaceAddress(workspace, request, { edit: section })}#${encodeURIComponent(anchor)}`;
  return (
    <>
      {known && (
        <Written
          text={richTextOf(known.text)}
          note={props.isLeftOver ? null : report.unpublished}
        />
      )}
      <p className="screen-only">
        <a href={write}>
          {known ? report.change : theme === null ? report.write : report.writeTheme}
        </a>
      </p>
    </>
  );
}

function Written({ text, note }: { text: RichText; note: string | null }) {
  return (
    <div className="report-text">
      <RichTextBlocks text={text} top={3} />
      {note !== null && <p className="soft small">{note}</p>}
    </div>
  );
}

/** Texts on themes that the table has no longer: nothing of them is lost, and nothing of them is printed. */
export async function TextsLeftOver({
  texts,
  ...place
}: Place & { texts: WholeReport["leftOver"] }) {
  const t = await getTranslations("report");
  const noTheme = (await getTranslations("midterm"))("noTheme");
  if (texts.length === 0) return null;
  return (
    <section className="screen-only" aria-labelledby="left-over-title">
      <h2 id="left-over-title">{t("leftOver")}</h2>
      <p className="measure">{t("leftOverHelp")}</p>
      {texts.map(({ section, headings }, index) => {
        const theme = headings.length === 0 ? noTheme : headings.join(" › ");
        const anchor = `left-over-${index + 1}`;
        return (
          <div key={section} id={anchor}>
            <h3>{theme}</h3>
            <WhatWasDone workspace={place.workspace} at={anchor} />
            <ReportTextHere {...place} {...{ section, theme, anchor }} isLeftOver />
          </div>
        );
      })}
    </section>
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
      <WhatWasDone workspace={place.workspace} at="introduction" />
      <ReportTextHere {...place} section={INTRODUCTION} anchor="introduction" theme={null} />
    </section>
  );
}
