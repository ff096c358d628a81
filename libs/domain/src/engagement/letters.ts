// Which letters does the product write by itself?
import { dayInWords } from '../kernel/index.js';
import type { Letter } from './letter.js';

/** What an invitation says: to whom, for which organisation, which survey, between which days, and where. */
export interface Invitation {
  name: string;
  organisation: string;
  programme: string;
  survey: string;
  opensOn: string;
  closesOn: string;
  link: string;
  invented: boolean;
}

/** The invitation of a single point of contact. Its link only leads to the survey: it carries no right, so it may be passed on. */
export function invitation({ name, organisation, programme, survey, closesOn, link, invented }: Invitation): Letter {
  return {
    subject: `${survey}: please answer for ${organisation} by ${dayInWords(closesOn)}`,
    paragraphs: [
      { text: `Dear ${name},` },
      { text: `You are the single point of contact of ${organisation} for ${programme}. The ${survey} is open, and we ask every authority to answer it.` },
      { text: `Please answer by the end of ${dayInWords(closesOn)}. You can stop at any time: every answer is saved, and colleagues whom you name can help. Once you have submitted, you will see how your answers lie beside those of your region and the nation.` },
      { text: 'Open the survey here. You will be asked for your e-mail address, and we send you a code to sign in.' },
      { link },
      ...(invented ? [{ text: 'This is a demonstration: people and answers are invented.' }] : []),
      { text: 'The survey asks about data and systems. Please do not write about any child or family.' },
    ],
  };
}

/** The message that carries a sign-in code. */
export function signInCode({ name, code, minutes }: { name: string; code: string; minutes: number }): Letter {
  return {
    subject: `${code} is your code to sign in to Muster`,
    paragraphs: [
      { text: `Dear ${name},` },
      { text: 'Type this code on the page where you asked for it:' },
      { code },
      { text: `It works once, within ${minutes} minutes, and only in the browser in which you asked for it.` },
      { text: 'If you did not ask for it, you can ignore this message. Nobody can sign in without the code.' },
    ],
  };
}
