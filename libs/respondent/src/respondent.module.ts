// The pages for people who answer, and for sign-in.
import { Module } from '@nestjs/common';
import { AccessModule } from '@muster/server/access';
import { EngagementModule } from '@muster/server/engagement';
import { SurveysModule } from '@muster/server/surveys';
import { AutosaveController } from './pages/autosave.controller.js';
import { CheckController } from './pages/check.controller.js';
import { InformationController } from './pages/information.controller.js';
import { MailboxController } from './pages/mailbox.controller.js';
import { PreviewController } from './pages/preview.controller.js';
import { ReceiptController } from './pages/receipt.controller.js';
import { SectionsController } from './pages/sections.controller.js';
import { SignInController } from './pages/sign-in.controller.js';
import { StartController } from './pages/start.controller.js';
import { TasksController } from './pages/tasks.controller.js';

/** Every page of this package. The services come from the modules of the concepts; `registerViews` must have been called on the server. */
@Module({
  imports: [AccessModule, SurveysModule, EngagementModule],
  controllers: [
    StartController, SignInController, TasksController, SectionsController, AutosaveController, CheckController,
    ReceiptController, PreviewController, InformationController, MailboxController,
  ],
})
export class RespondentModule {}
