// When has a person left out what a form needs?
type Check = (value: unknown) => string | undefined;

/**
 * A check of react-admin's forms: gives `sentence` when nothing was entered. Unlike react-admin's own `required` it puts no asterisk
 * on the label: optional fields say so instead (GOV.UK Design System, question pages).
 */
export function needed(sentence: string): Check {
  return (value) => (value === null || value === undefined || (typeof value === 'string' && value.trim() === '') ? sentence : undefined);
}
