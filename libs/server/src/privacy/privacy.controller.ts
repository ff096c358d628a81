import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { Requires } from '@muster/platform';
import type { FastifyReply } from 'fastify';
import { PersonCopyService } from './person-copy.service.js';

/** One person's data as a file: `/exports/people/ID`. */
@Controller('exports/people')
export class PrivacyController {
  constructor(private readonly copies: PersonCopyService) {}

  /** Everything that refers to the person, in words, as JSON. */
  @Get(':id')
  @Requires('person.export')
  async copy(@Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const copy = await this.copies.of(id);
    reply.type('application/json; charset=utf-8').header('content-disposition', `attachment; filename="person_${id}.json"`).header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    return `${JSON.stringify(copy, null, 2)}\n`;
  }
}
