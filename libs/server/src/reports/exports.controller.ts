import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { notFound, Requires } from '@muster/platform';
import type { FastifyReply } from 'fastify';
import { auditAsked, auditParameters } from './audit-address.js';
import { AuditExportsService } from './audit-exports.service.js';
import { fileAsked, ofAddress, read, textsOf } from './export-address.js';
import { FigureExportsService, type SentFile } from './figure-exports.service.js';
import { contentTypes } from './file-writers.js';
import { FigureArgs } from './figures.types.js';
import { readinessAsked, readinessParameters } from './readiness-address.js';
import { ReadinessExportsService } from './readiness-exports.service.js';

type Asked = Readonly<Record<string, unknown>>;

/** What is shown, as files: `/exports/readiness.xlsx`, `/exports/figures/NAME.xlsx` and `/exports/audit/audit.xlsx`, also as .ods and .csv. */
@Controller('exports')
export class ExportsController {
  constructor(private readonly readiness: ReadinessExportsService, private readonly figures: FigureExportsService, private readonly audit: AuditExportsService) {}

  /** What the readiness explorer shows under the same filters. */
  @Get(':file')
  @Requires('readiness.export')
  async matrix(@Param('file') file: string, @Query() query: Asked, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const { name, format } = fileAsked(file);
    if (name !== 'readiness') throw notFound('file');
    return attached(reply, await ofAddress(async () => this.readiness.export(await readinessAsked(textsOf(query, readinessParameters)), format)));
  }

  /** A figure, of the wave, collection and programme that the address names. */
  @Get('figures/:file')
  @Requires('figure.see')
  async figure(@Param('file') file: string, @Query() query: Asked, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const { name, format } = fileAsked(file);
    return attached(reply, await ofAddress(async () => this.figures.export(await read({ ...textsOf(query, ['programme', 'wave', 'waveId', 'collection']), name }, FigureArgs), format)));
  }

  /** What the audit shows under the same filters. */
  @Get('audit/:file')
  @Requires('audit.export')
  async trail(@Param('file') file: string, @Query() query: Asked, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const { name, format } = fileAsked(file);
    if (name !== 'audit') throw notFound('file');
    return attached(reply, await ofAddress(async () => this.audit.export(await auditAsked(textsOf(query, auditParameters)), format)));
  }
}

/** A file to be kept, never shown by the browser and never cached. */
function attached(reply: FastifyReply, { name, format, bytes }: SentFile): Buffer {
  reply.type(contentTypes[format]).header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
  return bytes;
}
