// How long does the session of this page last, and may it last longer? Asked by a script before it warns.
import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { Public, type SessionState } from '@muster/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

type Left = Pick<SessionState, 'left' | 'last'>;

@Controller('session')
export class SessionController {
  /** How many seconds are left. Asking is no use of the session: it ends all the same. */
  @Get()
  @Public('a page must be able to ask whether its session goes on')
  look(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Left {
    return told(request, reply);
  }

  /** The person is there and stays: the idle time begins anew, as with every other request. */
  @Post()
  @HttpCode(200)
  @Public('a page must be able to ask whether its session goes on')
  stay(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Left {
    return told(request, reply);
  }
}

function told({ sessionState }: FastifyRequest, reply: FastifyReply): Left {
  reply.header('cache-control', 'no-store');
  return { left: sessionState?.left ?? 0, last: sessionState?.last ?? 0 };
}
