import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { PreviewReturnsDocument, type BulkInput } from '@muster/contract';
import { refusalOf, type Refusal } from '../../data/index.js';
import type { Preview } from './bulk.js';

type Asked = { preview: Preview | null; input: BulkInput | null; refusal: Refusal | null; busy: boolean };
const nothing: Asked = { preview: null, input: null, refusal: null, busy: false };

/** What would become of several returns: `ask` fetches it, `back` forgets it. The input that was previewed is kept, so that just that is done. */
export function usePreview() {
  const client = useApolloClient();
  const [asked, setAsked] = useState(nothing);
  const ask = async (input: BulkInput) => {
    setAsked({ ...nothing, busy: true });
    try {
      const { data } = await client.query({ query: PreviewReturnsDocument, variables: { input }, fetchPolicy: 'no-cache' });
      setAsked(data ? { ...nothing, preview: data.previewReturns, input } : nothing);
    } catch (error) {
      setAsked({ ...nothing, refusal: refusalOf(error) });
    }
  };
  return { ...asked, ask, back: () => setAsked(nothing) };
}
