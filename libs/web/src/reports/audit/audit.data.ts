// What do the screens ask about the audit?
import { AuditDocument, AuditEntryDocument, type AuditFilter } from '@muster/contract';
import { ask, chosen, pageInput, type ResourceRequests } from '../../data/index.js';

export const auditRequests: ResourceRequests = {
  name: 'audit',
  listTakesIds: false,
  list: (asked) => ask({ document: AuditDocument, variables: { filter: chosen<AuditFilter>(asked.filter), page: pageInput(asked) } }, (data) => data.audit),
  one: (id) => ask({ document: AuditEntryDocument, variables: { id } }, (data) => data.auditEntry),
};
