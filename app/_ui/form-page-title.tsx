import { refusedOf } from "./form-answers";

/** The title of a page with a form: it begins with "Error: " when the form was refused. */
export function FormPageTitle({ state, title }: { state: object | null; title: string }) {
  return <title>{(refusedOf(state)?.titlePrefix ?? "") + title}</title>;
}
