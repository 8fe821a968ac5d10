import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { Fragment } from "react";
import { organisationName } from "@/app/_i18n/organisation-name";
import { inWords } from "@/app/_i18n/partial-date";
import type { MidtermRequest } from "@/app/midterm/parameters";
import { isFiltered } from "@/db/domain/explorer-filter";
import type { FreezeAnswer } from "./answer";

/** The edition that would come of it, fact by fact. `selection`: the filters that are set, in words. */
export async function WhatIsFrozen(props: {
  answer: FreezeAnswer;
  request: MidtermRequest;
  selection: string;
}) {
  const { answer, request, selection } = props;
  const t = await getTranslations("editions.freeze");
  const terms = await getTranslations("terms");
  const midterm = await getTranslations("midterm");
  const format = await getFormatter();
  const { owner, report, number, total, textsChangedOn } = answer;
  const { groups, introduction } = report.table;
  const track = owner.track ?? "civil_society";
  const withheld = t("withheld", { name: organisationName(null, track, terms) });
  const facts: [string, string][] = [
    [t("organisation"), owner.nameWithheld ? withheld : owner.name],
    [t("edition"), String(number)],
    [t("layout"), midterm(`layout.${request.layout}`)],
    [t("themeSet"), midterm(`themeSet.${request.themeSet}`)],
    [t("asOf"), inWords(format, request.asOf)],
    [
      t("count"),
      isFiltered(request.filter) ? t("selection", { total, filter: selection }) : String(total),
    ],
    [
      t("texts"),
      t("textsCount", {
        introduction: introduction ? "yes" : "no",
        themes: groups.filter(({ text }) => text).length,
        total: groups.length,
      }),
    ],
    ...(textsChangedOn === null ? [] : [[t("changedLast"), textsChangedOn] as [string, string]]),
  ];
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
