import type { FormWords } from "@/app/_server/form-state";
import { DoneNotice } from "./done-notice";
import { FormPageTitle } from "./form-page-title";
import { ProblemSummary } from "./problem-summary";

/** What stands above a page's form: the page's title and what became of the last sending. */
export function FormHead(props: {
  state: object | null;
  title: string;
  words: FormWords;
  labels: Record<string, string>;
}) {
  const { state, words } = props;
  return (
    <>
      <FormPageTitle state={state} title={`${props.title} – ${words.siteName}`} />
      <ProblemSummary state={state} title={words.summaryTitle} labels={props.labels} />
      <DoneNotice state={state} />
    </>
  );
}
