import { refusedOf } from "./form-answers";

/** The title of a page with a form: it begins with "Error: " when the form was refused. */
export function FormPageTitle(props: { state: object | null; title: string; prefix: string }) {
  return <title>{refusedOf(props.state) ? props.prefix + props.title : props.title}</title>;
}
