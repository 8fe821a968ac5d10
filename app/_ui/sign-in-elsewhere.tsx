import type { FormWords } from "@/app/_server/form-state";
import { signInAddress } from "./addresses";
import { refusedOf } from "./form-answers";

/**
 * Where to sign in, in another window, when the session ended while somebody wrote. `here`: address of the
 * page, where whoever has signed in goes on.
 */
export function SignInElsewhere(props: { state: object | null; here: string; words: FormWords }) {
  if (refusedOf(props.state)?.code !== "not_signed_in") return null;
  return (
    <p>
      <a href={signInAddress(props.here)} target="_blank" rel="noopener">
        {props.words.signInElsewhere}
      </a>
    </p>
  );
}
