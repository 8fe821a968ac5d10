import { getMessages, getTranslations } from "@/app/_i18n/server";
import { recommendationAddress } from "@/app/_ui/addresses";
import { shortened } from "@/app/_ui/shortened";
import { StackedTable } from "@/app/_ui/stacked-table";
import type { FieldDifference, ImportSummary, ListedRow } from "@/db/domain/import-summary";

/** So many rows a table: more than anybody reads, and no more than a slow line takes. */
const SHOWN = 200;

async function Rest({ count }: { count: number }) {
  const t = await getTranslations("imports.listed");
  return count > SHOWN ? <p className="soft">{t("rest", { count: count - SHOWN })}</p> : null;
}

/** Rows that were rejected, or are doubtful, with their place and what stands there. */
export async function Listed(props: {
  kind: "rejected" | "doubtful";
  rows: readonly ListedRow[];
  files: ImportSummary["files"];
  areDone: boolean;
}) {
  const { kind, rows, files, areDone } = props;
  if (rows.length === 0) return null;
  const t = await getTranslations("imports.listed");
  const { imports } = await getMessages();
  const title = t(kind, { count: rows.length });
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind}>{title}</h2>
      {kind === "doubtful" && (
        <p className="soft">{t(areDone ? "doubtfulDone" : "doubtfulLede")}</p>
      )}
      <StackedTable
        label={title}
        columns={[{ head: t("place") }, { head: t("why") }, { head: t("says") }]}
        rows={rows.slice(0, SHOWN).map(({ file, place, code, text }, index) => ({
          id: `${kind}-${index}`,
          cells: [
            files.length > 1 ? `${files[file]?.name ?? ""}, ${place}` : place,
            imports.problems[code],
            <span key="text" dir="auto" className="as-written">
              {text}
            </span>,
          ],
        }))}
      />
      <Rest count={rows.length} />
    </section>
  );
}

/** What is here and the files say otherwise, field by field. */
export async function Differences(props: {
  differences: readonly FieldDifference[];
  /** Whether what the files say has been brought in by now. */
  areDone: boolean;
}) {
  const { differences, areDone } = props;
  if (differences.length === 0) return null;
  const t = await getTranslations("imports.differences");
  const { fields } = (await getMessages()).imports.differences;
  const title = t("title", { count: differences.length });
  const said = (text: string) =>
    text === "" ? (
      <span className="soft">{t("empty")}</span>
    ) : (
      <span dir="auto" className="as-written">
        {shortened(text, 600)}
      </span>
    );
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{title}</h2>
      <p className="soft">{t(areDone ? "ledeDone" : "lede")}</p>
      <StackedTable
        label={title}
        columns={[
          { head: t("ref") },
          { head: t("field") },
          { head: t(areDone ? "beforeDone" : "before") },
          { head: t("after") },
        ]}
        rows={differences.slice(0, SHOWN).map(({ ref, field, before, after }, index) => ({
          id: `difference-${index}`,
          cells: [
            <a key="ref" href={recommendationAddress(ref)}>
              {ref}
            </a>,
            fields[field] ?? field,
            said(before),
            said(after),
          ],
        }))}
      />
      <Rest count={differences.length} />
    </section>
  );
}
