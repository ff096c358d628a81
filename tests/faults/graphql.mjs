// GraphQL as the staff screens send it.

/** Sends an operation as somebody; gives the data, or the code of the refusal. Throws what is neither. */
export async function send(origin, cookie, { query, variables }) {
  const reply = await fetch(`${origin}/graphql`, {
    method: 'POST', body: JSON.stringify({ query, variables }), signal: AbortSignal.timeout(20_000),
    headers: { 'content-type': 'application/json', cookie, 'sec-fetch-site': 'same-origin', 'x-muster-csrf': '1' },
  });
  const { data, errors } = await reply.json();
  const code = errors?.[0]?.extensions?.code;
  if (errors && (!code || code === 'INTERNAL_SERVER_ERROR')) throw new Error(`GraphQL answered ${JSON.stringify(errors).slice(0, 400)}`);
  return errors ? { refused: code } : { data };
}
