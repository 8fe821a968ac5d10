const AT = { label: "When", meaning: "The instant, in universal time (UTC)." };

/** What is kept of a person, field by field: a label and a meaning for each. */
export const ownDataSections = {
  you: {
    title: "You",
    fields: {
      id: {
        label: "Number",
        meaning: "Stands for you wherever you are pointed to; made at random.",
      },
      name: {
        label: "Name",
        meaning: "As you gave it. Seen in your organisation and by administrators.",
      },
      email: { label: "E-mail address", meaning: "You sign in with it. Seen by administrators." },
      twoFactorEnabled: {
        label: "Second factor",
        meaning: "Whether a code is asked for after the password.",
      },
      digestWanted: {
        label: "Digest",
        meaning: "Whether you asked for a digest of open work by e-mail.",
      },
      isAdministrator: {
        label: "Administrator",
        meaning: "Whether you administer this instance.",
      },
      disabledAt: {
        label: "Disabled since",
        meaning: "Since when you are kept from signing in.",
      },
      createdAt: { label: "Account made", meaning: "When your account was made." },
      updatedAt: { label: "Last change", meaning: "When any of this was changed last." },
    },
  },
  memberships: {
    title: "Your organisations",
    fields: {
      organisation: { label: "Organisation", meaning: "For which you act." },
      role: { label: "Role", meaning: "What you may do there." },
      addedAt: { label: "Since", meaning: "When somebody brought you in." },
    },
  },
  sessions: {
    title: "Where you are signed in",
    fields: {
      begun: {
        label: "Begun",
        meaning: "When you signed in. Neither from where nor with what is kept.",
      },
      ends: { label: "Ends", meaning: "When it ends by itself." },
    },
  },
  secondFactors: {
    title: "Your second factor",
    fields: {
      verified: { label: "Confirmed", meaning: "Whether a code from your app was entered once." },
      failedCodes: {
        label: "Wrong codes",
        meaning: "How many were entered since the last right one.",
      },
    },
  },
  recoveryLinks: {
    title: "Links for a new password",
    fields: {
      madeFor: { label: "For", meaning: "You, or somebody else for whom you made it." },
      createdAt: { label: "Made", meaning: "When it was made." },
      expiresAt: { label: "Ends", meaning: "Until when it could be used." },
      usedAt: { label: "Used", meaning: "When it was used." },
    },
  },
  invitations: {
    title: "Invitations that you made",
    fields: {
      organisation: { label: "Organisation", meaning: "Into which it let somebody." },
      role: { label: "Role", meaning: "With which it let somebody in." },
      createdAt: { label: "Made", meaning: "When you made it. To whom you gave it is not kept." },
      expiresAt: { label: "Ends", meaning: "Until when it can be used." },
      acceptedAt: { label: "Used", meaning: "When somebody came in by it." },
      revokedAt: { label: "Revoked", meaning: "When it was revoked." },
    },
  },
  updates: {
    title: "Updates whose words were last changed by you",
    fields: {
      recommendation: { label: "Recommendation", meaning: "Which one it is about." },
      state: { label: "State", meaning: "Draft, submitted, returned, published or withdrawn." },
      status: { label: "Status", meaning: "The value of the scale that was chosen." },
      asOf: { label: "As of", meaning: "The day for which it speaks." },
      createdAt: { label: "Begun", meaning: "When it was first saved." },
      publishedAt: { label: "Published", meaning: "When it was published." },
      reason: { label: "Reason", meaning: "As written." },
      measures: { label: "Measures", meaning: "As written." },
      results: { label: "Results", meaning: "As written." },
      challenges: { label: "Challenges", meaning: "As written." },
      assistance: { label: "Assistance needed", meaning: "As written." },
      nextSteps: { label: "Next steps", meaning: "As written." },
      midTermNote: { label: "Mid-term note", meaning: "As written." },
      evidence: { label: "New evidence", meaning: "As typed so far into a draft." },
    },
  },
  replies: {
    title: "Replies whose words were last changed by you",
    fields: {
      state: { label: "State", meaning: "Draft, submitted, returned, published or withdrawn." },
      createdAt: { label: "Begun", meaning: "When it was first saved." },
      publishedAt: { label: "Published", meaning: "When it was published." },
      text: { label: "Text", meaning: "As written." },
    },
  },
  returns: {
    title: "What you returned",
    fields: {
      changedAt: AT,
      comment: { label: "Comment", meaning: "Why you returned it." },
    },
  },
  reportTexts: {
    title: "Parts of a report that were last changed by you",
    fields: {
      section: { label: "Section", meaning: "The introduction, or the theme." },
      changedAt: AT,
      text: { label: "Text", meaning: "As written." },
    },
  },
  files: {
    title: "Files that you added",
    fields: {
      document: { label: "Document", meaning: "To which the file belongs." },
      name: { label: "Name", meaning: "The file’s name." },
      addedAt: AT,
      publishedAt: { label: "Published", meaning: "When it was published." },
    },
  },
  signatures: {
    title: "Redaction checklists",
    fields: {
      document: { label: "Document", meaning: "Which it is about." },
      part: { label: "Your part", meaning: "Whether you prepared it or signed it." },
      at: AT,
    },
  },
  assignments: {
    title: "What is entrusted to you",
    fields: {
      recommendation: { label: "Recommendation", meaning: "Of which you take care." },
      role: { label: "Role of the organisation", meaning: "Whether it leads or supports." },
      dueOn: { label: "Due", meaning: "By when an update is expected." },
    },
  },
  sheets: {
    title: "Sheets that you sent in and did not take over",
    fields: {
      fileName: { label: "Name", meaning: "The file’s name." },
      uploadedAt: AT,
      content: { label: "Content", meaning: "What was read from it." },
    },
  },
  imports: {
    title: "Lists that you brought in",
    fields: { at: AT, files: { label: "Files", meaning: "Their names." } },
  },
  events: {
    title: "Audit trail",
    fields: {
      at: AT,
      verb: { label: "What", meaning: "The change, by the program’s name for it." },
      part: {
        label: "Your part",
        meaning: "Whether you did it, or it was done to your account.",
      },
      subject: { label: "What it was about", meaning: "A kind of thing and its number." },
    },
  },
};
