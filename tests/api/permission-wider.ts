/** Rows in which the second wall alone gives something of another scope, because it is meant to; each really does. */
export const byDesign: Readonly<Record<string, string>> = {
  'Query.people': 'a project team finds everybody by name, to appoint them; how to reach them is behind the first wall, and behind the second when they have no role in its programme (Person.appointments)',
  'Query.person': 'the same, of one person',
  'Person.allowedActions': 'the same person, and what the table allows, which is everything here',
  'Query.reminderPlan': 'of a programme that is not to be seen it gives the default plan, which is built into the product: nothing of the programme',
  'ReminderPlan.allowedActions': 'of the same default plan',
  'QuietDays.allowedActions': "quiet days of other regions are the whole programme's to know: on them nobody is written to",
  'Mutation.appoint': 'the days of the input contradict each other, which is told before anything is looked up',
  'Mutation.createWave': 'the days of the input contradict each other, which is told before anything is looked up',
  'Mutation.setQuietDays': 'the days of the input contradict each other, which is told before anything is looked up',
};

/** Rows that would show nothing of another scope with both walls down either, and by what else the scope is kept there. */
export const blind: Readonly<Record<string, string>> = {
  'Query.rankingDifferences': 'a ranking does not differ from itself: no row either way. Query.ranking asks for the same things',
  'Mutation.updatePerson': 'that nobody changes an address of somebody with a role elsewhere is a rule of its own, kept by the service, and by the policy of the table (row-security)',
  'Mutation.endSignIns': 'that a team signs nobody out who has a role elsewhere is a rule of its own, kept by the service',
};

const rows = (names: string): string[] => names.trim().split(/\s+/);

const AUTHORITIES = 'sam dee con cert sue';
const ALL_BUT_TEAMS = 'hal yara sam dee con cert sue dan';
const ALL_BUT_STAFF = 'sam dee con cert sue dan';
const CHAMPIONS = 'hal yara';
const ALL_BUT_READERS = 'hal yara sam dee con cert sue';

const aFact = 'organisations, regions and frameworks are facts, which everybody who is signed in may know';
const builtIn = 'is built into the product and the same for everybody';
const theExercise = "the exercise that the authority takes part in, as a whole: its days, rounds and what is published in it are nobody's data";
const theirOwn = 'the people and the answers of the own authority, which its own pages show in part';
const standing = 'responses, returns and surveys of the own authority, and of the programme for a viewer, who counts them; without people and without answers to surveys';
const counted = "is counted from the rows in reach: of an authority's people, from those of their own authority; the leverage, the forecast and what is feasible are of the nation and name nobody";
const chasing = "templates, plans, workshops and quiet days are the programme's; of authorities only those in reach are named, without people";
const onlyVerbs = 'only tells which verbs the table allows, and the table allows everything here';
const refusedByRule = 'a rule refuses before anything is written; what is written is measured by permission-second-wall-writes';

