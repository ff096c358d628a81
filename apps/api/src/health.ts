import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Public } from '@muster/platform';
import { DataSource } from 'typeorm';

/** For whatever watches over the process: is it alive, and can it answer? */
@Controller('health')
export class Health {
  constructor(private readonly source: DataSource) {}

  @Get('live')
  @Public('a load balancer asks')
  live(): { status: string } {
    return { status: 'alive' };
  }

  @Get('ready')
  @Public('a load balancer asks')
  async ready(): Promise<{ status: string }> {
    await this.source.query('select 1').catch(() => {
      throw new ServiceUnavailableException('The database does not answer.');
    });
    return { status: 'ready' };
  }
}
