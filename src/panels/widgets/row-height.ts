/** Height of a table row in rem: fixed, so that rows out of sight need not be drawn to be counted. */
export const ROW_REM = 1.75;
/** Height of a head whose columns have a second line. */
export const NOTED_REM = 2.75;
