/** What is sent by e-mail, and where it is asked for. E-mail is read by others: it names nobody. */
export const mail = {
  invitation: {
    subject: "Your invitation to UPR follow-up",
    text: `You were invited to UPR follow-up, where organisations record what is done about the recommendations of the Universal Periodic Review.

Open this link to see by which organisation, and to make your account:

{link}

It works once, until {date}. Do not pass it on: it lets in whoever opens it. If you did not expect it, do nothing.
`,
  },
  digest: {
    title: "Digest by e-mail",
    toAccount: "Your account",
    lede: "An e-mail that says how many things wait for you, and of what kind. It is sent only when something waits. It holds no text, no name and no reference; the link in it leads to your desk.",
    wanted: "Send me the digest",
    wantedHint: "To {email}.",
    submit: "Save",
    on: "Saved: you get the digest.",
    off: "Saved: you get no digest.",
  },
};
