// Which day is some months away, and on which days are quarters counted?
import { addDays } from '../kernel/index.js';

const two = (number: number): string => String(number).padStart(2, '0');

/** The day `count` months after (or before, when negative) a day; the last day of a month that is too short for it. */
export function addMonths(day: string, count: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const months = year * 12 + month - 1 + count;
  const first = `${String(Math.floor(months / 12)).padStart(4, '0')}-${two((((months % 12) + 12) % 12) + 1)}`;
  const last = Number(addDays(nextMonth(first), -1).slice(8));
  return `${first}-${two(Math.min(date, last))}`;
}

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${String(year + 1).padStart(4, '0')}-01-01` : `${month.slice(0, 4)}-${two(number + 1)}-01`;
}

const quarterFrom = (day: string): string => {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const first = `${day.slice(0, 4)}-${two(month - ((month - 1) % 3))}-01`;
  return first === day ? day : addMonths(`${year}-${first.slice(5)}`, 3);
};

/** The first days of quarters (1 January, April, July, October) from the first on or after `from` until the first on or after `until`, at most `most`. */
export function quarterDays(from: string, until: string, most = 28): string[] {
  const days = [quarterFrom(from)];
  while (days.at(-1)! < until && days.length < most) days.push(addMonths(days.at(-1)!, 3));
  return days;
}

const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** The first day of a month that an answer names (`april-2025`); null for an answer that names none (`later`). */
export function monthNamed(code: string | null): string | null {
  const [name = '', year = ''] = (code ?? '').split('-');
  const place = monthNames.indexOf(name);
  return place >= 0 && /^\d{4}$/.test(year) ? `${year}-${two(place + 1)}-01` : null;
}
