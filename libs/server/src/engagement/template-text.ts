import { builtInTemplates } from '@muster/domain/engagement';

/** The text of a letter in both languages, and the version that it is; null for the one that comes with the product. */
export interface TemplateText {
  subject: string;
  body: string;
  subjectCy: string | null;
  bodyCy: string | null;
  versionId: string | null;
}

/** The text that comes with the product; null where it has no template of this code. */
export function builtInText(code: string): TemplateText | null {
  const template = builtInTemplates.find((one) => one.code === code);
  return template ? { subject: template.subject, body: template.body, subjectCy: template.subjectCy ?? null, bodyCy: template.bodyCy ?? null, versionId: null } : null;
}
