import type { Refusal } from './refusals.js';

type Body = { refusal?: Refusal; errors?: Record<string, unknown> | undefined };

/** The error of the data provider in the shape that react-admin reads: `status` decides, `body.errors` goes to the form's fields. */
export class RequestRefused extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly body: Body = {},
  ) {
    super(message);
    this.name = 'RequestRefused';
  }
}
