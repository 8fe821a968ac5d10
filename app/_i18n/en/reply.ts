export const reply = {
  title: "Reply to an update on {ref}",
  back: "Back to {ref}",
  organisation: "On behalf of",
  publishedAs: "Published as “{name}”.",
  forAnother: "Write for another of your organisations:",
  answered: "The update that you reply to",
  text: "Your reply",
  textHint:
    "It stands beside the update under your organisation’s name, with its date. It changes nothing in the update and counts nowhere as a status.",
  save: "Save as draft",
  submit: "Submit for publication",
  publish: "Publish",
  publishHelp:
    "A published reply is never edited. It can be withdrawn, and another one published beside it.",
  submitHelp: "Once submitted, it waits for a validator of your organisation.",
  goesOn: "You go on with a draft of {date}, last changed by {name}.",
  returnedWith: "It was returned with this comment:",
  somebody: "somebody of your organisation",
  waits:
    "Your organisation’s reply to this waits for publication. It has to be published or returned before another is written.",
  waitsLink: "See it",
  signInFirst: "Sign in to reply",
  gone: "There is no such update any more. It may have been withdrawn.",
  sameTrack: "Only organisations of the other track reply to an update.",
};
