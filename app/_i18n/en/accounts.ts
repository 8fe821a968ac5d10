import type { OrganisationRole } from "@/db/domain/permissions";
import type { Track } from "@/db/domain/track";

/** Accounts: set-up, invitations, signing in, administration. */
export const accounts = {
  person: {
    name: "Name",
    nameHint: "Seen inside your organisation and by administrators, never published.",
    email: "E-mail address",
    emailHint: "You sign in with it. Nothing is sent to it unless you ask for it.",
    password: "Password",
    passwordHint:
      "12 to 128 characters; a few unrelated words do well. Not your name, and no row of keys. You can paste it.",
    passwordAgain: "Password, once more",
  },
  roleMeaning: {
    contributor: "Drafts, edits and submits the organisation’s updates and evidence.",
    validator:
      "Also publishes, returns and withdraws what the organisation wrote, and brings in its people.",
  } satisfies Record<OrganisationRole, string>,
  setUp: {
    title: "Set up this instance",
    lede: "You make the account of its first administrator: whoever adds organisations and invites people. This page works once.",
    submit: "Make the account",
  },
  invitation: {
    title: "Join {organisation}",
    as: {
      contributor:
        "You were invited as a contributor. You will draft, edit and submit the organisation’s updates and evidence.",
      validator:
        "You were invited as a validator. You will draft and edit the organisation’s updates and evidence, publish them, and bring in its people.",
    } satisfies Record<OrganisationRole, string>,
    replaces: "You are a {role} there already. Joining by this link makes you a {newRole} instead.",
    haveAccount: "You have an account here already?",
    signInFirst: "Sign in and join with it.",
    submit: "Make the account and join",
    signedInAs: "You are signed in as {name}.",
    join: "Join as {name}",
    notYou: "Somebody else was meant? Sign out first, then open the link again.",
    invalidTitle: "This invitation lets nobody in any more",
    invalidHelp:
      "An invitation works once and for 14 days, unless it is revoked before, and the whole link is needed. Ask whoever sent it for a new one.",
  },
  signIn: {
    title: "Sign in",
    lede: "For people of the organisations that record updates here. Reading needs no account.",
    submit: "Sign in",
    noAccount: "No account?",
    noAccountHelp: "Accounts are made by invitation. Ask whoever administers this instance.",
    notSent:
      "You were not signed in any more when this was sent, so nothing of it was done, and what you entered was not kept. Sign in, and send it again.",
    already: "You are signed in as {name}.",
    toAccount: "Your account",
  },
  admin: {
    title: "Administration",
    toAdmin: "Administration",
    next: {
      title: "What to do next",
      addFirst: "Add your first organisation",
      addFirstHelp: "with its track: Government or civil society.",
      inviteFirst: "Invite its first validator",
      inviteFirstHelp: "by a link that you send. From then on, its validators bring in its people.",
      ownRole: "Give yourself a role",
      ownRoleHelp:
        "if you write for an organisation in which nobody else works yet. Where others do, only they can let you in.",
    },
    added: "{organisation} was added.",
    inviteTo: "Invite its first validator",
    organisations: {
      title: "Organisations",
      lede: "Some may be listed whose statements were coded from published documents. Nobody acts for them until somebody is invited.",
      none: "There is no organisation yet.",
      name: "Name",
      track: "Track",
      noTrack: "None",
      settings: "Settings",
      nameWithheld: "Published as “A civil society organisation”",
      onePerson: "Author and publisher may be the same person",
      people: "People",
      noValidator: "No validator yet",
      add: "Add an organisation",
    },
    people: {
      title: "People",
      name: "Name",
      email: "E-mail address",
      roles: "Roles",
      administrator: "Administrator",
      noRole: "No role in an organisation",
      disabled: "Disabled",
      role: "{role}, {organisation}",
      change: "Change roles",
      changeOf: "Change roles of {name}",
      invite: "Invite a person",
    },
    addOrganisation: {
      title: "Add an organisation",
      name: "Name",
      nameHint: "As it shall stand beside its statements.",
      track: "Track",
      trackHint: "On which side its word is counted. This cannot be changed afterwards.",
      tracks: {
        government: "Government",
        civil_society: "Civil society",
        none: "None",
      } satisfies Record<Track | "none", string>,
      trackMeaning: {
        government: "A ministry or another body of the State. It reports.",
        civil_society: "A non-governmental organisation, a coalition, a university. It assesses.",
        none: "A United Nations body. It is on neither side and records no status.",
      } satisfies Record<Track | "none", string>,
      settings: "For civil society only",
      nameWithheld: "Publish under “A civil society organisation”",
      nameWithheldHint: "Its name then stands on no page, in no export and in no feed.",
      secondPersonRequired: "A second person publishes what one has written",
      secondPersonRequiredHint: "Untick this only for an organisation of one person.",
      submit: "Add the organisation",
    },
    person: {
      title: "Roles and access of a person",
      roles: "Roles",
      organisation: "Organisation",
      role: "Role",
      remove: "Remove",
      removeFrom: "Remove the role in {organisation}",
      removed: "The role was removed. What the person wrote there stays.",
      give: "Give a role",
      giveHint:
        "It replaces the role that the person has in this organisation. Only organisations without a validator stand here: the others bring in their own people.",
      noneToGive: "Every organisation has a validator, and brings in its own people.",
      submit: "Give this role",
      given: "The role was given.",
    },
  },
};
