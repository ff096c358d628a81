import { defaultPeriods, type RetentionPeriods } from '@muster/domain/privacy';
import { dataSource, StartProblem, type Clock, Operation } from '@muster/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { ErasureService, Retention } from '@muster/server/privacy';
import { z } from 'zod';

const whole = (most: number) => z.coerce.number().int().min(1).max(most);
const MONTHS = whole(1200);

const schema = z.object({
  RETENTION_CONTACTS_MONTHS: MONTHS.default(defaultPeriods.contactsMonths),
  RETENTION_MAIL_MONTHS: MONTHS.default(defaultPeriods.mailMonths),
  RETENTION_LOGINS_MONTHS: MONTHS.default(defaultPeriods.loginsMonths),
  RETENTION_AUDIT_MONTHS: MONTHS.default(defaultPeriods.auditMonths),
  RETENTION_SECRETS_DAYS: whole(3650).default(defaultPeriods.secretsDays),
});

/** How long what is kept, as the environment says. Refuses (StartProblem) a period that is no whole number of months or days. */
export function readPeriods(environment: NodeJS.ProcessEnv): RetentionPeriods {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new StartProblem(`The setting ${parsed.error.issues[0]?.path.join('.')} must be a whole number of ${parsed.error.issues[0]?.path.join('.').endsWith('DAYS') ? 'days' : 'months'}, at least 1.`);
  const { data } = parsed;
  return {
    contactsMonths: data.RETENTION_CONTACTS_MONTHS, mailMonths: data.RETENTION_MAIL_MONTHS, loginsMonths: data.RETENTION_LOGINS_MONTHS,
    auditMonths: data.RETENTION_AUDIT_MONTHS, secretsDays: data.RETENTION_SECRETS_DAYS,
  };
}

/** The removal of what is kept no longer, on a connection of the owner of its own. */
export async function openRetention(app: INestApplicationContext, { ownerUrl, clock, periods }: { ownerUrl: string; clock: Clock; periods: RetentionPeriods }): Promise<{ retention: Retention; close(): Promise<void> }> {
  const owner = await dataSource(ownerUrl, [], 2).initialize();
  return { retention: new Retention({ owner, operation: app.get(Operation), erasure: app.get(ErasureService), clock, periods }), close: () => owner.destroy() };
}
