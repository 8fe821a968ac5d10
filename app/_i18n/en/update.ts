export const update = {};
