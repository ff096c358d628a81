// What may a template name, and what stands there in a letter?

/** A placeholder, written ((name)) as in GOV.UK Notify, and what stands there. */
export interface PlaceholderMeaning {
  name: string;
  meaning: string;
}

/** Every placeholder that a template may name. None of them is about a child or a family. */
export const placeholders: readonly PlaceholderMeaning[] = [
  { name: 'name', meaning: 'The name of the person who is written to' },
  { name: 'organisation', meaning: 'The name of the authority' },
  { name: 'programme', meaning: 'The name of the programme' },
  { name: 'subject_of_request', meaning: 'The survey or the round that is asked for' },
  { name: 'opens_on', meaning: 'The day on which it opens, in words' },
  { name: 'due_on', meaning: 'The day by which it is due, in words; with an extension, the extended day' },
  { name: 'days_left', meaning: 'How many days are left until the due day' },
  { name: 'percent_complete', meaning: 'How much of the survey is answered, in per cent, without the sign' },
  { name: 'link', meaning: 'The address of the page, in a paragraph of its own' },
  { name: 'calendar', meaning: 'The address of the calendar file with the due day, in a paragraph of its own' },
  { name: 'champion_name', meaning: 'The name of the champion of the region' },
  { name: 'champion_email', meaning: 'The e-mail address of the champion of the region' },
  { name: 'list', meaning: 'In a digest: the authorities that are overdue, one a line' },
  { name: 'why', meaning: 'In the script of a call: why it is outstanding' },
  { name: 'note', meaning: 'In a letter by hand: what the writer adds' },
];

/** What is written between (( and )) in a text, each name once, in order. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name!))];
}

/** A placeholder, its name without the space around it. */
export const PLACEHOLDER = /\(\(\s*([^()]*?)\s*\)\)/g;

/** What stands at each placeholder; '' or nothing where there is none. */
export type PlaceholderValues = Readonly<Record<string, string | null | undefined>>;
