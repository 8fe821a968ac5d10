import { getTranslations } from "@/app/_i18n/server";
import { reviewValues } from "@/app/_i18n/review-values";
import { type Choice, LabelledSelect } from "@/app/_ui/labelled-select";
import type { reviewsToCompare } from "@/db/queries/reviews";

/**
 * Which two reviews. Where they are too many for one list, those of a few States are offered, and a form
 * before it adds those of another. Plain forms, their answer is an address.
 */
export async function Chooser(props: {
  choices: ReturnType<typeof reviewsToCompare>;
  /** Ids; empty where none is chosen. */
  a: string;
  b: string;
  /** The State that was added. */
  of: string;
}) {
  const { choices, a, b, of } = props;
  const t = await getTranslations("reviews");
  const field = (name: "a" | "b", label: string, chosen: string) => (
    <LabelledSelect
      {...{ name, label, chosen }}
      choices={[
        ["", t("compare.choose")],
        ...choices.reviews.map(({ id, ...review }): Choice => [
          id,
          t("name", reviewValues(review)),
        ]),
      ]}
    />
  );
  return (
    <>
      {choices.states.length > 0 && (
        <form className="midterm-choice" method="get" action="/reviews/compare">
          {a && <input type="hidden" name="a" value={a} />}
          {b && <input type="hidden" name="b" value={b} />}
          <div className="field">
            <label htmlFor="of">{t("compare.of")}</label>
            <select id="of" name="of" defaultValue={of}>
              <option value="">{t("compare.chooseState")}</option>
              {choices.states.map(({ iso3, state }) => (
                <option key={iso3} value={iso3}>
                  {state}
                </option>
              ))}
            </select>
          </div>
          <button className="second">{t("compare.offer")}</button>
        </form>
      )}
      <form className="midterm-choice" method="get" action="/reviews/compare">
        {of && <input type="hidden" name="of" value={of} />}
        {field("a", t("compare.first"), a)}
        {field("b", t("compare.second"), b)}
        <button>{t("compare.show")}</button>
      </form>
    </>
  );
}
