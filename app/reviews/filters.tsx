import { getMessages, getTranslations } from "@/app/_i18n/server";
import { type Choice, LabelledSelect } from "@/app/_ui/labelled-select";
import { REVIEW_ORDERS } from "@/db/domain/review-list";
import type { reviewChoices } from "@/db/queries/review-list";
import type { ReviewsView } from "./search-params";

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
  const cycles = choices.cycles.map((cycle): Choice => [String(cycle), t("cycleName", { cycle })]);
  return (
    <form className="midterm-choice" method="get" action="/reviews">
      <LabelledSelect
        name="state"
        label={t("filter.state")}
        chosen={view.filter.state}
        choices={[["", t("filter.anyState")], ...choices.states]}
      />
      <LabelledSelect
        name="cycle"
        label={t("filter.cycle")}
        chosen={String(view.filter.cycle ?? "")}
        choices={[["", t("filter.anyCycle")], ...cycles]}
      />
      <LabelledSelect
        name="order"
        label={t("filter.order")}
        chosen={view.order}
        choices={REVIEW_ORDERS.map((each): Choice => [each, order[each]])}
      />
      <button type="submit">{t("filter.show")}</button>
    </form>
  );
}
