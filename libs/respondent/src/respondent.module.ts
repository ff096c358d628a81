// The pages for people who answer, and for sign-in.
import { Module } from '@nestjs/common';
import { AccessModule } from '@muster/server/access';
import { BlockersModule } from '@muster/server/blockers';
import { CollectionsModule } from '@muster/server/collections';
import { EngagementModule } from '@muster/server/engagement';
import { ReadinessModule } from '@muster/server/readiness';
import { SurveysModule } from '@muster/server/surveys';
import { AutosaveController } from './pages/autosave.controller.js';
import { CalendarController } from './pages/calendar.controller.js';
import { CannotSendController } from './pages/cannot-send.controller.js';
import { CheckController } from './pages/check.controller.js';
import { DeliveriesController } from './pages/deliveries.controller.js';
import { InformationController } from './pages/information.controller.js';
import { ListingController } from './pages/listing.controller.js';
import { MailboxController } from './pages/mailbox.controller.js';
import { MoreTimeController } from './pages/more-time.controller.js';
import { OurPlansController } from './pages/our-plans.controller.js';
import { OutsideSignInController } from './pages/outside-sign-in.controller.js';
import { PreviewController } from './pages/preview.controller.js';
import { QueriesController } from './pages/queries.controller.js';
import { ReadinessController } from './pages/readiness.controller.js';
import { ReceiptController } from './pages/receipt.controller.js';
import { RecordController } from './pages/record.controller.js';
import { ReturnsController } from './pages/returns.controller.js';
import { SectionsController } from './pages/sections.controller.js';
import { SessionController } from './pages/session.controller.js';
import { SignInController } from './pages/sign-in.controller.js';
import { SignOutController } from './pages/sign-out.controller.js';
import { StartController } from './pages/start.controller.js';
import { TasksController } from './pages/tasks.controller.js';
import { YourSignInsController } from './pages/your-sign-ins.controller.js';

/** Every page of this package. The services come from the modules of the concepts; `registerViews` must have been called on the server. */
@Module({
  imports: [AccessModule, SurveysModule, CollectionsModule, ReadinessModule, BlockersModule, EngagementModule],
  controllers: [
    StartController, SignInController, OutsideSignInController, SignOutController, SessionController, YourSignInsController, TasksController, SectionsController, AutosaveController, CheckController,
    ReceiptController, PreviewController, InformationController, MailboxController, CalendarController, ReturnsController, RecordController,
    DeliveriesController, ListingController, CannotSendController, MoreTimeController, QueriesController, ReadinessController, OurPlansController,
  ],
})
export class RespondentModule {}
