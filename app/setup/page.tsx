import { getMessages } from "@/app/_i18n/server";
import { notFound } from "next/navigation";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { NewPersonForm } from "@/app/_ui/new-person-form";
import { openInvitation } from "@/db/queries/open-invitation";
import { setUp } from "./actions";

/** The first administrator's account, for whoever holds the link. To others there is no such page. */
export default async function Page(props: {
  searchParams: Promise<{ token?: string | string[] }>;
}) {
  const { token } = await props.searchParams;
  if (typeof token !== "string") notFound();
  const invitation = openInvitation(await reader(), token, new Date().toISOString());
  if (invitation?.kind !== "set_up") notFound();
  const { accounts } = await getMessages();
  return (
    <>
      <h1>{accounts.setUp.title}</h1>
      <p className="lede">{accounts.setUp.lede}</p>
      <NewPersonForm
        action={setUp}
        token={token}
        words={accounts.setUp}
        personWords={accounts.person}
        formWords={await formWords()}
      />
    </>
  );
}
