// What are the roles called on the pages?

/** The name of each role, by its code. */
export const roleNames: Readonly<Record<string, string>> = {
  administrator: 'administrator',
  'project-team': 'project team',
  champion: 'regional champion',
  spoc: 'single point of contact',
  deputy: 'deputy',
  contributor: 'contributor',
  certifier: 'certifier',
  viewer: 'viewer',
};
