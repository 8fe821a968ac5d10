import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { shownReview } from "@/app/_server/scope";
import { ReviewSwitcher } from "@/app/_ui/review-switcher";
import { shortened } from "@/app/_ui/shortened";
import { isolated } from "@/db/domain/bidi";
import { afterAssignmentStep, rolesToTake } from "@/db/domain/assignment";
import { may, type Membership } from "@/db/domain/permissions";
import { type OwnAssignment, ownAssignments } from "@/db/queries/assignments";
import { organisationMembers } from "@/db/queries/organisation-members";
import { recommendationsByTheme } from "@/db/queries/recommendations-by-theme";
import { chosenMembership, requireSignedIn, type SignedIn } from "@/app/desk/answer";
import { Filter, NoMembership } from "@/app/desk/frame";
import { EntrustForm } from "./entrust-form";
import { TakeOnForm } from "./take-on-form";

const ADDRESS = "/desk/assignments";

/** What is assigned to one of the reader's organisations. */
export default async function Page(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireSignedIn(ADDRESS);
  const parameters = await props.searchParams;
  const { organisation } = parameters;
  const chosen = chosenMembership(actor, organisation) ?? actor.memberships[0] ?? null;
  const { common, desk } = await getMessages();
  const words = desk.assignments;
  return (
    <>
      <title>{`${words.title} – ${common.siteName}`}</title>
      <p className="eyebrow">
        <a href="/desk">{words.toDesk}</a>
      </p>
      <h1>{words.title}</h1>
      {chosen ? (
        <>
          <Filter actor={actor} chosen={chosen} address={ADDRESS} />
          <p className="lede">
            {chosen.track === "government" ? words.ledeGovernment : words.lede}
          </p>
          <Assignments actor={actor} of={chosen} />
          <TakeOn actor={actor} of={chosen} parameters={parameters} />
        </>
      ) : (
        <NoMembership isAdministrator={actor.isAdministrator} />
      )}
    </>
  );
}

async function lineOf(row: OwnAssignment) {
  const { assignments: words, role, state } = (await getMessages()).desk;
  const format = await getFormatter();
  const { id, ref, theme, text, dueOn, person, comment } = row;
  return {
    id,
    ref,
    open: afterAssignmentStep(row.state, "entrust") !== null,
    text: `${theme}. ${shortened(text, 120)}`,
    cells: [
      role[row.role],
      comment ? `${state[row.state]}: “${isolated(comment)}”` : state[row.state],
      dueOn === null ? words.noDay : inWords(format, dueOn),
      person ?? words.nobody,
    ],
  };
}

async function Assignments({ actor, of }: { actor: SignedIn; of: Membership }) {
  const { assignments: words } = (await getMessages()).desk;
  const from = await reader();
  const rows = ownAssignments(from, [of.organisationId]);
  if (rows.length === 0) return <p className="empty">{words.none}</p>;
  const names = may(actor, "hand_over", of.organisationId);
  const people = organisationMembers(from, of.organisationId)
    .filter(({ disabledAt }) => disabledAt === null)
    .map(({ personId, name }) => ({ value: personId, label: name }));
  const { recommendation, role, state, due, person } = words;
  return (
    <EntrustForm
      lines={await Promise.all(rows.map(lineOf))}
      columns={[recommendation, role, state, due, person].map((head) => ({ head }))}
      people={names ? people : null}
      ownId={actor.id}
      words={{ ...words, submit: names ? words.entrustSubmit : words.takeSubmit }}
      formWords={await formWords()}
    />
  );
}

/** For validators: one more, of one's own accord, of the review that the address names. */
async function TakeOn(props: {
  actor: SignedIn;
  of: Membership;
  parameters: Record<string, string | string[] | undefined>;
}) {
  const { actor, of } = props;
  const { organisationId, track } = of;
  if (track === null || !may(actor, "decide_assignment", organisationId)) return null;
  const { assignments: words, role } = (await getMessages()).desk;
  const t = await getTranslations("desk.assignments");
  const from = await reader();
  const { scope, review, others } = shownReview(from, props.parameters);
  const items = recommendationsByTheme(from, scope).flatMap((theme) => theme.items);
  const hrefTo = (id: string) =>
    `${ADDRESS}?${new URLSearchParams({ organisation: organisationId, review: id })}#take-on`;
  return (
    <section aria-labelledby="take-on">
      <h2 id="take-on">{t("takeOn")}</h2>
      <p className="soft measure">
        {t(track === "government" ? "takeOnHint" : "takeOnCivilSociety")}
      </p>
      <ReviewSwitcher review={review} others={others} hrefTo={hrefTo} />
      <TakeOnForm
        organisationId={organisationId}
        recommendations={items.map(({ ref, text }) => ({
          value: ref,
          label: `${ref}: ${shortened(text, 80)}`,
        }))}
        roles={rolesToTake(track).map((value) => ({ value, label: role[value] }))}
        words={{ ...words, submit: words.takeOnSubmit }}
        formWords={await formWords()}
      />
    </section>
  );
}
