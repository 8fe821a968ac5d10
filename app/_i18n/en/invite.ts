/** Letting somebody into an organisation, by a link. */
export const invite = {
  title: "Invite a person",
  titleFor: "Invite a person to {organisation}",
  lede: "You get a link and send it yourself, by a way that you trust. It lets one person in, once, within 14 days.",
  organisation: "Organisation",
  chooseOrganisation: "Choose an organisation",
  /** For administrators. */
  whichOrganisations:
    "Only organisations without a validator stand here. Once an organisation has one, its validators bring in its people, and links that you made before no longer work.",
  role: "Role",
  email: "Send the link to this e-mail address",
  emailHint:
    "The address is used for this and not kept. The e-mail names neither the organisation nor you.",
  submit: "Make the link",
  noOrganisation: "There is no organisation without a validator.",
  ready: "The link is ready. It is shown here only: copy it now.",
  sent: "The link is ready, and was sent to the address that you gave. It is shown here only.",
  notSent:
    "The link is ready, but the mail server did not take the e-mail. Copy the link now and send it yourself: it is shown here only.",
  link: "Link for the new person",
  linkHint: "For a {role} of {organisation}. It works once, until {date}.",
  copy: "Copy the link",
  copied: "Copied.",
  another: "Make another link",
};
