import { createElement, type ComponentType } from 'react';
import { Admin, CustomRoutes, memoryStore, Resource, type AuthProvider, type DataProvider } from 'react-admin';
import { QueryClient } from '@tanstack/react-query';
import { Route } from 'react-router-dom';
import { permitted } from '@muster/web/access';
import { ForecastPage, LeveragePage, RankingPage, SupplierPage, SuppliersPage } from '@muster/web/blockers';
import { LedgerPage, SharingPage } from '@muster/web/collections';
import { ContactRegionsPage, RemindersPage, TemplatePage, TemplatesPage, TimelinePage, WorklistPage } from '@muster/web/engagement';
import { ImportContactsPage, VacanciesPage } from '@muster/web/people';
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

/** The pages that belong to no resource: what one must be able to list, the address, the page. */
const pages: readonly [resource: string, path: string, Page: ComponentType][] = [
  ['readiness', '/readiness', ReadinessPage],
  ['leverage', '/leverage', LeveragePage],
  ['forecast', '/forecast', ForecastPage],
  ['suppliers', '/suppliers', SuppliersPage],
  ['suppliers', '/suppliers/:system', SupplierPage],
  ['authorities', '/authorities', AuthoritiesPage],
  ['authorities', '/authorities/:id', AuthorityPage],
  ['gaps', '/gaps', GapsPage],
  ['rates', '/rates', RatesPage],
  ['figures', '/figures', FiguresPage],
  ['ranking', '/ranking', RankingPage],
  ['feasibility', '/feasibility', FeasibilityPage],
  ['feasibility', '/feasibility/:code', IndicatorFeasibilityPage],
  ['dataset', '/dataset', DatasetPage],
  ['ledger', '/ledger', LedgerPage],
  ['sharing', '/sharing', SharingPage],
  ['appointments', '/vacancies', VacanciesPage],
  ['contact-import', '/import-contacts', ImportContactsPage],
  ['worklist', '/worklist', WorklistPage],
  ['contact-regions', '/contact-regions', ContactRegionsPage],
  ['reminders', '/reminders/:part?', RemindersPage],
  ['templates', '/templates', TemplatesPage],
  ['templates', '/templates/:code', TemplatePage],
  ['timeline', '/organisations/:id/timeline', TimelinePage],
];

function pagesFor(verbs: readonly string[]) {
  const may = ([resource]: (typeof pages)[number]) => permitted(verbs, { resource, action: 'list' });
  return [
    ...resources.map((resource) => resourceFor(verbs, resource)),
    <CustomRoutes key="pages">
      {pages.map((one) => (
        <Route key={one[1]} path={one[1]} element={may(one) ? createElement(one[2]) : <AccessDenied />} />
      ))}
      {resources.flatMap((resource) => closedTo(verbs, resource)).map((path) => (
        <Route key={path} path={path} element={<AccessDenied />} />
      ))}
    </CustomRoutes>,
  ];
}

const actions: readonly PageAction[] = ['list', 'show', 'create', 'edit'];
const paths: Record<PageAction, string> = { list: '', show: '/:id/show', create: '/create', edit: '/:id' };

const openOf = (verbs: readonly string[], { name, ...own }: ResourcePages) => actions.filter((action) => own[action] && permitted(verbs, { resource: name, action }));

/** A resource with only the pages that these verbs open; none of them: no resource. */
function resourceFor(verbs: readonly string[], resource: ResourcePages) {
  const { name, options, recordRepresentation, ...own } = resource;
  const open = openOf(verbs, resource);
  if (open.length === 0) return null;
  const mounted = Object.fromEntries(open.map((action) => [action, own[action]]));
  return <Resource key={name} name={name} options={options} {...(recordRepresentation ? { recordRepresentation } : {})} {...mounted} />;
}

/** The addresses of pages that there are, but not for these verbs. Where records may be made and not changed, the one address would hide the other. */
function closedTo(verbs: readonly string[], resource: ResourcePages): string[] {
  const open = openOf(verbs, resource);
  const closed = actions.filter((action) => resource[action] && !open.includes(action) && !(action === 'edit' && open.includes('create')));
  return closed.map((action) => `/${resource.name}${paths[action]}`);
}
