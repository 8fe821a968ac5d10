/** The page on which a recommendation is split into parts. */
export const parts = {
  title: "Split {ref} into parts",
  lede: "A recommendation that asks for several things can be followed part by part: each has a status of its own on both tracks, and the whole is never averaged.",
  whole: "Its text",
  breaks: "Where does a new part begin?",
  breaksHint:
    "Each box stands before a piece of the text. Tick it where a new part begins; a comma or an “and” between two parts is left out. The text itself stays as it is.",
  first: "The first part begins:",
  now: "It now has {count, plural, one {# part} other {# parts}}",
  setBy: {
    import: "The source itself tells these parts apart, so they stay as they are.",
    person: "Set by a person here, not by the source.",
  },
  inUse: "Somebody has begun or published an update on one of the parts, so they stay as they are.",
  byAdministrators:
    "Only an administrator of this site can change a split or take it back. Ask one, if it is wrong.",
  noBreaks: "This text has no place at which it could be taken apart.",
  save: "Split it",
  change: "Change the split",
  saved: "It is split. Updates are recorded part by part from now on.",
  join: "Take the split back",
  joinHelp:
    "This makes the recommendation one again. Nobody has spoken on a part yet, so nothing is lost.",
  joined: "It is one again.",
  back: "Back to {ref}",
  effects:
    "A split can only be changed by an administrator, and only while nobody writes of a part. What an organisation said of the whole recommendation counts until it says something of a part, and stays in the timeline.",
};
