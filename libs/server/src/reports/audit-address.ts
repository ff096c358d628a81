import { AuditFilter } from './audit.types.js';
import { read } from './export-address.js';

/** The names that an address of the audit may use. */
export const auditParameters = ['kind', 'person', 'personId', 'thing', 'thingId', 'programmeId', 'search', 'since', 'until'];

/** What an address asks the audit for, as the screen asks it. Refuses (EXPORT_ADDRESS) what does not fit. */
export function auditAsked({ kind, ...texts }: Readonly<Record<string, string>>): Promise<AuditFilter> {
  return read({ ...texts, ...(kind ? { kind: kind.toLowerCase().replaceAll('_', '-') } : {}) }, AuditFilter);
}
