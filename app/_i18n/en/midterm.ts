export const midterm = {};
