// Which texts come with the product?

/** A template of the product. `use` says when it is used. */
export interface BuiltInTemplate {
  code: string;
  name: string;
  use: string;
  subject: string;
  body: string;
  subjectCy?: string;
  bodyCy?: string;
}

const NO_CHILDREN = 'Please do not write about any child or family in your reply.';
const HELP = 'If you need help, write to ((champion_name)), the champion of your region, at ((champion_email)).';
const paragraphs = (...all: string[]): string => all.join('\n\n');

/** The letters and the script of a call, in plain English. A programme may put its own version in the place of each. */
export const builtInTemplates: readonly BuiltInTemplate[] = [
  {
    code: 'notice', name: 'Notice', use: 'Two weeks before the opening day, so that people can plan their time.',
    subject: '((subject_of_request)) opens on ((opens_on))',
    body: paragraphs('Dear ((name)),', 'On ((opens_on)) we will ask ((organisation)) for ((subject_of_request)). It is part of ((programme)).',
      'It is due on ((due_on)). You do not need to do anything yet. On the opening day we will write again.', 'It may help to tell colleagues who know your data and your systems.', HELP, NO_CHILDREN),
  },
  {
    code: 'invitation', name: 'Invitation', use: 'On the opening day, to the single point of contact.',
    subject: '((subject_of_request)): please complete by ((due_on))',
    body: paragraphs('Dear ((name)),', '((subject_of_request)) is open. It is part of ((programme)). Please complete it for ((organisation)) by the end of ((due_on)).',
      'Open it here. You will be asked for your e-mail address, and we will send you a code to sign in.', '((link))', 'Add the due day to your calendar: ((calendar))',
      'You can stop at any time. What you have entered is saved, and colleagues whom you name can help.', HELP, NO_CHILDREN),
  },
  {
    code: 'nudge', name: 'Nudge', use: 'A week after the opening day, where nothing has been started.',
    subject: '((subject_of_request)): have you had time to start?',
    body: paragraphs('Dear ((name)),', 'Nothing has been started for ((organisation)) in ((subject_of_request)) yet. It is due on ((due_on)).', 'You can start here, and stop at any time:', '((link))',
      'Is somebody else the right person? Please tell us who.', HELP, NO_CHILDREN),
  },
  {
    code: 'reminder', name: 'Reminder', use: 'Two weeks before the due day, where nothing has come.',
    subject: '((subject_of_request)) is due on ((due_on))',
    body: paragraphs('Dear ((name)),', '((subject_of_request)) for ((organisation)) is due on ((due_on)). Days left: ((days_left)). You have completed ((percent_complete))% so far.', 'Go on here:', '((link))',
      'Add the due day to your calendar: ((calendar))', 'If you need more time, or cannot give something, please say so now. That helps us too.', HELP, NO_CHILDREN),
  },
  {
    code: 'last-reminder', name: 'Last reminder', use: 'A few days before the due day, where nothing has come.',
    subject: '((subject_of_request)) is due on ((due_on)): last reminder',
    body: paragraphs('Dear ((name)),', '((subject_of_request)) for ((organisation)) is due on ((due_on)). You have completed ((percent_complete))% so far.', 'Go on here:', '((link))',
      'If something is in the way, please tell us before the due day. You can ask for more time, or say what you cannot give and why.', HELP, NO_CHILDREN),
  },
  {
    code: 'overdue', name: 'Overdue', use: 'On the first working day after the due day, where nothing has come.',
    subject: '((subject_of_request)) was due on ((due_on))',
    body: paragraphs('Dear ((name)),', '((subject_of_request)) for ((organisation)) was due on ((due_on)). We do not have it yet.', 'You can still complete it here:', '((link))',
      'If you cannot, please tell us why, so that we do not go on asking.', HELP, NO_CHILDREN),
  },
  {
    code: 'query', name: 'Question about a return', use: 'When the project team asks about something in a return, or asks again.',
    subject: '((organisation)): a question about ((subject_of_request))',
    body: paragraphs('Dear ((name)),', 'The project team has a question about ((subject_of_request)) of ((organisation)).', 'Read and answer it here:', '((link))',
      'You can explain what you sent, or correct it and send it again.', HELP, NO_CHILDREN),
  },
  {
    code: 'extension-granted', name: 'More time granted', use: 'When the project team grants more time for a return.',
    subject: '((organisation)): ((subject_of_request)) is now due on ((due_on))',
    body: paragraphs('Dear ((name)),', '((organisation)) has more time for ((subject_of_request)): it is now due on ((due_on)).', 'Go on here:', '((link))', 'Put the new day into your calendar: ((calendar))', HELP, NO_CHILDREN),
  },
  {
    code: 'extension-declined', name: 'More time declined', use: 'When the project team cannot grant the time that was asked for.',
    subject: '((organisation)): ((subject_of_request)) stays due on ((due_on))',
    body: paragraphs('Dear ((name)),', 'More time was asked for, and could not be granted: ((subject_of_request)) of ((organisation)) stays due on ((due_on)).', 'The reason stands with the return:', '((link))', HELP, NO_CHILDREN),
  },
  {
    code: 'overdue-digest', name: 'Overdue: digest for the champion', use: 'To the champion of a region: everything in it that has become overdue, in one message.',
    subject: '((programme)): what is overdue in your region',
    body: paragraphs('Dear ((name)),', 'These authorities of your region are overdue:', '((list))', 'We have written to their single points of contact. A call from you helps most. Your list of calls is here:', '((link))'),
  },
  {
    code: 'escalation', name: 'Letter to the senior lead', use: 'A week and a half after the due day. It is prepared, and a person of the project team sends it.',
    subject: '((organisation)): ((subject_of_request)) was due on ((due_on))',
    body: paragraphs('Dear ((name)),', '((subject_of_request)) for ((organisation)) was due on ((due_on)). It is part of ((programme)). We have written to your colleagues, and have not had it yet.',
      'Please help them to find the time, or tell us what is in the way.', 'This is where it is completed:', '((link))', HELP, NO_CHILDREN),
  },
  {
    code: 'champion-letter', name: 'Letter by hand', use: 'What a champion or the project team writes to one authority or several.',
    subject: '((organisation)): ((subject_of_request))',
    body: paragraphs('Dear ((name)),', '((note))', 'This is about ((subject_of_request)) for ((organisation)). The due day is ((due_on)).', 'This is where it is completed:', '((link))', HELP, NO_CHILDREN),
  },
  {
    code: 'call-script', name: 'What to say in a call', use: 'On the list of calls, beside each authority.',
    subject: 'Call to ((organisation))',
    body: paragraphs('Ask for ((name)).', 'I am calling about ((subject_of_request)) for ((organisation)). The due day is ((due_on)).', 'What we know: ((why))\n((percent_complete))% is complete.',
      'What is in the way? Who can help? By which day can you send it? I can ask for more time for you.', 'Log the call, and the next action with its day.'),
  },
];
