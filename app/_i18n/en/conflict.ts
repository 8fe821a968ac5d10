/** Where two people of an organisation wrote the same at once. */
export const conflict = {
  conflict: "Two texts",
  conflictHelp:
    "Nothing of either is lost yet. The form below holds yours: copy into it what you want to keep of theirs, then send it again, and it takes their place.",
  conflictClosed: "It waits for publication. The form below holds your text.",
  noDifference: "Both say the same.",
  mine: "Yours",
  theirs: "As saved",
  takeTheirs: "Discard my text, and go on with what was saved",
  savedBy: "{name} saved this on {date}.",
  publishedOn: "Published on {date}.",
  gone: "The draft was discarded meanwhile, and nothing is published.",
  takenOut: "Somebody of your organisation took the text out meanwhile.",
  somebody: "Somebody of your organisation",
};