/** Who sees what within the own scope when only the second wall stands, though the policy table would keep it from the role; and why that is no other's business. */
export const wider: readonly { who: string; why: string; fields: readonly string[] }[] = [
  { who: ALL_BUT_READERS, why: aFact, fields: rows('Organisation.history Organisation.successors Query.organisation Query.organisations Query.tiles') },
  { who: AUTHORITIES, why: aFact, fields: rows('Query.frameworks Query.regions') },
  { who: 'hal yara sam dee con cert sue dan nobody', why: builtIn, fields: rows('Query.surveyTemplates') },
  { who: 'hal yara sam dee con cert sue nobody', why: builtIn, fields: rows('Query.figures') },
  { who: ALL_BUT_STAFF, why: builtIn, fields: rows('Query.reminderPlan') },
  {
    who: AUTHORITIES, why: theExercise, fields: rows(`
      Collection.rounds Programme.framework Programme.roster Programme.systems Query.blocker Query.blockerChoices Query.blockers Query.collection Query.collections Query.dataset
      Query.datasets Query.programme Query.programmeTargets Query.programmes Query.ranking Query.rankings Query.round Query.rounds Query.wave Wave.keptBack Query.waves Ranking.entries`),
  },
  { who: 'sam dee con cert', why: theirOwn, fields: rows('WorklistRow.deputy') },
  {
    who: AUTHORITIES, why: theirOwn, fields: rows(`
      AnswerView.history Appointment.person Letter.person Person.appointments Person.email Person.phone Query.appointment Query.appointments Query.people Query.person
      Response.answers Response.spoc Response.submissions WorklistRow.spoc`),
  },
  { who: 'dan', why: standing, fields: rows('Query.return Query.sharing Return.barrierChoices Return.deliveries Return.extensions Return.queries') },
  { who: 'hal yara dan', why: standing, fields: rows('Query.readListing') },
  {
    who: ALL_BUT_STAFF, why: standing, fields: rows(`
      Query.ledger Query.previewReturns Query.response Query.responses Query.returnQueries Query.returns Query.survey Query.surveyVersion Query.surveys Survey.versions Wave.version`),
  },
  { who: 'dan', why: counted, fields: rows('Query.vacancies Wave.withoutSpoc') },
  { who: ALL_BUT_READERS, why: counted, fields: rows('Query.figure') },
  {
    who: AUTHORITIES, why: counted, fields: rows(`
      Query.feasibility Query.forecast Query.gaps Query.leverage Query.plans Query.readinessMatrix Query.responseRates Query.returnProgress Query.returnRates Query.supplier
      Query.suppliers Query.timeline Query.waveProgress`),
  },
  {
    who: ALL_BUT_STAFF, why: chasing, fields: rows(`
      Query.messageTemplate Query.messageTemplates Query.previewLetters Query.previewTemplate Query.quietDays Query.regionContacts Query.rehearseReminders Query.reminderRuns
      Query.reminderTargets Query.worklist Query.workshop Query.workshops`),
  },
  { who: 'cert dan', why: onlyVerbs, fields: rows('ImprovementPlan.allowedActions') },
  { who: 'hal sue dan', why: onlyVerbs, fields: rows('Response.allowedActions') },
  { who: CHAMPIONS, why: onlyVerbs, fields: rows('Message.allowedActions') },
  { who: 'hal yara sam dee con cert dan', why: onlyVerbs, fields: rows('ReturnQuery.allowedActions') },
  { who: ALL_BUT_READERS, why: onlyVerbs, fields: rows('Person.allowedActions') },
  {
    who: ALL_BUT_TEAMS, why: onlyVerbs, fields: rows(`
      Blocker.allowedActions Collection.allowedActions Dataset.allowedActions Feasibility.allowedActions MessageTemplate.allowedActions Programme.allowedActions
      ReminderPlan.allowedActions Round.allowedActions Survey.allowedActions SurveyVersion.allowedActions Wave.allowedActions`),
  },
  { who: ALL_BUT_STAFF, why: onlyVerbs, fields: rows('QuietDays.allowedActions RatingHistory.allowedActions Workshop.allowedActions') },
  { who: 'yara sam dee con cert', why: onlyVerbs, fields: rows('Appointment.allowedActions') },
  { who: 'yara sam dee con cert dan', why: onlyVerbs, fields: rows('Extension.allowedActions') },
  { who: 'yara sam dee con cert sue dan', why: onlyVerbs, fields: rows('Return.allowedActions Return.allowedOutcomes') },
  { who: 'cert dan', why: refusedByRule, fields: rows('Mutation.acknowledgeReturn Mutation.prepareReturn Mutation.savePlan') },
  { who: 'con cert dan', why: refusedByRule, fields: rows('Mutation.proposeExtension Mutation.withdrawExtension Mutation.withdrawReturnOutcome') },
  { who: 'grace priya cert olga', why: refusedByRule, fields: rows('Mutation.saveAnswer') },
  { who: 'grace priya con olga', why: refusedByRule, fields: rows('Mutation.submitResponse') },
  { who: 'hal sue', why: refusedByRule, fields: rows('Mutation.addPerson') },
  { who: CHAMPIONS, why: refusedByRule, fields: rows('Mutation.arrangeRanking Mutation.decideProposal Mutation.discardRanking Mutation.draftRanking Mutation.openModeration Mutation.publishRanking') },
  { who: 'hal yara con dan', why: refusedByRule, fields: rows('Mutation.recordReturn Mutation.resubmitReturn') },
  { who: 'hal yara dan', why: refusedByRule, fields: rows('Mutation.answerQuery Mutation.recordDeliveries') },
  {
    who: ALL_BUT_TEAMS, why: refusedByRule, fields: rows(`
      Mutation.acceptReturn Mutation.actOnReturns Mutation.addBlocker Mutation.addOrganisation Mutation.addRegion Mutation.adoptReferenceBlockers Mutation.appoint
      Mutation.closeRound Mutation.closeWave Mutation.createRound Mutation.createWave Mutation.createWorkshop Mutation.decideDatasetEntry Mutation.decideExtension
      Mutation.decideFeasibility Mutation.decideQuery Mutation.discardDataset Mutation.draftSurvey Mutation.openRound Mutation.openWave Mutation.publishDataset
      Mutation.publishSurveyVersion Mutation.raiseQuery Mutation.saveReminderPlan Mutation.saveTemplate Mutation.scheduleRound Mutation.scheduleWave Mutation.setFeasibilityRule
      Mutation.setQuietDays Mutation.setReturnOutcome Mutation.setRoster Mutation.setTargets Mutation.takeBackReturn Mutation.unscheduleRound Mutation.unscheduleWave
      Mutation.updateBlocker Mutation.updateProgramme Mutation.updateRound Mutation.updateWave Mutation.withdrawQuery`),
  },
  { who: ALL_BUT_TEAMS, why: 'a file is read beside what the actor may see of the programme; what is written is measured by permission-second-wall-writes', fields: rows('ContactRow.email Mutation.importContacts Query.previewContactImport') },
  { who: 'hal yara sam dee con cert sue dan nobody', why: refusedByRule, fields: rows('Mutation.createProgramme') },
  { who: 'sam dee con cert', why: refusedByRule, fields: rows('Mutation.reopenResponse') },
  { who: AUTHORITIES, why: refusedByRule, fields: rows('Mutation.markAddressFailed') },
  { who: ALL_BUT_STAFF, why: refusedByRule, fields: rows('Mutation.logContact Mutation.moderateRating Mutation.setSharing Mutation.writeLetters') },
  { who: 'yara', why: refusedByRule, fields: rows('Mutation.dropPreparedMessage Mutation.sendMessageAgain Mutation.sendPreparedMessage') },
  { who: 'yara sam dee con cert', why: refusedByRule, fields: rows('Mutation.endAppointment Mutation.handOver') },
];
