/** MUST, SHOULD, for information: SARIF's own words. */
export type Level = 'error' | 'warning' | 'note';
