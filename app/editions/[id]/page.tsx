import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { currentActor } from "@/app/_server/actor";
import { dayOf } from "@/app/_server/instance";
import { pageTitle } from "@/app/_server/page-title";
import { editionAddress } from "@/app/_ui/addresses";
import { Cite } from "@/app/_ui/cite";
import { DoneNotice } from "@/app/_ui/done-notice";
import { editionCitation } from "@/app/editions/citation";
import { type ShownEdition, shownEdition } from "@/app/editions/shown";
import type { AddressParameters } from "@/db/domain/explorer-filter";
import { may } from "@/db/domain/permissions";
import { Standing } from "./standing";
import { WithdrawForm } from "./withdraw-form";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressParameters>;
}

const titleOf = async ({ title, number }: ShownEdition["edition"]) =>
  (await getTranslations("editions.page"))("pageTitle", { title, number });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shown = await shownEdition((await params).id);
  const common = await getTranslations("common");
  if (!shown) return { title: common("siteName") };
  return { title: await pageTitle(await titleOf(shown.edition)) };
}

/** What is left of an edition that was withdrawn. */
async function Withdrawn({ edition }: Pick<ShownEdition, "edition">) {
  const t = await getTranslations("editions.page");
  const format = await getFormatter();
  const { frozenAt, withdrawnAt } = edition;
  return (
    <>
      <h1>{await titleOf(edition)}</h1>
      <div className="notice">
        <p>
          <strong>{t("withdrawnNotice")}</strong>
        </p>
        <p>
          {t("withdrawnHelp", {
            frozenOn: inWords(format, dayOf(frozenAt)),
            withdrawnOn: inWords(format, dayOf(withdrawnAt ?? frozenAt)),
          })}
        </p>
      </div>
    </>
  );
}

async function Withdrawal({ edition }: Pick<ShownEdition, "edition">) {
  const actor = await currentActor();
  if (!may(actor, "withdraw_edition", edition.organisationId)) return null;
  const t = await getTranslations("editions.page");
  const problems = await getTranslations("problems");
  return (
    <section className="screen-only last">
      <WithdrawForm
        id={edition.id}
        words={{
          open: t("withdraw"),
          help: t("withdrawHelp"),
          press: t("withdrawDo", { number: edition.number }),
          summaryTitle: problems("summaryTitle"),
        }}
      />
    </section>
  );
}

async function EditionCite({ shown }: { shown: ShownEdition }) {
  const citation = await editionCitation(shown);
  const path = `${editionAddress(shown.edition.id)}/cite`;
  return citation && <Cite citation={citation} filesAt={{ path }} />;
}

/** An edition: a report as it stood on a day, for anybody. */
export default async function Page({ params, searchParams }: Props) {
  const shown = await shownEdition((await params).id);
  if (!shown) notFound();
  const t = await getTranslations("editions.page");
  const { edition, copy } = shown;
  const { done } = await searchParams;
  return (
    <div className="midterm edition">
      {done === "frozen" && copy && <DoneNotice state={{ done: t("frozen") }} />}
      {copy ? (
        <>
          <Standing copy={copy} title={await titleOf(edition)} />
          <EditionCite shown={shown} />
          <Withdrawal edition={edition} />
        </>
      ) : (
        <Withdrawn edition={edition} />
      )}
      <p className="screen-only last">
        <a href="/editions">{t("all")}</a>
      </p>
    </div>
  );
}
