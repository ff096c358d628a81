// What do we write, and how does it become a message in plain text and in HTML?

/** A letter in parts: paragraphs, each a text, a link to our own site with its address shown in full, or a code to type. */
export interface Letter {
  subject: string;
  paragraphs: ({ text: string } | { link: string } | { code: string })[];
  /** English unless said. */
  language?: 'en' | 'cy';
}

/** The letter as plain text. */
export function plainText({ paragraphs }: Letter): string {
  return `${paragraphs.map((part) => ('text' in part ? part.text : 'link' in part ? part.link : `    ${part.code}`)).join('\n\n')}\n`;
}

/** The letter as HTML without images, scripts, styles from elsewhere or anything that tells who opened it. */
export function html({ subject, paragraphs, language = 'en' }: Letter): string {
  const body = paragraphs.map((part) => {
    if ('text' in part) return `<p>${escape(part.text).replaceAll('\n', '<br>')}</p>`;
    if ('link' in part) return `<p><a href="${escape(part.link)}">${escape(part.link)}</a></p>`;
    return `<p style="font-size:28px;font-weight:bold;letter-spacing:4px">${escape(part.code)}</p>`;
  });
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head><body style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5;max-width:640px">${body.join('')}</body></html>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => entities[letter]!);
}
