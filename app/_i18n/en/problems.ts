import type { ErrorCode } from "@/db/domain/errors";
import { field } from "./field-problems";

/** The one place where an expected failure becomes words: what happened, what was kept, what to do. */
export const problems = {
  summaryTitle: "There is a problem",
  titlePrefix: "Error: ",
  signInElsewhere: "Sign in (opens another window), then send this again",
  code: {
    not_signed_in:
      "You are not signed in. Sign in and send it again; what you entered is kept below.",
    not_permitted: "You may not do this. Nothing was changed.",
    invalid_input: "Nothing was saved yet. What you entered is kept below; correct what is marked.",
    recommendation_unknown: "There is no such recommendation. Nothing was changed.",
    part_unknown:
      "The recommendation has no such part any more. What you entered is kept below and was not saved; open the page again to see its parts.",
    part_needed:
      "This recommendation was split into parts, so an update has to name one of them. What you entered is kept below and was not saved.",
    parts_in_use:
      "Somebody has begun or published an update on one of the parts, so they stay as they are. Nothing was changed.",
    parts_of_source:
      "The source itself tells these parts apart, so they stay as they are. Nothing was changed.",
    parts_moved_on:
      "Somebody has changed the parts since you opened this page. Nothing was changed; the page shows them as they are now.",
    lineage_unknown: "There is no such link, or it was undone before. Nothing was changed.",
    lineage_same:
      "A recommendation cannot continue itself, or one made to another State. Enter another reference. Nothing was changed.",
    lineage_circle:
      "The other one continues this one already, by this link or others, so it cannot be the earlier. Nothing was changed.",
    lineage_order:
      "Both sources are of the same date. Say which of the two is the later one, and send it again.",
    lineage_decided:
      "Somebody has decided on these two already. Undo that first. Nothing was changed.",
    organisation_unknown: "There is no such organisation. Nothing was changed.",
    review_unknown:
      "There is no such review, or none of its recommendations is here. Nothing was changed.",
    document_unknown: "There is no such document. Nothing was changed.",
    update_unknown: "There is no such update. Nothing was changed.",
    person_unknown: "There is no such person. Nothing was changed.",
    reply_unknown: "There is no such reply. Nothing was changed.",
    assignment_unknown: "There is no such assignment. Nothing was changed.",
    assignment_moved_on:
      "Somebody has decided on this assignment or removed it meanwhile. Nothing was changed; open the page again to see how it stands.",
    assigned_already: "Your organisation has this recommendation already. Nothing was changed.",
    lead_taken:
      "Only one organisation of a track leads on a recommendation, and another leads on what is marked. Choose “Support”, or leave it out. Nothing was changed.",
    work_moved_on:
      "Some of this is not in the person’s hands any more: it was published, discarded or handed over meanwhile. Nothing was changed; open the page again to see what is left.",
    file_unknown: "There is no such file. Nothing was changed.",
    file_missing: "No file was chosen. Choose one and send it.",
    file_empty: "The file is empty, so it was not kept. Choose another one.",
    file_too_large:
      "The file is larger than 20 MB, so it was not kept. Send a smaller one, or a part of it.",
    file_type_refused:
      "The file was not kept: it is not a PDF, Word (DOCX), Excel (XLSX), CSV, text, PNG or JPEG file, whatever its name says. A text file’s name has to end in .txt or .csv.",
    file_has_macros:
      "The file was not kept: it holds macros, which could harm whoever opens it. Save it without them (as DOCX, XLSX or PDF) and send that.",
    picture_refused:
      "The picture was not kept: it cannot be read, or it has more than 50 million points. Save it anew or smaller and send that.",
    upload_incomplete: "The file did not arrive whole, so it was not kept. Send it again.",
    file_here_already: "This very file is here already. Nothing was changed.",
    too_many_files: "A document takes at most 20 files. Remove one first. Nothing was changed.",
    file_is_public:
      "This file is public. Withhold it first; after that it can be removed. Nothing was changed.",
    archive_damaged:
      "The file is damaged or is no Word or Excel file, so nothing was done with it. Open it, save it anew and send that.",
    archive_too_large:
      "Unpacked, the file is far larger than such a file is, so nothing was done with it. Open it, save it anew and send that.",
    archive_unsafe:
      "The file holds names or parts that a Word or Excel file does not have, so nothing was done with it. Open it, save it anew and send that.",
    list_is_doc:
      "This is a file of an older Word (.doc), or one with a password. Open it in Word or LibreOffice, take the password off if it has one, choose “Save as”, choose “Word document (.docx)”, and send that.",
    list_is_no_docx:
      "This is no Word document (.docx), so nothing was done with it. Send the list as OHCHR issues it for Word.",
    list_has_no_table:
      "The document has no table with a column “Assessment/comments on level of implementation”, so there is nothing to fill. The lists of the 2nd and 3rd cycle have it; the list of the 4th cycle does not.",
    list_has_no_recommendations:
      "The document has no table with the columns “Recommendation” and “Position”, so there is nothing to import. Send the list of recommendations as OHCHR issues it for Word.",
    day_not_understood:
      "The day could not be read, or is still to come. Choose today or an earlier day, and send the list again. Nothing was filled.",
    sheet_is_xls:
      "This is a sheet in the format of Excel 97–2003 (.xls), or one with a password. Take the password off if it has one, save it as an Excel workbook (.xlsx) and send that. Nothing was changed.",
    sheet_is_no_xlsx:
      "This is no Excel workbook (.xlsx). Send the sheet that you downloaded here, saved as .xlsx. Nothing was changed.",
    sheet_damaged:
      "The workbook is damaged and cannot be read. Open it, save it once more as .xlsx, and send that. Nothing was changed.",
    sheet_unknown:
      "No sheet of this workbook has the columns “Reference” and “Status”. Send the sheet that you downloaded here. Nothing was changed.",
    sheet_of_others:
      "This sheet was made for another organisation. Choose that organisation, or download its own sheet. Nothing was changed.",
    sheet_upload_unknown: "There is no such sheet, or it was discarded. Send it again.",
    import_unknown:
      "There is no such import, or it was discarded or has expired. Send the files again.",
    import_moved_on:
      "The database has changed since this was compared, and the import would do something else now. Nothing was brought in; look at the new comparison below.",
    import_incomplete:
      "Something about these files has still to be said before they can be brought in. Nothing was changed.",
    import_files_too_large:
      "The files are larger than 200 MB, so they were not kept. Send fewer at a time, or use npm run import on the machine itself.",
    import_busy: "This import is at work already. Nothing was changed.",
    import_format_unknown:
      "This is none of the files from which recommendations can be imported: OHCHR’s list (DOCX), an export of UHRI (XLSX or JSON) or of UPR Info (XLS or CSV), or a table of your own (CSV or XLSX). Nothing was imported.",
    import_locked:
      "The file is protected by a password, so it cannot be read. Save it without one and send that. Nothing was imported.",
    import_columns_unknown:
      "No column of this table is headed as the text of a recommendation, for example “Recommendation”. Put the headings into its first row, or say which column is which. Nothing was imported.",
    import_columns_too_many:
      "The table has more than 300 columns, which no list of recommendations has. Remove what does not belong to it and send it again. Nothing was imported.",
    import_json_invalid:
      "The file is no whole list of records in JSON: it has another form, or breaks off. Download it once more and send that. Nothing was imported.",
    import_too_large:
      "The workbook is larger than one of this older format (.xls) can be read. Save it as an Excel workbook (.xlsx) or as CSV and send that. Nothing was imported.",
    evidence_in_use:
      "This cannot be removed: it is public, a published update rests on it, or passages are linked to it. Nothing was changed.",
    checklist_outdated:
      "Something was added or changed after you had opened this page, so the checklist was not signed. Look at what is here now.",
    own_checklist:
      "You prepared this checklist, so somebody else has to sign it: a validator of your organisation. Nothing was changed.",
    report_moved_on:
      "Something was published, or a text of the report was changed, after this page was made. Nothing was frozen. The page shows the report as it is now: look at it, and freeze it again.",
    report_of_no_review:
      "An edition holds the recommendations of one review. Choose others. Nothing was frozen.",
    own_text_frozen:
      "You last changed one of the report’s texts, so somebody else has to freeze it: another validator of your organisation. Nothing was frozen.",
    edition_unknown: "There is no such edition. Nothing was changed.",
    edition_withdrawn: "This edition was withdrawn before. Nothing was changed.",
    step_not_possible:
      "This is not possible any more: somebody has moved the update on. Nothing was changed.",
    sent_before:
      "This form was sent before, and what it said is recorded. To say something new, open the form anew.",
    edited_meanwhile:
      "Somebody else saved this draft after you had opened it. Your text is kept below and was not saved; theirs stands beside it.",
    in_hand_already:
      "Somebody of your organisation has begun a draft on this already. Your text is kept below and was not saved; theirs stands beside it.",
    published_meanwhile:
      "Your organisation published something newer on this, or took something back, after you had opened it. Your text is kept below and was not saved; what is published stands beside it.",
    awaits_publication:
      "Your organisation has an update on this that waits for publication. A validator has to publish or return it first. Your text is kept below and was not saved.",
    second_person_required:
      "A second person of your organisation has to publish this. Submit it for publication instead.",
    status_not_offered: "This status is not offered to your organisation’s track.",
    brings_in_its_own:
      "This organisation has a validator, and its validators bring in their own people. Ask one of them; one who is disabled counts until taken out. Nothing was changed.",
    own_role_refused:
      "You cannot let yourself into an organisation in which others work already. One of its validators has to invite you. Nothing was changed.",
    second_person_possible:
      "More than one person acts for this organisation, so the second person cannot be turned off. Nothing was changed.",
    invitation_unknown:
      "This invitation is not open any more: it was used, was revoked, or has expired. Nothing was changed.",
    other_track:
      "Nobody can act for organisations of both tracks: each keeps its drafts from the other. Nothing was changed.",
    invitation_invalid:
      "This link is not valid: it was used before, has expired, or is incomplete. Ask for a new one.",
    set_up_closed: "This instance has been set up already. Sign in instead.",
    email_taken: "Somebody with this e-mail address is here already. Sign in instead.",
    organisation_name_taken: "There is an organisation of this name already.",
    sign_in_failed: "E-mail address or password are not right. Try again.",
    sign_in_expired:
      "This sign-in was begun too long ago, or too many codes were wrong. Begin again with your e-mail address and password.",
    code_wrong: "This code is not right. Take the one that your app shows now, and try again.",
    too_many_attempts:
      "There were too many attempts, so this one was not looked at. Nothing was changed. Try again in {minutes, plural, one {# minute} other {# minutes}}.",
    current_password_wrong: "The password that you have now is not right. Nothing was changed.",
    person_disabled: "This person is disabled. Nothing was changed.",
    own_account: "You cannot disable yourself. Another administrator can. Nothing was changed.",
    last_administrator: "Somebody has to be able to administer this instance. Nothing was changed.",
    last_validator:
      "An organisation would be left with people and nobody who publishes. Make somebody there a validator first. Nothing was changed.",
    still_here:
      "Only somebody who is disabled and holds no role any more can be erased. Take out the roles and disable the account first. Nothing was changed.",
    recovery_not_permitted:
      "You cannot make a link for this person: a validator of their organisation can, or whoever runs this instance. Nothing was changed.",
    recovery_invalid:
      "This link is not valid: it was used before, has expired, or is incomplete. Ask for a new one.",
    origin_mismatch:
      "This form was sent from another address than this site’s own, so nothing was changed. Open the page again and send it from there.",
    disk_full:
      "The disk of this site’s server is full, so nothing was saved. What was saved before is safe, and what you typed is still on this page. Leave it open, tell whoever runs this site, and send it again once there is room.",
    disk_unwritable:
      "The server cannot write to its disk, so nothing was saved. What was saved before is safe, and what you typed is still on this page. Leave it open, tell whoever runs this site, and send it again once that is solved.",
    database_locked:
      "Another program on the server holds the database, so nothing was saved. What was saved before is safe, and what you typed is still on this page. Send it again in a minute; if that does not help, tell whoever runs this site.",
  } satisfies Record<ErrorCode, string>,
  /** In place of a page, as plain text; filled in without the catalogue's plurals. */
  notFromHere:
    "This form was not sent from {address}, which is the address of this site, so nothing was changed. Go back, where what you typed still stands, open the site at that address and send it from there. If that is where you were: whoever runs the site has to set PUBLIC_ADDRESS to the address that is seen in the browser.",
  tooMany:
    "This was asked for too often from where you are. Nothing is wrong; it goes on in {seconds} s.",
  field,
};
