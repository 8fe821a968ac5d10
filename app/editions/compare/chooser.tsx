import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { authorOf } from "@/app/editions/author-of";
import { inWords } from "@/app/_i18n/partial-date";
import type { EditionEntry } from "@/db/queries/editions";

/** Which two editions. A plain form, its answer is an address. */
export async function Chooser(props: {
  editions: readonly EditionEntry[];
  /** Ids; empty where none is chosen. */
  from: string;
  to: string;
}) {
  const { editions, from, to } = props;
  const t = await getTranslations("editions");
  const terms = await getTranslations("terms");
  const layouts = await getTranslations("midterm.layout");
  const format = await getFormatter();
  const options = editions.map(({ id, number, author, asOf, layout }) => ({
    id,
    label: t("option", {
      author: authorOf({ id, author }, terms),
      number,
      asOf: inWords(format, asOf),
      layout: layouts(layout),
    }),
  }));
  const field = (name: "from" | "to", value: string) => (
    <div className="field">
      <label htmlFor={name}>{t(`compare.${name}`)}</label>
      <select id={name} name={name} defaultValue={value}>
        <option value="">{t("compare.choose")}</option>
        {options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <form
      className="midterm-choice edition-choice screen-only"
      action="/editions/compare"
      method="get"
    >
      {field("from", from)}
      {field("to", to)}
      <button type="submit">{t("compare.show")}</button>
    </form>
  );
}
