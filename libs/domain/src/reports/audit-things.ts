// Which records does somebody mean who asks the audit for a kind of thing?

/** A kind of thing as people name it, with what facts and tables call it. */
export interface AuditThing {
  code: string;
  label: string;
  facts: readonly string[];
  tables: readonly string[];
}

/** The kinds of things that the audit can be narrowed to. */
export const auditThings: readonly AuditThing[] = [
  { code: 'response', label: 'Responses and answers', facts: ['response'], tables: ['response', 'answer', 'submission'] },
  { code: 'wave', label: 'Waves', facts: ['wave'], tables: ['wave'] },
  { code: 'return', label: 'Returns', facts: ['return'], tables: ['expected_return', 'return_extension', 'return_delivery', 'return_query'] },
  { code: 'round', label: 'Collections and rounds', facts: ['round', 'collection'], tables: ['collection_round', 'collection'] },
  { code: 'person', label: 'People and appointments', facts: ['person', 'appointment'], tables: ['person', 'appointment'] },
  { code: 'programme', label: 'Programmes', facts: ['programme'], tables: ['programme', 'roster_entry', 'programme_target', 'feasibility_rule', 'feasibility_decision'] },
  { code: 'organisation', label: 'Organisations', facts: ['organisation', 'region'], tables: ['organisation', 'organisation_period', 'region', 'sharing_step'] },
  { code: 'survey', label: 'Surveys', facts: ['survey', 'survey-version'], tables: ['survey', 'survey_version'] },
  { code: 'blocker', label: 'Blockers, rankings and plans', facts: ['blocker', 'ranking', 'ranking-proposal', 'improvement-plan'], tables: ['blocker', 'ranking', 'ranking_entry', 'ranking_proposal', 'ranking_vote', 'improvement_plan'] },
  { code: 'dataset', label: 'Recommended dataset', facts: ['dataset'], tables: ['dataset', 'dataset_entry'] },
  { code: 'message', label: 'Mail and its texts', facts: ['message', 'template'], tables: ['message', 'template_version', 'reminder_plan'] },
  { code: 'contact', label: 'Contacts, tasks and workshops', facts: ['contact', 'task', 'workshop', 'quiet-days'], tables: ['contact', 'task', 'workshop', 'quiet_days'] },
];

/** A kind by its code. */
export const auditThing = (code: string): AuditThing | undefined => auditThings.find((thing) => thing.code === code);
