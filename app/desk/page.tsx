import { getMessages, getTranslations } from "@/app/_i18n/server";
import { formWords } from "@/app/_server/form-state";
import { today } from "@/app/_server/instance";
import type { DeskItem, DeskSection } from "@/db/domain/desk";
import { type Membership, membershipsThatMay } from "@/db/domain/permissions";
import { answer, chosenMembership, requireSignedIn, type SignedIn } from "./answer";
import { DecideForm } from "./decide-form";
import { Filter, LeftBehind, MoreWays, NoMembership } from "./frame";
import { Row } from "./row";
import { rowsInWords } from "./row-in-words";

type Asked = Record<string, string | string[] | undefined>;

const DONE = { confirm: "decide.doneConfirm", decline: "decide.doneDecline" } as const;

/** A person's day: everything that waits, each with its next step. */
export default async function Page(props: { searchParams: Promise<Asked> }) {
  const actor = await requireSignedIn("/desk");
  const asked = await props.searchParams;
  const t = await getTranslations("desk");
  const { siteName } = (await getMessages()).common;
  const title = `${t("title")} – ${siteName}`;
  if (actor.memberships.length === 0) {
    return (
      <>
        <title>{title}</title>
        <h1>{t("title")}</h1>
        <NoMembership isAdministrator={actor.isAdministrator} />
      </>
    );
  }
  const chosen = chosenMembership(actor, asked.organisation);
  const memberships = chosen ? [chosen] : actor.memberships;
  const { sections, waiting, late, left } = await answer(actor, memberships);
  const done = DONE[asked.done as keyof typeof DONE];
  const decides = sections.some(
    ({ section, items }) => section === "proposed" && items[0]?.waitsForMe,
  );
  return (
    <>
      {!decides && <title>{title}</title>}
      <h1>{t("title")}</h1>
      <p className="lede">{t("waiting", { count: waiting, late })}</p>
      {done && (
        <p className="notice" role="status">
          {t(done, { count: Number(asked.count) || 0 })}
        </p>
      )}
      <Filter actor={actor} chosen={chosen} />
      <LeftBehind left={left} />
      {sections.length === 0 && <p className="empty">{t("nothing")}</p>}
      {sections.map(({ section, items }) => (
        <Section key={section} section={section} items={items} actor={actor} chosen={chosen} />
      ))}
      <MoreWays handsOver={membershipsThatMay(actor, "hand_over").length > 0} />
    </>
  );
}

interface SectionProps {
  section: DeskSection;
  items: DeskItem[];
  actor: SignedIn;
  chosen: Membership | null;
}

async function Section({ section, items, actor, chosen }: SectionProps) {
  const t = await getTranslations("desk");
  const several = actor.memberships.length > 1 && chosen === null;
  const around = {
    today: today(),
    personId: actor.id,
    organisations: new Map(
      several ? actor.memberships.map((m) => [m.organisationId, m.organisationName]) : [],
    ),
  };
  // Only a validator's own proposals are to be ticked.
  const toDecide = items.filter((item) => section === "proposed" && item.waitsForMe);
  const others = items.filter((item) => !toDecide.includes(item));
  const words = (await getMessages()).desk;
  return (
    <section className="desk-section" aria-labelledby={section}>
      <h2 id={section}>
        {t(`section.${section}`)} ({items.length})
      </h2>
      <p className="soft">{t(`meaning.${section}`)}</p>
      {toDecide.length > 0 && (
        <DecideForm
          rows={await rowsInWords(toDecide, around)}
          organisation={chosen?.organisationId ?? ""}
          words={{ ...words.decide, title: words.title }}
          formWords={await formWords()}
        />
      )}
      {others.length > 0 && (
        <ol className="desk-list">
          {(await rowsInWords(others, around)).map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </ol>
      )}
    </section>
  );
}
