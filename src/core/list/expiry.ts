// How long officers' signatures under a list hold, in milliseconds: the same whether it was drafted at the command line or in
// the console.

const DAY = 24 * 60 * 60 * 1000;
export const LIST_EXPIRY = 180 * DAY;
