import { getMessages, getTranslations } from "@/app/_i18n/server";
import { requireAdministrator } from "@/app/_server/actor";
import { lastBackup } from "@/app/_server/backups/last-backup";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { invitationsInWords } from "@/app/_ui/invitations-in-words";
import { openInvitations } from "@/db/queries/open-invitations";
import { organisationList } from "@/db/queries/organisation-list";
import { peopleList } from "@/db/queries/people-list";
import { Backups } from "./backups";
import { OpenInvitations } from "./open-invitations";
import { OrganisationTable } from "./organisation-table";
import { PeopleTable } from "./people-table";

/** Organisations, people, invitations; what to do first while there is nobody but the administrator. */
export default async function Page(props: {
  searchParams: Promise<Partial<Record<"added" | "erased", string | string[]>>>;
}) {
  const actor = await requireAdministrator();
  const { added: addedId, erased } = await props.searchParams;
  const from = await reader();
  const organisations = organisationList(from);
  const people = peopleList(from);
  const added = organisations.find(({ id }) => id === addedId);
  const t = await getTranslations("accounts.admin");
  return (
    <>
      <h1>{t("title")}</h1>
      {added && (
        <p className="notice" role="status">
          {t("added", { organisation: added.name })}{" "}
          <a href={`/admin/invite?organisation=${added.id}`}>{t("inviteTo")}</a>
        </p>
      )}
      {erased !== undefined && (
        <p className="notice" role="status">
          {(await getMessages()).ownData.eraseOther.done}
        </p>
      )}
      {!added && people.length === 1 && <NextSteps ownId={actor.id} />}
      <h2>{t("organisations.title")}</h2>
      <p className="measure soft">{t("organisations.lede")}</p>
      <OrganisationTable organisations={organisations} />
      <p>
        <a className="button" href="/admin/add-organisation">
          {t("organisations.add")}
        </a>
      </p>
      <ToAssignments />
      <ToImports />
      <Backups standing={lastBackup()} />
      <h2>{t("people.title")}</h2>
      <PeopleTable people={people} />
      <Invitations />
    </>
  );
}

async function ToAssignments() {
  const t = await getTranslations("desk.admin");
  return (
    <>
      <h2>{t("title")}</h2>
      <p>
        {t("toAssignmentsHelp")} <a href="/admin/assignments">{t("propose")}</a>
      </p>
    </>
  );
}

async function ToImports() {
  const t = await getTranslations("imports");
  return (
    <>
      <h2>{t("title")}</h2>
      <p>
        {t("toImports")} <a href="/admin/imports">{t("open")}</a>
      </p>
    </>
  );
}

async function Invitations() {
  const { accounts, organisation } = await getMessages();
  const words = organisation.invitations;
  const rows = openInvitations(await reader(), null, new Date().toISOString());
  return (
    <>
      <h2>{words.title}</h2>
      <OpenInvitations
        pageTitle={accounts.admin.title}
        rows={await invitationsInWords(rows, { withOrganisation: true })}
        words={words}
        formWords={await formWords()}
      />
      <p>
        <a className="button" href="/admin/invite">
          {accounts.admin.people.invite}
        </a>
      </p>
    </>
  );
}

async function NextSteps({ ownId }: { ownId: string }) {
  const t = await getTranslations("accounts.admin.next");
  return (
    <section className="notice">
      <h2>{t("title")}</h2>
      <ol>
        <li>
          <a href="/admin/add-organisation">{t("addFirst")}</a> {t("addFirstHelp")}
        </li>
        <li>
          <a href="/admin/invite">{t("inviteFirst")}</a> {t("inviteFirstHelp")}
        </li>
        <li>
          <a href={`/admin/people/${ownId}`}>{t("ownRole")}</a> {t("ownRoleHelp")}
        </li>
      </ol>
    </section>
  );
}
