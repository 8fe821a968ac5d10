import { getMessages, getTranslations } from "@/app/_i18n/server";
import { currentActor } from "@/app/_server/actor";
import { formWords, type RefusedForm } from "@/app/_server/form-state";
import { DoneNotice } from "@/app/_ui/done-notice";
import { ProblemSummary } from "@/app/_ui/problem-summary";
import { ERROR_CODES } from "@/db/domain/errors";

type Parameters = Record<string, string | string[] | undefined>;

/** What the last sending of a plain form came to, as the address says it. */
export interface Outcome {
  done: string | null;
  refused: RefusedForm | null;
}

/**
 * Only words of the catalogue are ever shown, and none to visitors, who send nothing here: whoever
 * writes an address writes no text on the page.
 */
export async function outcomeOf({ done, problem }: Parameters): Promise<Outcome> {
  if ((await currentActor()).kind === "visitor") return { done: null, refused: null };
  const { evidence } = await getMessages();
  const problems = await getTranslations("problems");
  const code = ERROR_CODES.find((known) => known === problem);
  const words: Record<string, string> = evidence.done;
  const isKnown = typeof done === "string" && Object.hasOwn(words, done);
  if (!code) return { done: isKnown ? (words[done] ?? null) : null, refused: null };
  const message = problems(`code.${code}`);
  const again = { field: "file", text: evidence.files.again };
  return {
    done: null,
    refused: { code, message, problems: [again], values: {}, titlePrefix: problems("titlePrefix") },
  };
}

/** The outcome at the head of the page; a refusal takes the focus. */
export async function OutcomeNotice({ done, refused }: Outcome) {
  const { summaryTitle } = await formWords();
  return (
    <>
      <ProblemSummary state={refused} title={summaryTitle} />
      <DoneNotice state={done === null ? null : { done }} />
    </>
  );
}
