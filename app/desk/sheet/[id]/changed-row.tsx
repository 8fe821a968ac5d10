import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { recommendationAddress } from "@/app/_ui/addresses";
import { shortened } from "@/app/_ui/shortened";
import { type ComparedCell, type ComparedRow, conflictName } from "@/db/domain/sheet-comparison";
import { statusSchema } from "@/db/domain/status-scale";
import type { Track } from "@/db/domain/track";

/** What a field says, as its readers know it; null where it says nothing. */
export async function said(field: ComparedCell["field"], value: string, track: Track) {
  if (value === "") return null;
  if (field === "asOf") return inWords(await getFormatter(), value);
  const status = field === "status" ? statusSchema.safeParse(value) : null;
  return status?.success ? (await getMessages()).terms.status[track][status.data] : value;
}

/** A text under its name. */
async function Said(props: { label: string; text: string | null }) {
  const t = await getTranslations("sheet.page");
  return (
    <div>
      <dt>{props.label}</dt>
      <dd className="as-written" dir="auto">
        {props.text ?? <span className="soft">{t("empty")}</span>}
      </dd>
    </div>
  );
}

/** Which of two texts is kept; the one on line unless somebody chooses the other. */
async function Choice({ cell, reference }: { cell: ComparedCell; reference: string }) {
  const t = await getTranslations("sheet.page");
  const { form } = (await getMessages()).sheet;
  const name = `choice.${conflictName(reference, cell.field)}`;
  const legend = { field: form.headings[cell.field], cell: cell.cell };
  return (
    <fieldset className="conflict-choice">
      <legend>{t("which", legend)}</legend>
      {(["on_line", "sheet"] as const).map((choice) => (
        <div className="choice" key={choice}>
          <input
            type="radio"
            id={`${cell.cell}-${choice}`}
            name={name}
            value={choice}
            defaultChecked={choice === "on_line"}
          />
          <label htmlFor={`${cell.cell}-${choice}`}>
            {t(choice === "sheet" ? "takeSheet" : "keepOnLine")}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

async function Cell(props: { cell: ComparedCell; row: ComparedRow; track: Track }) {
  const { cell, row, track } = props;
  const t = await getTranslations("sheet.page");
  const { form } = (await getMessages()).sheet;
  const isConflict = cell.outcome === "conflict";
  return (
    <section className={isConflict ? "sheet-cell conflict" : "sheet-cell"} id={cell.cell}>
      <h4>
        {form.headings[cell.field]} <span className="soft">({t("cell", { cell: cell.cell })})</span>
      </h4>
      {isConflict && (
        <p className="conflict-word">{t(cell.base === null ? "conflictUnknown" : "conflict")}</p>
      )}
      <dl className="sheet-texts">
        {isConflict && cell.base !== null && (
          <Said label={t("before")} text={await said(cell.field, cell.base, track)} />
        )}
        <Said label={t("onLine")} text={await said(cell.field, cell.onLine, track)} />
        <Said
          label={t(cell.mine === "" ? "emptied" : "inSheet")}
          text={await said(cell.field, cell.mine, track)}
        />
      </dl>
      {isConflict && !row.isLocked && <Choice cell={cell} reference={row.ref} />}
    </section>
  );
}

/**
 * Everything that a sheet says otherwise of one recommendation. `dayInstead`: as of which day the draft would
 * be, where the sheet's cannot be read.
 */
export async function ChangedRow(props: {
  row: ComparedRow;
  track: Track;
  dayInstead: string | null;
}) {
  const { row, track, dayInstead } = props;
  const t = await getTranslations("sheet.page");
  return (
    <section className="sheet-row" aria-labelledby={`row-${row.row}`}>
      <h3 id={`row-${row.row}`}>
        <a href={recommendationAddress(row.onLine.ref)}>{row.ref}</a>
      </h3>
      <p className="measure soft">{shortened(row.onLine.text, 200)}</p>
      <input type="hidden" name={`seen.${row.ref}`} value={row.onLine.revision} />
      {row.isLocked && <p className="notice">{t("locked")}</p>}
      {dayInstead !== null && !row.isLocked && (
        <p className="notice">
          {t("dayInstead", { date: inWords(await getFormatter(), dayInstead) })}
        </p>
      )}
      {row.cells.map((cell) => (
        <Cell key={cell.cell} cell={cell} row={row} track={track} />
      ))}
    </section>
  );
}
