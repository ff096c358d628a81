/** The kinds of contact in words. */
export const contactWords: Readonly<Record<string, string>> = { telephone: 'Telephone call', email: 'E-mail', meeting: 'Meeting', workshop: 'Workshop', 'show-and-tell': 'Show-and-tell' };
