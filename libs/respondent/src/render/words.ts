// How are days, times and bilingual texts written for the reader?
import { TZDate } from '@date-fns/tz';
import { textIn, type Text } from '@muster/domain/surveys';
import { format } from 'date-fns';

export type Language = 'en' | 'cy';

/** A text as it is shown; `lang` is set where it differs from the language of the page, which is English. */
export interface Words {
  text: string;
  lang: 'cy' | '';
}

/** A text in the reader's language, in English where there is no Welsh; `lang` says what it came out in. */
export function words(text: Text, language: Language): Words {
  return { text: textIn(text, language), lang: language === 'cy' && text.cy ? 'cy' : '' };
}

/** Words that the product itself says, in the language of the page. */
export function own(text: string): Words {
  return { text, lang: '' };
}

const london = (instant: Date | string) => new TZDate(new Date(instant), 'Europe/London');

/** The London day of an instant or an ISO day, as GOV.UK writes it: 4 September 2026. */
export function day(value: Date | string): string {
  return format(london(typeof value === 'string' && value.length === 10 ? `${value}T12:00:00Z` : value), 'd MMMM yyyy');
}

/** The London time of an instant, as GOV.UK writes it: 4:30pm, 4pm, midday, midnight. */
export function time(instant: Date | string): string {
  const clock = format(london(instant), 'h:mmaaa').replace(':00', '');
  return { '12pm': 'midday', '12am': 'midnight' }[clock] ?? clock;
}

/** An instant in words: 4:30pm on 4 September 2026. */
export function moment(instant: Date | string): string {
  return `${time(instant)} on ${day(instant)}`;
}

/** A number with its noun: "1 answer", "2 answers". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}
