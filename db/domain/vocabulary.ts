/** The named vocabularies that tags come from. A tag says its vocabulary, version and who set it. */
export const VOCABULARIES = [
  "ohchr_theme",
  "ohchr_group",
  "sdg_goal",
  "sdg_target",
  "upr_info_action",
  "upr_info_issue",
  "uhri_theme",
  "uhri_group",
] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

/** Those whose terms are groups of persons, and those whose terms are themes. */
export const GROUP_VOCABULARIES = ["ohchr_group", "uhri_group"] as const satisfies Vocabulary[];
export const THEME_VOCABULARIES = [
  "ohchr_theme",
  "upr_info_issue",
  "uhri_theme",
] as const satisfies Vocabulary[];

/** Who set a tag: the source itself, or this project's coding, which is shown as such. */
export const TAG_SETTERS = ["source", "project"] as const;
export type TagSetter = (typeof TAG_SETTERS)[number];
