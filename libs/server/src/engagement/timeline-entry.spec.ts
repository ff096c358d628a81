import { timelineEntry } from './timeline-entry.js';
import type { TimelineRow } from './timeline-rows.js';

const row = (more: Partial<TimelineRow>): TimelineRow => ({
  id: 'x-1', at: new Date('2023-02-20T10:00:00Z'), source: 'message', name: 'reminder', state: 'sent', text: null, details: {}, subjectType: null, subjectId: null, about: null, by: null, acted: false, person: null, ...more,
});
const told = (more: Partial<TimelineRow>): [string, string] => {
  const { kind, title } = timelineEntry(row(more));
  return [kind, title];
};

describe('an entry of the timeline', () => {
  it.each<[string, string, Partial<TimelineRow>]>([
    ['reminder', 'Bronze: last reminder to Sam Shah sent', { details: { step: 'last-reminder' }, person: 'Sam Shah', about: 'Bronze' }],
    ['reminder', 'Escalation prepared, waits for the project team', { name: 'escalation', state: 'prepared' }],
    ['not-sent', 'Escalation dropped by the project team', { name: 'escalation', state: 'dropped' }],
    ['not-sent', 'Invitation to Sam Shah could not be delivered', { name: 'invitation', state: 'failed', person: 'Sam Shah' }],
    ['message', 'Letter waits to be sent', { name: 'letter', state: 'queued' }],
    ['not-sent', 'Nudge not written', { source: 'decision', name: 'nudge', state: null }],
    ['call', 'Telephone call to director: nobody reached', { source: 'contact', name: 'telephone', state: 'not-reached', details: { role: 'director' } }],
    ['call', 'Meeting with Sam Shah', { source: 'contact', name: 'meeting', state: 'reached', person: 'Sam Shah' }],
    ['workshop', 'Came to Silver, first', { source: 'contact', name: 'workshop', state: 'reached', details: { workshop: 'Silver, first' } }],
    ['answers', 'Saved one answer', { source: 'answers', details: { answers: 1 } }],
    ['task', 'Address to find out, due 20 February 2023', { source: 'task', name: 'bounced-address', details: { dueOn: '2023-02-20' } }],
    ['return', 'Reason noted instead of a return', { source: 'fact', name: 'return.accounted' }],
    ['sharing', 'Sharing looked at', { source: 'fact', name: 'sharing.looked-at' }],
  ])('is of the kind %s: %s', (kind, title, more) => {
    expect(told(more)).toEqual([kind, title]);
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['return.accounted', 'Refused: No capacity', { outcome: 'refused', reason: 'No capacity' }],
    ['return.received', 'The project team recorded it. It came after the due day.', { by: 'staff', late: true }],
    ['return.delivered', '2 complete, 1 not delivered', { complete: 2, partly: 0, none: 1 }],
    ['extension.granted', 'Until 3 March 2023', { until: '2023-03-03', reason: null }],
    ['sharing.changed', 'Data sharing agreement: not signed yet', { instrument: 'agreement', state: 'outstanding' }],
    ['response.submitted', 'Reference AB12-CD34', { reference: 'AB12-CD34' }],
    ['rating.moderated', 'Gold: red', { subject: 'gold', code: 'red' }],
    ['rating.moderated', 'Gold: taken back', { subject: 'gold', code: null }],
  ])('says of %s in words: %s', (name, text, details) => {
    expect(timelineEntry(row({ source: 'fact', name, details })).text).toBe(text);
  });

  it('names whoever acted, the project team where the name may not be seen, and nobody where nobody did', () => {
    expect(timelineEntry(row({ source: 'task-done', by: 'Yara Young', acted: true })).by).toBe('Yara Young');
    expect(timelineEntry(row({ source: 'task-done', acted: true })).by).toBe('The project team');
    expect(timelineEntry(row({})).by).toBeNull();
    expect(timelineEntry(row({ source: 'fact' })).by).toBe('Muster');
  });

  it('leads to the page of the thing, where it has one', () => {
    expect(timelineEntry(row({ subjectType: 'return', subjectId: '7' })).link).toBe('/returns/7/show');
    expect(timelineEntry(row({ subjectType: 'task', subjectId: '7' })).link).toBeNull();
  });
});
