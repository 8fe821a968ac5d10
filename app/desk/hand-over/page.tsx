import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { formWords } from "@/app/_server/form-state";
import { StackedTable } from "@/app/_ui/stacked-table";
import { shortened } from "@/app/_ui/shortened";
import { nameOfPart } from "@/db/domain/recommendation-part";
import { type Membership, membershipsThatMay } from "@/db/domain/permissions";
import { requireSignedIn } from "@/app/desk/answer";
import { Filter } from "@/app/desk/frame";
import { answer, type Holder } from "./answer";
import { HandOverForm } from "./hand-over-form";

const ADDRESS = "/desk/hand-over";

/** Whose open work there is in an organisation; one person's, to be handed over. */
export default async function Page(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireSignedIn(ADDRESS);
  const { organisation, person, to, done } = await props.searchParams;
  const memberships = membershipsThatMay(actor, "hand_over");
  const chosen = memberships.find((m) => m.organisationId === organisation) ?? memberships[0];
  const t = await getTranslations("desk.handOver");
  const { common, desk } = await getMessages();
  const { members, holders } = chosen
    ? await answer(chosen.organisationId)
    : { members: [], holders: [] };
  const holder = holders.find(({ personId }) => personId === person);
  const others = members.filter(({ personId }) => personId !== person);
  const receiver = members.find(({ personId }) => personId === to);
  const showsForm = holder !== undefined && others.length > 0;
  return (
    <>
      {!showsForm && <title>{`${t("title")} – ${common.siteName}`}</title>}
      <p className="eyebrow">
        <a href="/desk">{desk.title}</a>
      </p>
      <h1>{t("title")}</h1>
      {receiver && (
        <p className="notice" role="status">
          {t("done", { count: Number(done) || 0, name: receiver.name })}
        </p>
      )}
      {chosen ? (
        <>
          <Filter actor={{ ...actor, memberships }} chosen={chosen} address={ADDRESS} />
          <p className="lede">{t("lede")}</p>
          {holder ? (
            <OnePerson organisation={chosen} holder={holder} others={others} />
          ) : (
            <Everybody organisation={chosen} holders={holders} />
          )}
        </>
      ) : (
        <p className="empty">{t("notYours")}</p>
      )}
    </>
  );
}

const addressOf = ({ organisationId }: Membership, personId: string) =>
  `${ADDRESS}?${new URLSearchParams({ organisation: organisationId, person: personId })}`;

async function Everybody(props: { organisation: Membership; holders: Holder[] }) {
  const { organisation, holders } = props;
  const t = await getTranslations("desk.handOver");
  if (holders.length === 0) {
    return <p className="empty">{t("none", { organisation: organisation.organisationName })}</p>;
  }
  return (
    <>
      <h2>{t("whose")}</h2>
      <StackedTable
        label={t("whose")}
        columns={[
          { head: t("person") },
          { head: t("pieces"), count: true },
          { head: t("choose"), hidden: true },
        ]}
        rows={holders.map(({ personId, name, left, work }) => ({
          id: personId,
          cells: [
            <span key="name">
              <bdi>{name}</bdi> {left && <span className="tag">{t("leftMark")}</span>}
            </span>,
            work.length,
            <a
              key="choose"
              href={addressOf(organisation, personId)}
              aria-label={t("chooseOf", { name })}
            >
              {t("choose")}
            </a>,
          ],
        }))}
      />
    </>
  );
}

async function OnePerson(props: {
  organisation: Membership;
  holder: Holder;
  others: { personId: string; name: string }[];
}) {
  const { holder, others } = props;
  const { organisationId, organisationName: organisation } = props.organisation;
  const { name, left } = holder;
  const t = await getTranslations("desk.handOver");
  const { handOver: words } = (await getMessages()).desk;
  return (
    <>
      <h2>{left ? t("workOfLeft", { name, organisation }) : t("workOf", { name })}</h2>
      {others.length === 0 ? (
        <p className="empty">{t("nobodyElse", { organisation })}</p>
      ) : (
        <HandOverForm
          organisationId={organisationId}
          fromId={holder.personId}
          lines={await linesOf(holder)}
          columns={[words.work, t("what"), words.state, words.date].map((head) => ({ head }))}
          people={others.map((other) => ({ value: other.personId, label: other.name }))}
          words={words}
          formWords={await formWords()}
        />
      )}
    </>
  );
}

async function linesOf({ work }: Holder) {
  const { desk, terms } = await getMessages();
  const format = await getFormatter();
  const stateWords: Record<string, string> = { ...terms.updateState, ...desk.state };
  const dateOf = (date: string) =>
    date.includes("T")
      ? format.dateTime(new Date(date), { dateStyle: "long" })
      : inWords(format, date);
  return work.map(({ kind, id, ref, part, text, theme, state, date }) => ({
    value: `${kind}:${id}`,
    ref: nameOfPart(ref, part),
    text: `${theme}. ${shortened(text, 120)}`,
    cells: [
      desk.handOver.kind[kind],
      stateWords[state] ?? state,
      date === null ? "" : dateOf(date),
    ],
  }));
}
