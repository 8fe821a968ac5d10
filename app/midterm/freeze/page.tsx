import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { today } from "@/app/_server/instance";
import { signInFirst } from "@/app/_server/sign-in-first";
import { filterWords } from "@/app/midterm/filter-words";
import { type MidtermRequest, parseRequest, searchOf } from "@/app/midterm/parameters";
import type { AddressParameters } from "@/db/domain/explorer-filter";
import { type Layout, tracksOf } from "@/db/domain/midterm-layout";
import { filterTitles } from "@/db/queries/filter-titles";
import { ownLayout } from "@/app/midterm/shown-table";
import { answerTo, type FreezeAnswer } from "./answer";
import { FreezeForm } from "./freeze-form";
import { helpOn } from "./what-is-missing";
import { WhatIsFrozen } from "./what-is-frozen";

/** What to know before, and what stands in the way. */
async function BeforeFreezing(props: { answer: FreezeAnswer; layout: Layout }) {
  const { missing, obstacle, total, named } = props.answer;
  // A layout of no track prints neither statuses nor evidence.
  const whole = tracksOf(props.layout).length > 0 ? "nothingMissing" : "nothingMissingInList";
  const t = await getTranslations("editions.freeze");
  return (
    <>
      <h2>{t("missing")}</h2>
      {obstacle && <p className="notice">{t(obstacle)}</p>}
      {named.length > 0 && <p className="notice">{t("saysName", { places: named.join("; ") })}</p>}
      {missing.length === 0 ? (
        <p>{t(whole)}</p>
      ) : (
        <>
          <ul>
            {missing.map(({ what, count }) => (
              <li key={what}>
                {t(`warning.${what}`, { count, total })}{" "}
                {what === "waiting" && <a href="/desk">{t("desk")}</a>}
              </li>
            ))}
          </ul>
          {!obstacle && (
            <p className="soft">
              {helpOn(missing)
                .map((sentence) => t(`help.${sentence}`))
                .join(" ")}
            </p>
          )}
        </>
      )}
    </>
  );
}

/** The filters that are set, in words. */
async function selectionOf({ filter }: MidtermRequest): Promise<string> {
  const words = { t: await getTranslations(), format: await getFormatter() };
  const filters = filterWords(filter, filterTitles(await reader(), filter), words);
  return filters.map(({ name, values }) => `${name}: ${values}`).join("; ");
}

/** The way to freeze it for another organisation of whoever is in several. */
async function Others(props: { others: FreezeAnswer["others"]; search: string }) {
  const t = await getTranslations("editions.freeze");
  if (props.others.length === 0) return null;
  return (
    <>
      <p>{t("another")}</p>
      <ul>
        {props.others.map(({ organisationId, organisationName }) => (
          <li key={organisationId}>
            <a
              href={`/midterm/freeze?${props.search}&${new URLSearchParams({ organisation: organisationId })}`}
            >
              {organisationName}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is sent to freeze what the page shows; nothing where that is not possible. */
function hiddenFields({ owner, report, obstacle }: FreezeAnswer, request: string) {
  if (obstacle !== null) return null;
  const newId = crypto.randomUUID();
  return { organisationId: owner.id, newId, request, seen: report.seen };
}

/** The address as it was: who comes back has a layout of their own where none was named. */
const asGiven = (parameters: AddressParameters) =>
  new URLSearchParams(
    Object.entries(parameters).flatMap(([name, values]) =>
      [values ?? []].flat().map((value): [string, string] => [name, value]),
    ),
  );

/** A second look at a report before it is frozen, so that nobody freezes by a slip. */
export default async function Page({ searchParams }: { searchParams: Promise<AddressParameters> }) {
  const parameters = await searchParams;
  const { request } = parseRequest(await ownLayout(parameters), today());
  const asked = typeof parameters.organisation === "string" ? parameters.organisation : "";
  const actor = await currentActor();
  const search = searchOf(request);
  const own = new URLSearchParams([...search, ...(asked ? [["organisation", asked]] : [])]);
  if (actor.kind !== "person") return signInFirst(`/midterm/freeze?${asGiven(parameters)}`);
  const t = await getTranslations("editions.freeze");
  const answer = await answerTo(request, actor, asked);
  const selection = await selectionOf(request);
  return (
    <>
      <p>
        <a href={`/midterm?${own}`}>{t("back")}</a>
      </p>
      <h1>{t("title")}</h1>
      {answer ? (
        <>
          <p className="lede">{t("lede")}</p>
          <Others others={answer.others} search={String(search)} />
          <h2>{t("what")}</h2>
          <WhatIsFrozen answer={answer} request={request} selection={selection} />
          <BeforeFreezing answer={answer} layout={request.layout} />
        </>
      ) : (
        <p className="empty">
          {t(actor.memberships.length > 0 ? "notValidator" : "noOrganisation")}
        </p>
      )}
      <FreezeForm
        title={t("title")}
        hidden={answer && hiddenFields(answer, String(search))}
        asksForName={(answer?.named ?? []).length > 0}
        words={{
          nameGoesPublic: t("nameGoesPublic"),
          tick: t("tick"),
          press: t("press", { number: answer?.number ?? 1 }),
          consequence: t("consequence"),
        }}
        formWords={await formWords()}
      />
    </>
  );
}
