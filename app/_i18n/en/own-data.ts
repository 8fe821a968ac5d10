/** What is kept of a person: the page, the file, and erasing it. A label and a meaning for each field. */
const AT = { label: "When", meaning: "The instant, in universal time (UTC)." };

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
      "To erase {name}, take out the roles and disable the account first: the organisations see that.",
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
  sections: {
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
  },
};
