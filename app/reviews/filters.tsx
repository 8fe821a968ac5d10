import { getMessages, getTranslations } from "@/app/_i18n/server";
import { REVIEW_ORDERS } from "@/db/domain/review-list";
import type { reviewChoices } from "@/db/queries/review-list";
import type { ReviewsView } from "./search-params";

type Option = readonly [value: string, words: string];

function Choice(props: {
  name: string;
  label: string;
  chosen: string;
  options: readonly Option[];
}) {
  const { name, label, chosen, options } = props;
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen}>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Which reviews, in which order. A plain form, its answer is an address. */
export async function ReviewFilters(props: {
  view: ReviewsView;
  choices: ReturnType<typeof reviewChoices>;
}) {
  const { view, choices } = props;
  const t = await getTranslations("reviews");
  const { order } = (await getMessages()).reviews;
  // One to choose from is no choice.
  if (choices.states.length + choices.cycles.length < 3) return null;
  const cycles = choices.cycles.map((cycle): Option => [String(cycle), t("cycleName", { cycle })]);
  return (
    <form className="midterm-choice" method="get" action="/reviews">
      <Choice
        name="state"
        label={t("filter.state")}
        chosen={view.filter.state}
        options={[["", t("filter.anyState")], ...choices.states]}
      />
      <Choice
        name="cycle"
        label={t("filter.cycle")}
        chosen={String(view.filter.cycle ?? "")}
        options={[["", t("filter.anyCycle")], ...cycles]}
      />
      <Choice
        name="order"
        label={t("filter.order")}
        chosen={view.order}
        options={REVIEW_ORDERS.map((each): Option => [each, order[each]])}
      />
      <button type="submit">{t("filter.show")}</button>
    </form>
  );
}
