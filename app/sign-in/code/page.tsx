import { getMessages } from "@/app/_i18n/server";
import { redirect } from "next/navigation";
import { formWords } from "@/app/_server/form-state";
import { instance } from "@/app/_server/instance";
import { safePath } from "@/app/_server/safe-path";
import { waitingForCode } from "@/app/_server/second-factor";
import { CodeForm } from "./code-form";

/** The second step of signing in, for whoever has a second factor. */
export default async function Page(props: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next: asked } = await props.searchParams;
  const next = safePath(typeof asked === "string" ? asked : undefined, instance.address);
  const begin = `/sign-in?next=${encodeURIComponent(next)}`;
  if (!(await waitingForCode())) redirect(begin);
  const { account } = await getMessages();
  const { code: words } = account;
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lede">{words.lede}</p>
      <CodeForm next={next} words={words} formWords={await formWords()} />
      <p className="after-form">
        <a href={begin}>{words.again}</a>
      </p>
      <h2>{words.lost}</h2>
      <p className="measure">
        {words.lostHelp} {account.forgotten.help}
      </p>
    </>
  );
}
