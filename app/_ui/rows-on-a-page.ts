/** More rows than these make a page that no browser enjoys; files have no such limit. */
export const MOST_ROWS_ON_A_PAGE = 500;
