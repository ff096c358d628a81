// Which day do the three fields of a date say?
import { first, type Fields } from '../render/fields.js';

export type DayPart = 'day' | 'month' | 'year';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (text: string) => text.padStart(2, '0');

/** The day as it was typed, put together as YYYY-MM-DD but unchecked; months may be words. Undefined when all three fields are empty. */
export function typedDay(fields: Fields, name: (part: DayPart) => string): string | undefined {
  const [day = '', month = '', year = ''] = (['day', 'month', 'year'] as const).map((part) => first(fields, name(part)).trim());
  if (!day && !month && !year) return undefined;
  const named = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return `${year}-${two(named ? String(named) : month)}-${two(day)}`;
}
