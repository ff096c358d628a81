import { Logger } from '@nestjs/common';
import type { OutsideRefusal } from '@muster/domain/access';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

/** A sign-in with an outside account stopped, for this reason. */
export class OutsideProblem extends Error {
  constructor(readonly reason: OutsideRefusal, message: string = reason) {
    super(message);
    this.name = 'OutsideProblem';
  }
}

/** What the provider answered in place of a sign-in (OpenID Connect Core 3.1.2.6; `sessionexpired` is DfE Sign-in's own). */
const answered: Readonly<Record<string, OutsideRefusal>> = {
  access_denied: 'CANCELLED', sessionexpired: 'TOO_LATE', temporarily_unavailable: 'PROVIDER_UNAVAILABLE', server_error: 'PROVIDER_UNAVAILABLE',
};

const found: Readonly<Record<string, OutsideRefusal>> = {
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'TOKEN_EXPIRED', OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'WRONG_ISSUER', OAUTH_TIMEOUT: 'PROVIDER_UNAVAILABLE', OAUTH_ABORT: 'PROVIDER_UNAVAILABLE',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'PROVIDER_UNAVAILABLE', OAUTH_RESPONSE_IS_NOT_JSON: 'PROVIDER_UNAVAILABLE', OAUTH_PARSE_ERROR: 'PROVIDER_UNAVAILABLE',
};

/** Runs what talks to a provider; whatever goes wrong there becomes one of our reasons, and what an operator must know of it is logged. A fault of ours stays one. */
export async function outside<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const reason = thrown instanceof OutsideProblem ? thrown.reason : reasonOf(thrown);
    if (!reason) throw thrown;
    if (reason !== 'CANCELLED') Logger.error(thrown, 'sign-in');
    throw new OutsideProblem(reason);
  }
}

function reasonOf(thrown: unknown): OutsideRefusal | null {
  if (isUnreachable(thrown)) return 'PROVIDER_UNAVAILABLE';
  if (thrown instanceof AuthorizationResponseError) return answered[thrown.error] ?? 'PROVIDER_REFUSED';
  if (thrown instanceof ResponseBodyError) return thrown.status >= 500 ? 'PROVIDER_UNAVAILABLE' : 'PROVIDER_REFUSED';
  return thrown instanceof ClientError ? (found[thrown.code ?? ''] ?? aboutClaim(thrown)) : null;
}

/** Nobody answered, or not in time; the library passes it on as it is or as the cause of an error of its own. */
function isUnreachable(thrown: unknown): boolean {
  const { name, message, cause } = Object(thrown) as { name?: string; message?: string; cause?: unknown };
  return name === 'TimeoutError' || message === 'fetch failed' || (cause !== undefined && isUnreachable(cause));
}

/** What a token or answer claimed that is not what was expected. */
function aboutClaim({ cause }: ClientError): OutsideRefusal {
  const { message = '', cause: detail } = Object(cause) as { message?: string; cause?: { claim?: string } };
  if (detail?.claim === 'nonce') return 'WRONG_NONCE';
  return detail?.claim === 'iss' || message.includes('"iss"') ? 'WRONG_ISSUER' : 'TOKEN_NOT_TRUSTED';
}
