// What did somebody do, in one sentence?

/** Something that was done, as its sentence tells it: who, what (thing.verb), what the thing is called and whose it is, and what else was kept. */
export interface Deed {
  by: string;
  name: string;
  /** What the thing is called, such as the name of a wave. */
  label?: string | null;
  /** The organisation that it is about. */
  about?: string | null;
  details?: Readonly<Record<string, unknown>>;
}

/** How a deed is told. What stands in square brackets is left out where one of its words is not known. */
const phrases: Readonly<Record<string, string>> = {
  'response.started': 'started the response[ of {about}]', 'response.submitted': 'submitted the response[ of {about}][, reference {reference}]', 'response.reopened': 'reopened the response[ of {about}][: {reason}]',
  'rating.moderated': 'moderated a rating[ of {about}][: {subject}]',
  'wave.created': 'created the wave[ {label}]', 'wave.opened': 'opened the wave[ {label}][ for {expected} organisations]', 'wave.opened-for-returns': 'opened the wave[ {label}] for returns',
  'wave.unscheduled': 'took back the schedule of the wave[ {label}]', 'round.unscheduled': 'took back the schedule of the round[ {label}]',
  'return.in-preparation': 'noted that the return[ of {about}] is being prepared', 'return.delivered': 'noted what the return[ of {about}] delivered', 'return.resubmitted': 'recorded the return[ of {about}] again',
  'return.taken-back': 'took back the receipt of the return[ of {about}][: {reason}]', 'return.accounted': 'noted a reason instead of the return[ of {about}][: {outcome}]',
  'return.outcome-withdrawn': 'withdrew the reason instead of the return[ of {about}]', 'query.asked-again': 'asked a query[ of {about}] again', 'query.answered': 'answered a query[ of {about}]',
  'query.raised': 'raised a query[ about the return of {about}]', 'query.accepted': 'accepted the answer to a query[ of {about}]', 'query.withdrawn': 'withdrew a query[ of {about}]',
  'extension.proposed': 'proposed more time[ for {about}][, until {until}]', 'extension.granted': 'granted more time[ to {about}][, until {until}]', 'extension.declined': 'declined more time[ for {about}]', 'extension.withdrawn': 'withdrew a proposal of more time[ for {about}]',
  'sharing.changed': 'changed what is signed for sharing data[ with {about}]',
  'appointment.made': 'appointed somebody[ as {role}][ of {about}]', 'appointment.ended': 'ended the appointment[ of a {role}][ of {about}]', 'appointment.handed-over': 'handed over the role[ of {role}][ of {about}]',
  'contacts.imported': 'imported contacts of the programme[ {label}][: {appointed} appointed, {handedOver} handed over, {peopleAdded} people added, {unchanged} unchanged, {refused} refused]',
  'person.added': 'added a person[: {label}]', 'person.updated': 'changed how to reach[ {label}]', 'person.address-failed': 'noted that mail does not reach[ {label}]', 'person.erased': 'erased what was kept of a person', 'person.exported': 'took away what is kept of[ {label}]',
  'programme.roster-set': 'set the roster of the programme[ {label}]', 'survey.drafted': 'drafted a version of the survey[ {label}]', 'survey.published': 'published a version of the survey[ {label}]', 'survey.imported': 'imported the survey[ {label}] from a file',
  'blocker.adopted': 'took over the reported blockers', 'ranking.arranged': 'moved a blocker in the ranking', 'ranking.moderation-opened': 'opened the ranking for moderation', 'ranking.proposed': 'proposed a place in the ranking',
  'ranking.voted': 'voted {vote} a proposal for the ranking', 'ranking.proposal-accepted': 'accepted a proposal for the ranking', 'ranking.proposal-declined': 'declined a proposal for the ranking', 'ranking.proposal-withdrawn': 'withdrew a proposal for the ranking',
  'plan.saved': 'saved a plan[ of {about}]', 'target.set': 'set the targets of the programme[ {label}]', 'feasibility.rule-set': 'set the rule of feasibility[ to {share}%]', 'feasibility.decided': 'decided whether an item is feasible[: {indicator}]',
  'dataset.entry-decided': 'decided about an item of the recommended dataset[: {indicator}]', 'dataset.drafted': 'drafted the recommended dataset', 'dataset.published': 'published the recommended dataset', 'dataset.discarded': 'discarded the draft of the recommended dataset',
  'contact.logged': 'noted a contact[ with {about}]', 'workshop.attended': 'noted who came to the workshop[ {label}]', 'task.finished': 'finished a task[ about {about}]', 'letters.written': 'wrote {queued} letters',
  'message.queued-again': 'sent a message[ to {about}] again', 'message.approved': 'let a prepared message[ to {about}] go', 'message.dropped': 'dropped a prepared message[ to {about}]', 'invitations.queued': 'invited {invited} people[ to {label}]',
  'reminder-plan.saved': 'saved the plan of the reminders', 'reminder-plan.reset': 'went back to the default plan of the reminders', 'reminders.ran': 'planned the reminders[: {due} due]', 'template.saved': 'saved a text[: {label}]',
  'quiet-days.set': 'set quiet days', 'quiet-days.removed': 'took back quiet days',
  'figure.exported': 'took away the figure[ {figure}] as a file[ ({format})]', 'readiness.exported': 'took away readiness[ of {label}] as a file[ ({format})]', 'audit.exported': 'took away the audit as a file[ ({format}, lines: {rows})]',
  'session.started': 'signed in', 'session.ended': 'signed out', 'sign-in.refused': 'tried to sign in and could not[: {reason}]', 'sign-in.code-asked': 'sent a code for signing in[ to {label}]', 'retention.ran': 'removed what is kept no longer',
};

