// What does a screen need to know of a survey definition to outline it? The server has checked it; here it is only read.
type Text = { en: string; cy?: string };
type Question = { code: string; text: Text; type: string; required?: boolean; when?: unknown; measure?: string };
type Section = { code: string; title: Text; questions: Question[] };
export type Definition = { code: string; title: Text; sections: Section[] };

export type OutlineQuestion = { code: string; text: string; type: string; required: boolean; conditional: boolean; measure: string | null };
export type OutlineSection = { code: string; title: string; questions: OutlineQuestion[] };

const typeNames: Record<string, string> = {
  single: 'One choice',
  several: 'Several choices',
  'short-text': 'Short text',
  'long-text': 'Long text',
  number: 'Number',
  date: 'Date',
  role: 'Role of a person',
  grid: 'Grid',
};

/** The sections and questions of a definition in order, in English words; an unreadable definition gives an empty outline. */
export function outline(definition: unknown): OutlineSection[] {
  const { sections } = (definition ?? {}) as Partial<Definition>;
  if (!Array.isArray(sections)) return [];
  return sections.map(({ code, title, questions }) => ({ code, title: title.en, questions: questions.map(outlineQuestion) }));
}

function outlineQuestion({ code, text, type, required, when, measure }: Question): OutlineQuestion {
  return { code, text: text.en, type: typeNames[type] ?? type, required: required ?? true, conditional: when !== undefined, measure: measure ?? null };
}

/** Text pasted or uploaded as a definition: the parsed JSON, or one sentence about why it is none. */
export function readDefinition(text: string): { definition: unknown } | { problem: string } {
  if (text.trim() === '') return { problem: 'Paste a definition, choose a file or choose a template.' };
  try {
    return { definition: JSON.parse(text) as unknown };
  } catch (error) {
    return { problem: `This is not JSON: ${(error as Error).message}` };
  }
}

export type Template = { code: string; title: string; definition: unknown };

/** The templates as the server sends them; the title may be a text in two languages. */
export function templatesOf(sent: readonly unknown[]): Template[] {
  return sent.map((template) => {
    const { code, title, definition } = template as { code: string; title: string | Text; definition: unknown };
    return { code, title: typeof title === 'string' ? title : title.en, definition };
  });
}
