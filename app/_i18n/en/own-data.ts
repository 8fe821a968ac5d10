import { ownDataSections } from "./own-data-sections";

/** What is kept of a person: the page, the file, and erasing it. */
export const ownData = {
  title: "What is kept of you",
  lede: "You can read all of it, and you can have it erased. Neither needs anybody’s leave.",
  kept: {
    title: "What is kept, and who sees it",
    rows: {
      identity: {
        label: "Your name and e-mail address",
        meaning:
          "Your name: your organisation and administrators. Your address: administrators. Neither is ever published.",
      },
      signingIn: {
        label: "How you sign in",
        meaning:
          "Your password as a hash that cannot be turned back, a second factor encrypted, and since when you are signed in. Neither your network address nor your browser is kept.",
      },
      written: {
        label: "What you write",
        meaning:
          "It is your organisation’s. Drafts, with your name, are read there alone; what is published carries the organisation’s name.",
      },
      trail: {
        label: "What you did",
        meaning:
          "The audit trail says what was changed and when, by a number that stands for you. It holds no names, no addresses and no texts.",
      },
    },
  },
  download: {
    title: "Download what is kept of you",
    help: "A file (JSON) that says of each field what it is. It holds nothing about other people, and nothing that would let somebody sign in as you. Keep it as you would keep your drafts.",
    password: "Your password",
    submit: "Download",
  },
  toErase: {
    title: "Erase your account",
    help: "Your name, your address and every way of signing in go for good. You read first what stays.",
    link: "See what would be erased",
  },
  erase: {
    title: "Erase your account",
    lede: "This cannot be taken back, not even by an administrator.",
    goes: "What goes",
    goesList: {
      identity: "your name and e-mail address",
      ways: "your password, second factor and recovery codes; you are signed out everywhere",
      roles: "your roles, the digest, and links that you made and nobody has used",
      sheets: "sheets that you sent in and did not take over",
    },
    stays: "What stays, and why",
    staysList: {
      texts:
        "What you wrote stays with your organisation, because it belongs to it: colleagues see “A former member” in place of your name. Discard first what should not stay.",
      published:
        "What is published stays. It never carried your name. Names that somebody typed into a text are found by nobody but a reader: your organisation can withdraw it.",
      trail:
        "The audit trail stays whole, so that nobody can falsify it. It has held a number in your place from the beginning, and the number leads to nobody any more.",
      backups:
        "Backups made before today still hold your data until they are thrown away. Whoever runs this instance says for how long. Where one is restored here, you are erased again.",
    },
    work: "{count, plural, =0 {} one {One piece of open work is in your hands. It stays with your organisation, which can hand it over.} other {# pieces of open work are in your hands. They stay with your organisation, which can hand them over.}}",
    lastAdministrator:
      "You are the only administrator. Nobody could look after this instance without you. Ask whoever runs the machine to make somebody else one first (npm run make-administrator).",
    lastValidator:
      "You are the only validator of {organisation}, and others work there. Make one of them a validator first.",
    toOrganisation: "The people of {organisation}",
    goOn: "Go on",
    sureTitle: "Erase your account for good?",
    sure: "This is the last question. Enter your password to answer it.",
    password: "Your password",
    submit: "Erase my account now",
    keep: "No, keep my account",
    done: "Your account is erased. Close this browser’s other windows of this site.",
  },
  eraseOther: {
    summary: "Erase {name}",
    help: "For somebody who has left. Name, address, password, second factor, sessions and links go for good. What {name} wrote stays with the organisations, as of “A former member”; so does the audit trail, which holds a number and no name. Backups hold it until they are thrown away. Nobody can take this back.",
    notYet:
      "To erase {name}, {left, select, roles {take out the roles} account {disable the account} other {take out the roles and disable the account}} first: the organisations see that.",
    password: "Your own password",
    submit: "Erase for good",
    done: "The person is erased.",
  },
  file: {
    about:
      "Everything that this site keeps of you, and what each field means. Under “what it is”, the field is explained; under “kept”, it stands as it is kept. Passwords, keys and codes are left out: nobody can read them here, and in this file they would be a danger to you.",
    notKept:
      "Not kept: your network address, your browser, what you read, and for whom a sign-in was locked after too many attempts (that is counted in memory, under a code, for half an hour at the most).",
    keys: { about: "about", made: "made", site: "site", isWhat: "what it is", kept: "kept" },
  },
  sections: ownDataSections,
};