const things: Readonly<Record<string, string>> = { 'sign-in': 'signing in', 'quiet-days': 'quiet days' };
const words = (code: string): string => code.replaceAll(/[-.]/g, ' ');

/** The sentence of a deed: "Priya Patel reopened the response of Leeds". A deed without a phrase of its own is told by its name: thing.verb is "verb the thing". */
export function deedInWords({ by, name, label, about, details = {} }: Deed): string {
  const known: Record<string, unknown> = { ...details, label, about, ...(typeof details.role === 'string' ? { role: words(details.role) } : {}) };
  const [thing = '', verb = ''] = name.split('.');
  const phrase = turned(name, details) ?? phrases[name] ?? `${words(verb)} the ${things[thing] ?? words(thing)}[ {label}][ of {about}]`;
  return `${by} ${filled(phrase, known)}`;
}

/** Deeds whose details turn what they mean. */
function turned(name: string, details: Readonly<Record<string, unknown>>): string | undefined {
  if (name === 'sign-in.code-asked' && details.known === false) return 'was asked for a code by an address that nobody has';
  return name === 'session.ended' && details.by === 'staff' ? 'ended the sign-ins[ of {label}]' : undefined;
}

/** In one pass, so that what somebody typed is never taken for a part of the phrase. */
function filled(phrase: string, known: Readonly<Record<string, unknown>>): string {
  const put = (part: string): string => part.replaceAll(/\{(\w+)\}/g, (_, name: string) => textOf(known[name]));
  const isKnown = (part: string): boolean => [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => textOf(known[name!]));
  return phrase.replaceAll(/\[([^\]]*)\]|\{\w+\}/g, (whole, part: string | undefined) => (part === undefined ? put(whole) : isKnown(part) ? put(part) : '')).replaceAll(/ {2,}/g, ' ').trim();
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** How a refusal is told: what was asked for, and that it was not given. */
export function refusalInWords({ by, asked, code, times }: { by: string; asked: string; code: string; times: number }): string {
  const why: Readonly<Record<string, string>> = { FORBIDDEN: 'was refused', UNAUTHENTICATED: 'was asked to sign in first at', NOT_FOUND: 'was told that there is no such thing at' };
  return `${by} ${why[code] ?? 'was refused'} ${askedInWords(asked)}${times > 1 ? ` (${times} times in a minute)` : ''}`;
}

/** A verb of the interface (openWave) as words in quotation marks; an address stays what it is. */
const askedInWords = (asked: string): string => (asked.includes('/') ? asked : `“${asked.replaceAll(/([a-z0-9])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)}”`);
