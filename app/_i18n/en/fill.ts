export const fill = {
  title: "Fill OHCHR’s own list",
  lede: "OHCHR issues the recommendations of a review as a Word file whose last column, “Assessment/comments on level of implementation”, is empty. Send that file, and get the very same file back with that column filled from what is published here.",
  file: "The list as OHCHR issues it",
  fileHint:
    "A Word file (.docx), at most 20 MB. Nothing in it is changed but the last column; it is kept for an hour, for you alone.",
  review: "Review",
  reviewName:
    "{state}, {cycle, selectordinal, =0 {{mechanism}} one {#st cycle} two {#nd cycle} few {#rd cycle} other {#th cycle}}",
  asOf: "As of",
  asOfHint: "The newest statement of each organisation up to this day counts.",
  whose: "Whose statements",
  both: "Both tracks, each under its own name",
  government: "What the Government reports",
  civil_society: "How civil society assesses it",
  send: "Fill the list",
  again: "Send a file",
  result: {
    title: "The list is filled",
    nothing: "Nothing in the list could be filled",
    ofAnother:
      "If this is the list of another State or cycle, choose that review and send the file again.",
    counts:
      "{filled} of {rows, plural, one {# recommendation} other {# recommendations}} in the file {filled, plural, one {was} other {were}} matched and filled: {byNumber} by number, {byText} by text.",
    afterText:
      "In {count, plural, one {# row} other {# rows}} the last column held text already. It was kept, and ours stands after it.",
    download: "Download the filled list",
    kept: "The file and this report are kept for an hour, for you alone.",
    file: "File",
    asOf: "As of",
    another: "Fill another list",
    filled: "Filled",
    filledLede:
      "Before you hand the file in, check that each row has the right status, above all the rows that were matched by text.",
    filledRows:
      "{count, plural, one {The filled row with its status} other {All # filled rows with their status}}",
    from: "Filled from",
    standing: "Status",
    by: { number: "by its number", text: "by its text" } satisfies Record<
      "number" | "text",
      string
    >,
    notFilled: "Not filled",
    unread: "Could not be read",
    missing: "Here, but not in the file",
    missingLede:
      "{count, plural, one {# recommendation} other {# recommendations}} of this review {count, plural, one {is} other {are}} not in the file.",
    place: "Place in the file",
    rowOfTable: "Table {table}, row {row}",
    number: "No.",
    text: "Text",
    why: "Why",
    unknown: "No recommendation of this review has this number or text.",
    several: "Several recommendations of this review have this text: {refs}.",
    text_differs: "{ref} has this number, but another text or other States.",
    number_differs: "{ref} has this text, but another number.",
    states_differ: "{ref} has this text, but other States.",
    shared: "Other rows of the file fit {ref} as well, or better.",
    problem: {
      merged: "One of its cells goes over several rows.",
      cells: "It does not have the four cells of the list.",
      no_text: "It holds no recommendation.",
    } satisfies Record<"merged" | "cells" | "no_text", string>,
  },
};
