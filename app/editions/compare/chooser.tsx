import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { authorOf } from "@/app/editions/author-of";
import { type Choice, LabelledSelect } from "@/app/_ui/labelled-select";
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
  const labelOf = ({ id, number, author, asOf, layout }: EditionEntry) =>
    t("option", {
      author: authorOf({ id, author }, terms),
      number,
      asOf: inWords(format, asOf),
      layout: layouts(layout),
    });
  const choices: Choice[] = [
    ["", t("compare.choose")],
    ...editions.map((edition): Choice => [edition.id, labelOf(edition)]),
  ];
  return (
    <form
      className="midterm-choice edition-choice screen-only"
      action="/editions/compare"
      method="get"
    >
      <LabelledSelect name="from" label={t("compare.from")} choices={choices} chosen={from} />
      <LabelledSelect name="to" label={t("compare.to")} choices={choices} chosen={to} />
      <button type="submit">{t("compare.show")}</button>
    </form>
  );
}
