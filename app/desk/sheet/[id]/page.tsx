import { notFound } from "next/navigation";
import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { dayOf, today } from "@/app/_server/instance";
import { StackedTable } from "@/app/_ui/stacked-table";
import { requireSignedIn } from "@/app/desk/answer";
import type { SheetOwner } from "@/app/desk/sheet/form-of";
import { sheetOwner } from "@/app/desk/sheet/owner";
import { compareSheet, dayTaken, type SheetComparison } from "@/db/domain/sheet-comparison";
import type { NotTakenIn } from "@/db/domain/sheet-not-taken-in";
import type { Track } from "@/db/domain/track";
import { saidOnLine } from "@/db/queries/said-on-line";
import { sheetUploadById } from "@/db/queries/sheet-uploads";
import { ChangedRow, said } from "./changed-row";
import { DiscardForm } from "@/app/_ui/discard-form";
import { discard } from "@/app/desk/sheet/actions";
import { TakeInForm } from "./forms";
import { canTakeIn, summaryOf } from "./summary-of";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

type Upload = NonNullable<ReturnType<typeof sheetUploadById>>;

/** What a sheet would change, cell by cell; its sender decides upon it. */
export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireSignedIn(`/desk/sheet/${encodeURIComponent(id)}`);
  const from = await reader();
  const upload = sheetUploadById(from, id, actor.id);
  const owner = upload && sheetOwner(actor, upload.organisationId);
  if (!upload || !owner) notFound();
  const onSheet = { names: upload.sheet.rows.map(({ ref }) => ref) };
  const onLine = saidOnLine(from, onSheet, owner.organisationId);
  const comparison = compareSheet(upload.sheet, onLine);
  const { rows, unread } = comparison;
  const { sheet, common } = await getMessages();
  const t = await getTranslations("sheet.page");
  const { done, left, kept } = await searchParams;
  const counted = (value: typeof done) => Number(value) || 0;
  const { summaryTitle } = await formWords();
  return (
    <>
      {!canTakeIn(comparison) && <title>{`${sheet.page.title} – ${common.siteName}`}</title>}
      <p className="eyebrow">
        <a href="/desk/sheet">{sheet.title}</a>
      </p>
      <h1>{t("title")}</h1>
      {done !== undefined && (
        <Done written={counted(done)} left={counted(left)} kept={counted(kept)} />
      )}
      <p className="lede">{t(...summaryOf(comparison))}</p>
      <AboutSheet upload={upload} owner={owner} />
      <Besides comparison={comparison} />
      {rows.length === 0 ? (
        <p className="empty">{t("nothing")}</p>
      ) : (
        <Changes upload={upload} comparison={comparison} owner={owner} />
      )}
      <Unread cells={unread} track={owner.track} />
      <section className="last">
        <p>
          <a href={`/desk/sheet?organisation=${encodeURIComponent(owner.organisationId)}`}>
            {t("back")}
          </a>
        </p>
        <DiscardForm
          action={discard}
          id={id}
          words={{ press: t("discard"), hint: t("discardHint"), summaryTitle }}
        />
      </section>
    </>
  );
}

async function Done({ written, left, kept }: Record<"written" | "left" | "kept", number>) {
  const t = await getTranslations("sheet.page");
  return (
    <div className="notice" role="status">
      <p>
        {t("done", { count: written })}{" "}
        {written > 0 && t.rich("doneWays", { desk: (words) => <a href="/desk">{words}</a> })}
      </p>
      {kept > 0 && <p>{t("kept", { count: kept })}</p>}
      {left > 0 && <p>{t("left", { count: left })}</p>}
    </div>
  );
}

/** What is neither a change nor a conflict. */
async function Besides({ comparison: { counts, unread } }: { comparison: SheetComparison }) {
  const t = await getTranslations("sheet.page");
  return (
    <>
      {counts.thereAlready > 0 && <p>{t("thereAlready", { count: counts.thereAlready })}</p>}
      {unread.length > 0 && (
        <p>
          <a href="#unread">{t("seeUnread")}</a>
        </p>
      )}
    </>
  );
}

async function AboutSheet({ upload, owner }: { upload: Upload; owner: SheetOwner }) {
  const t = await getTranslations("sheet.page");
  const format = await getFormatter();
  const dateOf = (instant: string) => inWords(format, dayOf(instant));
  const { madeAt } = upload.sheet;
  const words = {
    name: upload.fileName,
    organisation: owner.organisationName,
    sent: dateOf(upload.uploadedAt),
  };
  // Whatever a hidden cell says: it may be no instant.
  const isDated = madeAt !== null && !Number.isNaN(Date.parse(madeAt));
  return (
    <p className="soft">
      {isDated ? t("about", { ...words, made: dateOf(madeAt) }) : t("aboutUnknown", words)}
    </p>
  );
}

async function Changes(props: { upload: Upload; comparison: SheetComparison; owner: SheetOwner }) {
  const { upload, comparison, owner } = props;
  const t = await getTranslations("sheet.page");
  const format = await getFormatter();
  const rows = comparison.rows.map((row) => (
    <ChangedRow
      key={row.ref}
      {...{ row, track: owner.track }}
      dayInstead={row.isDayUnread ? dayTaken(row, today()) : null}
    />
  ));
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t("changes")}</h2>
      {canTakeIn(comparison) ? (
        <TakeInForm
          id={upload.id}
          words={{
            ...{ title: t("title"), take: t("take"), takeHint: t("takeHint") },
            asOf: t("asOf", { date: inWords(format, today()) }),
          }}
          formWords={await formWords()}
        >
          {rows}
        </TakeInForm>
      ) : (
        <>
          <p>{t("allLocked")}</p>
          {rows}
        </>
      )}
    </section>
  );
}

/** What stands in a cell; of a field's value, in its readers' words. */
const stands = ({ field, text }: NotTakenIn, track: Track) =>
  field ? said(field, text, track) : text;

async function Unread({ cells, track }: { cells: readonly NotTakenIn[]; track: Track }) {
  if (cells.length === 0) return null;
  const t = await getTranslations("sheet.page");
  const { reasons } = (await getMessages()).sheet;
  const texts = await Promise.all(cells.map((cell) => stands(cell, track)));
  return (
    <section aria-labelledby="unread">
      <h2 id="unread">{t("unread")}</h2>
      <p>{t("unreadLede")}</p>
      <StackedTable
        label={t("unread")}
        columns={(["place", "says", "why"] as const).map((name) => ({ head: t(name) }))}
        rows={cells.map(({ cell, ref, why }, index) => ({
          id: `${cell} ${why}`,
          cells: [
            [cell, ref].filter(Boolean).join(", "),
            <span key="says" className="as-written" dir="auto">
              {texts[index]}
            </span>,
            reasons[why],
          ],
        }))}
      />
    </section>
  );
}
