// The pages for people who answer and for sign-in.
export { RespondentModule } from './respondent.module.js';
export { registerViews } from './views.js';
export { renderProblem, type ProblemPage } from './pages/problem-page.js';
export type { Comparison, Conflict, Theirs } from './sheet.js';
