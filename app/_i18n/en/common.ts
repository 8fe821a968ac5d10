export const common = {
  siteName: "UPR follow-up",
  siteDescription:
    "What was done about the recommendations of the Universal Periodic Review: the Government’s reports and civil society’s assessments, side by side.",
  skipToContent: "Skip to content",
  navigation: {
    label: "Main",
    home: "Overview",
    recommendations: "Recommendations",
    evidence: "Evidence",
    midterm: "Mid-term table",
    method: "Method",
    search: "Search",
    desk: "Your desk",
    admin: "Administration",
    account: "Account",
    signIn: "Sign in",
  },
  footer: {
    ownedBy: "This instance is run by {owner}.",
    ownerUnknown: "Whoever runs this instance has not given a name.",
    notOfficial: "It is not a website of the United Nations or of a Government.",
    whoseWord: "Statements are those of the organisations named, as of the dates shown.",
  },
  notFound: {
    title: "There is no such page",
    help: "The address may have been mistyped, or what stood here was never published.",
    toRecommendations: "All recommendations",
    toHome: "Overview",
    searchFor: "Look for a recommendation",
    search: "Search",
  },
  optional: "(optional)",
};
