import { Module } from '@nestjs/common';
import { SurveysModule } from '../surveys/index.js';
import { MatrixCells } from './matrix-cells.js';
import { ReadinessResolver } from './readiness.resolver.js';
import { ReadinessService } from './readiness.service.js';

@Module({ imports: [SurveysModule], providers: [ReadinessService, MatrixCells, ReadinessResolver], exports: [ReadinessService] })
export class ReadinessModule {}
