import { Admin, CustomRoutes, memoryStore, Resource, type AuthProvider, type DataProvider } from 'react-admin';
import { QueryClient } from '@tanstack/react-query';
import { Route } from 'react-router-dom';
import { permitted } from '@muster/web/access';
import { ForecastPage, LeveragePage, RankingPage, SupplierPage, SuppliersPage } from '@muster/web/blockers';
import { LedgerPage, SharingPage } from '@muster/web/collections';
import { ContactRegionsPage, RemindersPage, TemplatePage, TemplatesPage, TimelinePage, WorklistPage } from '@muster/web/engagement';
import { VacanciesPage } from '@muster/web/people';
import { GapsPage, ReadinessPage } from '@muster/web/readiness';
import { DatasetPage, FeasibilityPage, IndicatorFeasibilityPage } from '@muster/web/recommendations';
import { AuthoritiesPage, AuthorityPage, FiguresPage, HomePage, RatesPage } from '@muster/web/reports';
import type { PageAction, ResourcePages } from '@muster/web/page';
import { AccessDenied } from './layout/AccessDenied.js';
import { Layout } from './layout/Layout.js';
import { NotFound } from './layout/NotFound.js';
import { i18nProvider } from './messages.js';
import { resources } from './pages.js';
import { theme } from './theme.js';

// A refusal is an answer: only what could not be reached is asked again.
const retry = (failures: number, error: { status?: number }) => (error.status ?? 503) >= 500 && failures < 2;
const queryClient = new QueryClient({ defaultOptions: { queries: { retry } } } as object);
const store = memoryStore();

type Props = { dataProvider: DataProvider; authProvider: AuthProvider };

/** The staff screens: a list of resources and pages, of which each person gets what the server lets them use. */
export function App(providers: Props) {
  return (
    <Admin {...providers} {...{ i18nProvider, theme, store, queryClient }} dashboard={HomePage} layout={Layout} catchAll={NotFound} accessDenied={AccessDenied} darkTheme={null} requireAuth disableTelemetry title="Muster">
      {(verbs: string[]) => pagesFor(verbs)}
    </Admin>
  );
}

function pagesFor(verbs: readonly string[]) {
  const may = (resource: string) => permitted(verbs, { resource, action: 'list' });
  return [
    ...resources.map((pages) => resourceFor(verbs, pages)),
    <CustomRoutes key="pages">
      {may('readiness') ? <Route path="/readiness" element={<ReadinessPage />} /> : null}
      {may('leverage') ? <Route path="/leverage" element={<LeveragePage />} /> : null}
      {may('forecast') ? <Route path="/forecast" element={<ForecastPage />} /> : null}
      {may('suppliers') ? <Route path="/suppliers" element={<SuppliersPage />} /> : null}
      {may('suppliers') ? <Route path="/suppliers/:system" element={<SupplierPage />} /> : null}
      {may('authorities') ? <Route path="/authorities" element={<AuthoritiesPage />} /> : null}
      {may('authorities') ? <Route path="/authorities/:id" element={<AuthorityPage />} /> : null}
      {may('gaps') ? <Route path="/gaps" element={<GapsPage />} /> : null}
      {may('rates') ? <Route path="/rates" element={<RatesPage />} /> : null}
      {may('figures') ? <Route path="/figures" element={<FiguresPage />} /> : null}
      {may('ranking') ? <Route path="/ranking" element={<RankingPage />} /> : null}
      {may('feasibility') ? <Route path="/feasibility" element={<FeasibilityPage />} /> : null}
      {may('feasibility') ? <Route path="/feasibility/:code" element={<IndicatorFeasibilityPage />} /> : null}
      {may('dataset') ? <Route path="/dataset" element={<DatasetPage />} /> : null}
      {may('ledger') ? <Route path="/ledger" element={<LedgerPage />} /> : null}
      {may('sharing') ? <Route path="/sharing" element={<SharingPage />} /> : null}
      {may('appointments') ? <Route path="/vacancies" element={<VacanciesPage />} /> : null}
      {may('worklist') ? <Route path="/worklist" element={<WorklistPage />} /> : null}
      {may('contact-regions') ? <Route path="/contact-regions" element={<ContactRegionsPage />} /> : null}
      {may('reminders') ? <Route path="/reminders/:part?" element={<RemindersPage />} /> : null}
      {may('templates') ? <Route path="/templates" element={<TemplatesPage />} /> : null}
      {may('templates') ? <Route path="/templates/:code" element={<TemplatePage />} /> : null}
      {may('timeline') ? <Route path="/organisations/:id/timeline" element={<TimelinePage />} /> : null}
    </CustomRoutes>,
  ];
}

const actions: readonly PageAction[] = ['list', 'show', 'create', 'edit'];

/** A resource with only the pages that these verbs open; none of them: no resource. */
function resourceFor(verbs: readonly string[], { name, options, recordRepresentation, ...pages }: ResourcePages) {
  const open = actions.filter((action) => pages[action] && permitted(verbs, { resource: name, action }));
  if (open.length === 0) return null;
  const mounted = Object.fromEntries(open.map((action) => [action, pages[action]]));
  return <Resource key={name} name={name} options={options} {...(recordRepresentation ? { recordRepresentation } : {})} {...mounted} />;
}
