export { BlockersModule } from './blockers.module.js';
export { ForecastService } from './forecast.service.js';
export { LeverageService } from './leverage.service.js';
export { OwnPlansService, type OwnPlans } from './own-plans.service.js';
export { PlansService } from './plans.service.js';
export { PlanProgressName, type ImprovementPlan, type SavePlanInput, type TouchingBlocker } from './plans.types.js';
export { SuppliersService } from './suppliers.service.js';
export { TargetsService } from './targets.service.js';
export { TouchingService } from './touching.service.js';
