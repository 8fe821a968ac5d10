/** What an organisation does for a recommendation: one leads, others support. */
export const ASSIGNMENT_ROLES = ["lead", "support"] as const;
export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number];

/** An assignment is proposed to an organisation, which confirms or declines it. */
export const ASSIGNMENT_STATES = ["proposed", "confirmed", "declined"] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];
