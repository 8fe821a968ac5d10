import { recordAddress, signInAddress } from "@/app/_ui/addresses";
import { refusedOf } from "@/app/_ui/form-answers";
import type { UpdateFormProps } from "./update-form-props";

/** Where to sign in, in another window, when the session ended while somebody wrote. */
export function WayOut({ state, form }: { state: object | null; form: UpdateFormProps }) {
  if (refusedOf(state)?.code !== "not_signed_in") return null;
  return (
    <p>
      <a
        href={signInAddress(recordAddress(form.reference, form.part ? { part: form.part } : {}))}
        target="_blank"
        rel="noopener"
      >
        {form.words.signInElsewhere}
      </a>
    </p>
  );
}
