/** The formats that a report can be written in: the one list of them. A format is added here and in report/index.ts. */
export const formats = ['text', 'json', 'markdown', 'sarif', 'junit', 'prometheus'] as const;
export type Format = (typeof formats)[number];
