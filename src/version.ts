/** The program's version; a test holds it to package.json, which the bundle does not carry. */
export const version = '1.0.0';

/** Where the pages live that findings link to. */
export const repositoryUrl = 'https://github.com/smtp-cert-check/smtp-cert-check';
