import { accountUrl, SetClock, Site } from '@muster/platform';
import { testDatabase } from '@muster/testing';
import pg from 'pg';
import { appendFileSync, readFileSync } from 'node:fs';
import { createApp } from '../../apps/api/src/create-app.js';
import { loadDemonstration } from '../../apps/api/src/demonstration/load.js';
import { Reference } from '../../apps/api/src/reference.js';
import { BulkService, DeliveriesService, ExtensionsService, OutcomesService, QueriesService, ReturnsService, RoundsService, SharingService } from '@muster/server/collections';
import { ContactsService, Outbox, RemindersService, WorkshopsService, LettersService } from '@muster/server/engagement';
import { AnswersService, ResponsesService, SubmissionsService, WavesService } from '@muster/server/surveys';
import { AppointmentsService, PeopleService } from '@muster/server/people';
const spent: Record<string, [number, number]> = {};
for (const [name, type, methods] of [['returns', ReturnsService, ['record', 'find', 'moment', 'take', 'acknowledge', 'prepare']], ['deliveries', DeliveriesService, ['record', 'ofReturn']], ['answers', AnswersService, ['saveAnswers']], ['submissions', SubmissionsService, ['submit']], ['responses', ResponsesService, ['ask']], ['outbox', Outbox, ['drain']], ['reminders', RemindersService, ['keepTime']], ['bulk', BulkService, ['act']], ['outcomes', OutcomesService, ['set']], ['ext', ExtensionsService, ['propose', 'decide']], ['queries', QueriesService, ['raise', 'answer', 'decide']], ['rounds', RoundsService, ['open', 'create', 'close']], ['sharing', SharingService, ['set']], ['contacts', ContactsService, ['log']], ['workshops', WorkshopsService, ['create', 'recordAttendance']], ['waves', WavesService, ['open']], ['people', PeopleService, ['add']], ['appointments', AppointmentsService, ['appoint']], ['letters', LettersService, ['write']]] as [string, { prototype: any }, string[]][]) {
  for (const method of methods) { const old = type.prototype[method]; type.prototype[method] = async function (...args: unknown[]) { const t = performance.now(); try { return await old.apply(this, args); } finally { const e = (spent[name + '.' + method] ??= [0, 0]); e[0] += performance.now() - t; e[1] += 1; } }; }
}
import { Operation } from '@muster/platform';
const stmts: Record<string, { ms: number; n: number; last: any; actor: any }> = {};
for (const method of ['sql', 'change'] as const) { const old = (Operation.prototype as any)[method]; (Operation.prototype as any)[method] = async function (st: any, ps: any) { const t = performance.now(); try { return await old.call(this, st, ps); } finally { const text = typeof st === 'string' ? st : st.text ?? JSON.stringify(st); const e = (stmts[text] ??= { ms: 0, n: 0, last: ps, actor: this.actor }); e.ms += performance.now() - t; e.n += 1; if (!this.actor.system && this.actor.grants[0]?.role === 'spoc') { e.last = ps; e.actor = this.actor; } } }; }
{ const old = (Outbox.prototype as any).rows; (Outbox.prototype as any).rows = async function (st: any, ps: any) { const t = performance.now(); try { return await old.call(this, st, ps); } finally { const text = 'OUTBOX ' + (typeof st === 'string' ? st : st.text); const e = (stmts[text] ??= { ms: 0, n: 0, last: ps, actor: null }); e.ms += performance.now() - t; e.n += 1; } }; }
{ const { MailboxMailer } = await import('@muster/server/engagement'); const old = MailboxMailer.prototype.send; MailboxMailer.prototype.send = async function (m: any) { const t = performance.now(); try { return await old.call(this, m); } finally { const e = (stmts['MAILBOX'] ??= { ms: 0, n: 0, last: [], actor: null }); e.ms += performance.now() - t; e.n += 1; } }; }
it('builds', async () => {
  const out = (line: string) => appendFileSync('/tmp/demo-out.txt', line + '\n');
  const database = await testDatabase();
  const app = await createApp({ appUrl: accountUrl(database.url, 'muster_app'), clock: new SetClock(new Date(process.env.DEMO_NOW ?? '2026-03-02T10:00:00Z')), site: new Site('http://localhost:4000', true) });
  await app.get(Reference).load();
  const owner = new pg.Client({ connectionString: database.url }); await owner.connect(); await owner.query("set app.everything = 'on'");
  const t = Date.now(); const cpu = process.cpuUsage();
  try {
    await loadDemonstration({ app, workerUrl: accountUrl(database.url, 'muster_worker'), say: () => undefined });
    out(`built in ${(Date.now() - t) / 1000}s, cpu ${JSON.stringify(process.cpuUsage(cpu))}`);
    const { FiguresService } = await import('@muster/server/reports'); const { asText } = await import('@muster/domain/reports'); const { SYSTEM } = await import('@muster/platform');
    for (const name of ['returns-by-level', 'ease-by-level', 'data-providers', 'returns-on-time', 'sharing-agreements', 'queries']) out(asText(await app.get(Operation).run(SYSTEM, () => app.get(FiguresService).figure({ name }))));
    out(asText(await app.get(Operation).run(SYSTEM, () => app.get(FiguresService).figure({ name: 'sharing-agreements', collection: 'follow-up' }))));
    for (const q of readFileSync('/tmp/demo-queries.sql', 'utf8').split(';').map((x) => x.trim()).filter(Boolean)) {
      try { const r = await owner.query(q); out('## ' + q.slice(0, 200).replaceAll('\n', ' ')); for (const row of r.rows) out('   ' + JSON.stringify(Object.values(row))); } catch (e) { out('!! ' + q + String(e)); }
    }
  } catch (e) { out('FAILED ' + (e as Error).stack + JSON.stringify(e)); throw e; }
  finally { await owner.end(); await app.close(); await database.drop(); }
}, 280000);
