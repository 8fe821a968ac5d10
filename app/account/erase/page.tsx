import { getMessages, getTranslations } from "@/app/_i18n/server";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { signInFirst } from "@/app/_server/sign-in-first";
import { mayGo } from "@/db/domain/erasure";
import { heldBack } from "@/db/queries/held-back";
import { openWork } from "@/db/queries/open-work";
import { EraseForm } from "./erase-form";
import { WhoToAsk } from "./who-to-ask";

/** What goes, what stays and why; then, once more, whether one is sure. */
export default async function Page(props: {
  searchParams: Promise<Partial<Record<"sure", string | string[]>>>;
}) {
  const actor = await currentActor();
  if (actor.kind !== "person") return signInFirst("/account/erase");
  const from = await reader();
  const held = heldBack(from, actor.id);
  const sure = (await props.searchParams).sure !== undefined && mayGo(held);
  const { account, common, ownData } = await getMessages();
  const { erase: words } = ownData;
  const t = await getTranslations("ownData.erase");
  const own = actor.memberships.map(({ organisationId }) => organisationId);
  const work = openWork(from, own).filter(({ personId }) => personId === actor.id).length;
  return (
    <>
      {!sure && <title>{`${words.title} – ${common.siteName}`}</title>}
      <p className="eyebrow">
        <a href="/account">{account.toAccount}</a>
      </p>
      <h1>{sure ? words.sureTitle : words.title}</h1>
      {sure ? (
        <EraseForm words={words} formWords={await formWords()} />
      ) : (
        <>
          <p className="lede">{words.lede}</p>
          <h2>{words.goes}</h2>
          <List items={words.goesList} />
          <h2>{words.stays}</h2>
          <List items={words.staysList} />
          {work > 0 && <p className="measure">{t("work", { count: work })}</p>}
          {mayGo(held) ? (
            <p>
              <a className="button" href="/account/erase?sure">
                {words.goOn}
              </a>
            </p>
          ) : (
            <WhoToAsk held={held} />
          )}
        </>
      )}
    </>
  );
}

function List({ items }: { items: Record<string, string> }) {
  return (
    <ul className="measure">
      {Object.values(items).map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
