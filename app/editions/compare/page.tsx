import type { Metadata } from "next";
import { inWords } from "@/app/_i18n/partial-date";
import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { reader } from "@/app/_server/database";
import { pageTitle } from "@/app/_server/page-title";
import { comparisonAddress, editionAddress } from "@/app/_ui/addresses";
import type { EditionContent } from "@/db/domain/edition-content";
import type { AddressParameters } from "@/db/domain/explorer-filter";
import { editions } from "@/db/queries/editions";
import { Changes } from "./changes";
import type { Caution } from "./cautions";
import { type Chosen, chosen } from "./chosen";
import { Chooser } from "./chooser";
import { Counts } from "./counts";

interface Props {
  searchParams: Promise<AddressParameters>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: await pageTitle(t("editions.compare.title")) };
}

const idIn = (value: AddressParameters[string]) => (typeof value === "string" ? value : "");

type Two = Extract<Chosen, { kind: "compared" }>;

/** What to know before one reads it. */
async function CautionLine({ caution, two }: { caution: Caution; two: Two }) {
  const t = await getTranslations("editions.compare");
  const layout = await getTranslations("midterm.layout");
  const format = await getFormatter();
  const words: Record<string, string> = {
    from: two.from.organisation.name,
    to: two.to.organisation.name,
  };
  if (caution === "otherLayout") {
    words.from = layout(two.from.request.layout);
    words.to = layout(two.to.request.layout);
  }
  if (caution === "backwardsAsOf") {
    words.from = inWords(format, two.from.request.asOf);
    words.to = inWords(format, two.to.request.asOf);
  }
  return <p>{t(caution, words)}</p>;
}

async function Link({ content }: { content: EditionContent }) {
  const t = await getTranslations("editions");
  const { organisation, number, id } = content;
  return <a href={editionAddress(id)}>{t("name", { author: organisation.name, number })}</a>;
}

async function Compared({ two }: { two: Two }) {
  const t = await getTranslations("editions.compare");
  const format = await getFormatter();
  const { from, to, comparison, texts, cautions } = two;
  const { total } = comparison;
  const days = { from: from.request.asOf, to: to.request.asOf };
  return (
    <>
      <h2>
        {t.rich("heading", {
          from: () => <Link content={from} />,
          to: () => <Link content={to} />,
          fromDay: inWords(format, days.from),
          toDay: inWords(format, days.to),
        })}
      </h2>
      {cautions.length > 0 && (
        <div className="notice">
          {cautions.map((caution) => (
            <CautionLine key={caution} caution={caution} two={two} />
          ))}
        </div>
      )}
      <p>{t("inBoth", { both: total.both, fromTotal: total.from, toTotal: total.to })}</p>
      <Counts comparison={comparison} />
      {texts && (texts.introduction || texts.themes > 0) && (
        <p className="after-table">
          {texts.introduction && t("introduction")}{" "}
          {texts.themes > 0 && t("texts", { themes: texts.themes })}
        </p>
      )}
      <p className="screen-only after-table">
        <a href={comparisonAddress(to.id, from.id)}>{t("swap")}</a>
      </p>
      <Changes comparison={comparison} days={days} />
    </>
  );
}

/** Two editions beside each other: what changed status, what got evidence, what was added. */
export default async function Page({ searchParams }: Props) {
  const t = await getTranslations("editions.compare");
  const asked = await searchParams;
  const [from, to] = [idIn(asked.from), idIn(asked.to)];
  const all = editions(await reader()).filter(({ withdrawnAt }) => withdrawnAt === null);
  const result = await chosen(from, to);
  return (
    <>
      <p className="screen-only">
        <a href="/editions">{(await getTranslations("editions"))("page.all")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      {all.length < 2 ? (
        <p className="empty">{t("few")}</p>
      ) : (
        <Chooser editions={all} from={from} to={to} />
      )}
      {result.kind === "hindered" && <p className="notice">{t(result.why)}</p>}
      {result.kind === "compared" && <Compared two={result} />}
    </>
  );
}
