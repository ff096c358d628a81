import { Scope1700000000001 } from './0001-scope.js';
import { Organisations1700000000002 } from './0002-organisations.js';
import { Indicators1700000000003 } from './0003-indicators.js';
import { Programmes1700000000004 } from './0004-programmes.js';
import { People1700000000005 } from './0005-people.js';
import { Access1700000000006 } from './0006-access.js';
import { Surveys1700000000007 } from './0007-surveys.js';
import { Responses1700000000008 } from './0008-responses.js';
import { Submissions1700000000009 } from './0009-submissions.js';
import { Observations1700000000010 } from './0010-observations.js';
import { Engagement1700000000011 } from './0011-engagement.js';
import { Facts1700000000012 } from './0012-facts.js';
import { Collections1700000000013 } from './0013-collections.js';
import { SharingAndQueries1700000000014 } from './0014-sharing-and-queries.js';
import { Contacts1700000000015 } from './0015-contacts.js';
import { Reminders1700000000016 } from './0016-reminders.js';
import { TimelineIndexes1700000000017 } from './0017-timeline-indexes.js';
import { ReturnsScope1700000000018 } from './0018-returns-scope.js';
import { ModeratedObservations1700000000019 } from './0019-moderated-observations.js';
import { Blockers1700000000020 } from './0020-blockers.js';
import { Recommendations1700000000021 } from './0021-recommendations.js';
import { Exports1700000000022 } from './0022-exports.js';
import { Audit1700000000023 } from './0023-audit.js';
import { SignIn1700000000024 } from './0024-sign-in.js';
import { Privacy1700000000025 } from './0025-privacy.js';
import { OwnScope1700000000026 } from './0026-own-scope.js';
import { LighterWall1700000000027 } from './0027-lighter-wall.js';

/** Every migration, in order. */
export const migrations = [
  Scope1700000000001, Organisations1700000000002, Indicators1700000000003, Programmes1700000000004, People1700000000005, Access1700000000006,
  Surveys1700000000007, Responses1700000000008, Submissions1700000000009, Observations1700000000010, Engagement1700000000011, Facts1700000000012,
  Collections1700000000013, SharingAndQueries1700000000014, Contacts1700000000015, Reminders1700000000016, TimelineIndexes1700000000017, ReturnsScope1700000000018,
  ModeratedObservations1700000000019, Blockers1700000000020, Recommendations1700000000021, Exports1700000000022,
  Audit1700000000023, SignIn1700000000024, Privacy1700000000025, OwnScope1700000000026,
  LighterWall1700000000027,
];
