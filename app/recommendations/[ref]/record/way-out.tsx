import { refusedOf } from "@/app/_ui/form-answers";
import type { UpdateFormProps } from "./update-form";

/** Where to go, in another window, when the form was refused for what happened elsewhere. */
export function WayOut({ state, form }: { state: object | null; form: UpdateFormProps }) {
  const { words, first, reference } = form;
  const address = `/recommendations/${reference}/record`;
  const code = refusedOf(state)?.code;
  const way =
    code === "not_signed_in"
      ? ([`/sign-in?next=${address}`, words.signInElsewhere] as const)
      : code === "edited_meanwhile" && first.draft
        ? ([`${address}?draft=${first.draft.id}`, words.seeTheirs] as const)
        : null;
  return (
    way && (
      <p>
        <a href={way[0]} target="_blank" rel="noopener">
          {way[1]}
        </a>
      </p>
    )
  );
}
