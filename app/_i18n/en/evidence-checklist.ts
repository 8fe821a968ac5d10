import type { RedactionPoint } from "@/db/domain/redaction";

/** The checklist that is filled in and signed before what could harm somebody is public. */
export const evidenceChecklist = {
  title: "Checklist before publication",
  back: "Back to the document",
  lede: "This could harm somebody. Make sure of each point, for the description, the passages and the files alike. One person fills in the list, a second one goes through it again and signs.",
  nameWithheld:
    "Your organisation withholds its name. Look whether the description, a passage or a file says it: all that is listed here becomes public as it is.",
  goesPublic: "What becomes public",
  goesPublicHelp:
    "The description and every passage on which a published update rests, now or later; and the files listed here as such.",
  description: "Description",
  passages: "Passages",
  noPassages: "None yet.",
  files: "Files",
  noFiles: "None.",
  filePublic: "becomes public",
  fileStays: "stays private",
  points: "I have made sure that",
  point: {
    identities:
      "names, addresses, numbers and other details by which a private person can be recognised are out",
    faces_voices_places:
      "faces, voices and places that give somebody away are out, also in pictures",
    file_properties:
      "the files do not say who wrote them: author, comments, tracked changes and hidden sheets are out",
    agreement: "whoever it is about agreed to its publication, or cannot be recognised",
    combination: "put together with what is known from elsewhere, it does not point to anybody",
    harm: "whom it could harm has been thought through, and nobody is put in danger",
  } satisfies Record<RedactionPoint, string>,
  original: "The original",
  withhold: "Withhold the original, publish only the description",
  withholdHint:
    "Description and passages become public. No file does, and one that is public is taken back.",
  prepare: "Finish; a second person signs",
  sign: "Sign",
  signHelp: "What published updates rest on becomes public at once.",
  preparedBy: "{name} filled in this list on {date}.",
  withholds:
    "The original is withheld: no file becomes public, and one that is public is taken back.",
  ownNotice:
    "You filled in this list, so a validator of {organisation} other than you has to sign it. Filled in anew, it takes the place of the one before.",
  needsValidator:
    "A validator of {organisation} has to sign it. Filled in anew, it takes the place of the one before.",
  signedNotice:
    "This list is signed. Filled in anew, it has to be signed anew; what is public stays public meanwhile.",
  notNeeded:
    "Nothing of this is marked as risky, so the checklist is not asked for. Signed all the same, it makes public what was added to a document that is public already.",
};
