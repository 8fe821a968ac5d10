import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { currentActor } from "@/app/_server/actor";
import { dayOf } from "@/app/_server/instance";
import { editionAddress } from "@/app/_ui/addresses";
import { type OwnEditions, ownEditions } from "./own-editions";
import { type MidtermRequest, searchOf } from "./parameters";

/** What one organisation has frozen, and the way to freeze what the page shows. */
async function OfOrganisation(props: { own: OwnEditions; request: MidtermRequest; total: number }) {
  const { own, request, total } = props;
  const { organisationId, organisationName: organisation } = own.membership;
  const t = await getTranslations("editions");
  const layout = await getTranslations("midterm.layout");
  const format = await getFormatter();
  const search = searchOf(request);
  search.set("organisation", organisationId);
  const asOf = inWords(format, request.asOf);
  return (
    <>
      {own.mayFreeze && total > 0 && (
        <p className="freeze-way">
          <a className="button second" href={`/midterm/freeze?${search}`}>
            {t("freeze.open")}
          </a>
          <span>
            {t("freeze.openFor", { organisation, layout: layout(request.layout), asOf, total })}
          </span>
        </p>
      )}
      {own.editions.length > 0 && (
        <>
          <p>{t("freeze.ownList", { organisation })}</p>
          <ul>
            {own.editions.map(({ id, number, asOf, frozenAt, withdrawnAt }) => (
              <li key={id}>
                <a href={editionAddress(id)}>{t("number", { number })}</a>,{" "}
                {t("freeze.listed", {
                  asOf: inWords(format, asOf),
                  frozenOn: inWords(format, dayOf(frozenAt)),
                })}
                {withdrawnAt !== null && (
                  <span className="tag">
                    {t("withdrawnTag", { date: inWords(format, dayOf(withdrawnAt)) })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Editions: what they are, where they all stand, and for validators the way to make one. */
export async function FreezeBlock(props: {
  request: MidtermRequest;
  /** Of the table's recommendations; none where there are none. */
  reviewId: string | undefined;
  total: number;
}) {
  const { request, reviewId, total } = props;
  const t = await getTranslations("editions.freeze");
  const own = await ownEditions(await currentActor(), reviewId);
  if (own.length === 0) {
    return (
      <p className="screen-only hint">
        {t("blockHelp")} <a href="/editions">{t("all")}</a>
      </p>
    );
  }
  return (
    <section className="screen-only freeze-block" aria-labelledby="editions">
      <h2 id="editions">{t("block")}</h2>
      <p className="measure">
        {t("blockHelp")} <a href="/editions">{t("all")}</a>
      </p>
      {own.map((each) => (
        <OfOrganisation
          key={each.membership.organisationId}
          own={each}
          request={request}
          total={total}
        />
      ))}
    </section>
  );
}
