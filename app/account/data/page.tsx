import { getMessages } from "@/app/_i18n/server";
import { Fragment } from "react";
import { currentActor } from "@/app/_server/actor";
import { formWords } from "@/app/_server/form-state";
import { refusedForm } from "@/app/_server/refused-form";
import { signInFirst } from "@/app/_server/sign-in-first";
import { TextField } from "@/app/_ui/field";
import { ProblemSummary } from "@/app/_ui/problem-summary";

/** What is kept of whoever asks: who sees it, all of it as a file, and the way to have it erased. */
export default async function Page(props: {
  searchParams: Promise<Partial<Record<"problem" | "minutes", string | string[]>>>;
}) {
  const actor = await currentActor();
  if (actor.kind !== "person") return signInFirst("/account/data");
  const { account, ownData: words, common } = await getMessages();
  const { problem, minutes } = await props.searchParams;
  const again = { name: "password", again: words.download.password };
  const refused = await refusedForm(problem, again, minutes);
  const { summaryTitle } = await formWords();
  return (
    <>
      <title>{`${refused?.titlePrefix ?? ""}${words.title} – ${common.siteName}`}</title>
      <p className="eyebrow">
        <a href="/account">{account.toAccount}</a>
      </p>
      <h1>{words.title}</h1>
      <ProblemSummary state={refused} title={summaryTitle} />
      <p className="lede">{words.lede}</p>
      <h2>{words.kept.title}</h2>
      <dl className="facts measure">
        {Object.values(words.kept.rows).map(({ label, meaning }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
      <h2>{words.download.title}</h2>
      <p className="measure">{words.download.help}</p>
      <form action="/account/data/download" method="post">
        <TextField
          state={refused}
          name="password"
          type="password"
          label={words.download.password}
          autoComplete="current-password"
        />
        <button>{words.download.submit}</button>
      </form>
      <h2>{words.toErase.title}</h2>
      <p className="measure">
        {words.toErase.help} <a href="/account/erase">{words.toErase.link}</a>
      </p>
    </>
  );
}
