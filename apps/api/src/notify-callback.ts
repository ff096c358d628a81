import { createHash, timingSafeEqual } from 'node:crypto';
import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { Public, unauthenticated } from '@muster/platform';
import { NotifyDeliveries } from '@muster/server/engagement';
import { z } from 'zod';

/** The bearer token that GOV.UK Notify was given for its receipts. Without one, no receipt is taken. */
export class NotifyToken {
  constructor(private readonly token: string | undefined) {}

  /** Is this the authorisation that Notify sends? Compared in the same time whatever is wrong with it. */
  admits(authorisation: string | undefined): boolean {
    if (!this.token) return false;
    return timingSafeEqual(hashed(authorisation ?? ''), hashed(`Bearer ${this.token}`));
  }
}

const hashed = (text: string): Buffer => createHash('sha256').update(text).digest();

const receipt = z.object({ reference: z.uuid(), status: z.string() });

/** Where GOV.UK Notify tells what became of a message. It asks again, up to five times, until it is answered with 200. */
@Controller('notify')
export class NotifyCallback {
  constructor(private readonly token: NotifyToken, private readonly deliveries: NotifyDeliveries) {}

  /** Takes a receipt. One that is not about a message of ours is answered like any other, so that it is not sent again. */
  @Post('callback')
  @HttpCode(200)
  @Public('GOV.UK Notify calls it with a bearer token')
  async receive(@Headers('authorization') authorisation: string | undefined, @Body() body: unknown): Promise<{ status: string }> {
    if (!this.token.admits(authorisation)) throw unauthenticated();
    const { data } = receipt.safeParse(body);
    if (data) await this.deliveries.receive(data);
    return { status: 'noted' };
  }
}
