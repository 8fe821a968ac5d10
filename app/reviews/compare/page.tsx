import type { Metadata } from "next";
import { getTranslations } from "@/app/_i18n/server";
import { aggregate } from "@/app/_server/database";
import { today } from "@/app/_server/instance";
import { pageTitle } from "@/app/_server/page-title";
import type { AddressParameters } from "@/db/domain/explorer-filter";
import { laterOf } from "@/db/domain/review-comparison";
import { continuing, reviewFigures } from "@/db/queries/review-figures";
import { reviewsToCompare } from "@/db/queries/reviews";
import { Chooser } from "./chooser";
import { Continuing } from "./continuing";
import { Figures } from "./figures";
import { StatesInCommon, SubjectsInCommon } from "./in-common";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: await pageTitle(t("reviews.compare.title")) };
}

const single = (parameters: AddressParameters, name: string) =>
  ([parameters[name]].flat()[0] ?? "").slice(0, 80);

/** The two reviews that the address names, as far as there are any. */
function compared(a: string, b: string, day: string) {
  return aggregate(["compare reviews", a, b, day], (reader) => {
    const first = a === "" ? null : reviewFigures(reader, a, day);
    const second = b === "" ? null : reviewFigures(reader, b, day);
    if (!first || !second) return { first, second, later: null, continues: 0 };
    const later = laterOf(first, second);
    const [from, to] = later === "first" ? [first, second] : [second, first];
    return { first, second, later, continues: continuing(reader, from.id, to.id) };
  });
}

/** Two reviews side by side, of one State or of two. */
export default async function Page(props: { searchParams: Promise<AddressParameters> }) {
  const parameters = await props.searchParams;
  const [a, b, of] = ["a", "b", "of"].map((name) => single(parameters, name));
  const day = today();
  const { first, second, later, continues } = await compared(a ?? "", b ?? "", day);
  const chosen = [first, second].flatMap((review) => review?.iso3 ?? []);
  const choices = await aggregate(["reviews to compare", chosen, of], (reader) =>
    reviewsToCompare(reader, [...chosen, of ?? ""]),
  );
  const t = await getTranslations("reviews.compare");
  const unknown = [...(a && !first ? [a] : []), ...(b && !second ? [b] : [])];
  const pair = first && second && first.id !== second.id ? { first, second } : null;
  return (
    <>
      <p className="eyebrow">
        <a href="/reviews">{(await getTranslations("reviews"))("title")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      {unknown.map((id) => (
        <p key={id} className="notice" role="status">
          {t("unknown", { id })}
        </p>
      ))}
      {first && second && !pair && (
        <p className="notice" role="status">
          {t("same")}
        </p>
      )}
      <Chooser choices={choices} a={first?.id ?? ""} b={second?.id ?? ""} of={of ?? ""} />
      {pair && (
        <>
          <Figures {...pair} day={day} />
          <SubjectsInCommon {...pair} />
          <StatesInCommon {...pair} />
          {(pair.first.iso3 === pair.second.iso3 || continues > 0) && (
            <Continuing {...pair} later={later} count={continues} />
          )}
        </>
      )}
    </>
  );
}
