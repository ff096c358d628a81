import { Module } from '@nestjs/common';
import { ErasureService } from './erasure.service.js';
import { PersonCopyService } from './person-copy.service.js';
import { PrivacyController } from './privacy.controller.js';
import { PrivacyResolver } from './privacy.resolver.js';

@Module({ controllers: [PrivacyController], providers: [ErasureService, PersonCopyService, PrivacyResolver], exports: [ErasureService, PersonCopyService] })
export class PrivacyModule {}
