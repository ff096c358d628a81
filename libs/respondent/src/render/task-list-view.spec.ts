import type { Definition } from '@muster/domain/surveys';
import { definition, value } from '../../test/survey.js';
import { taskListView } from './task-list-view.js';

const states = (of: Definition, answers: object) => taskListView(of, answers as never, 'en').rows.map(({ code, label }) => [code, label]);

describe('the task list', () => {
  it('says of each section how far it is', () => {
    const answers = { system: value('alpha'), staff: value(1), indicators: { i1: value('system') } };
    expect(states(definition, answers)).toEqual([['about', 'Completed'], ['items', 'Incomplete'], ['changes', 'Not yet started']]);
  });

  it('lists a section that an open answer may bring up as one that cannot be started yet, and leaves it out once the answer rules it out', () => {
    const [about, items] = definition.sections;
    const depends = { ...definition, sections: [about!, { ...items!, when: { question: 'system', eq: 'other' } }] };
    expect(states(depends, {})[1]).toEqual(['items', 'Cannot start yet']);
    expect(states(depends, { system: value('alpha') })).toHaveLength(1);
    expect(states(depends, { system: value('other') })[1]).toEqual(['items', 'Not yet started']);
  });
});
