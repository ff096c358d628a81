// What is seen of a chosen file before anything is written?
import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { PreviewContactImportDocument } from '@muster/contract';
import { contactFileTooLarge, LARGEST_CONTACT_FILE } from '@muster/domain/people';
import { refusalOf } from '../../data/index.js';
import { inBase64, type Preview } from './contactFile.js';

/** A file that was chosen: for which programme, what it is called, and its content as it is sent. */
export type Chosen = { programmeId: string; name: string; file: string };
/** How far one is with a file. */
export type Looked = { state: 'none' } | { state: 'reading'; name: string } | { state: 'refused'; name: string; message: string } | { state: 'seen'; chosen: Chosen; preview: Preview };

const unreadable = 'This file could not be read. Close it elsewhere, then choose it again.';

/** Reads files and says what they would do. Of a file that is too large nothing is sent. */
export function usePreview(programmeId: string): { looked: Looked; look(file: File): Promise<void>; again(chosen: Chosen): Promise<void>; forget(): void } {
  const client = useApolloClient();
  const [looked, setLooked] = useState<Looked>({ state: 'none' });
  const again = async (chosen: Chosen) => {
    const { name, ...variables } = chosen;
    setLooked({ state: 'reading', name });
    try {
      const { data } = await client.query({ query: PreviewContactImportDocument, variables, fetchPolicy: 'no-cache' });
      if (data) setLooked({ state: 'seen', chosen, preview: data.previewContactImport });
    } catch (error) {
      setLooked({ state: 'refused', name, message: refusalOf(error).message });
    }
  };
  const look = async (file: File) => {
    const { name } = file;
    if (file.size === 0) return setLooked({ state: 'refused', name, message: 'This file is empty. Choose the file with your contacts.' });
    if (file.size > LARGEST_CONTACT_FILE) return setLooked({ state: 'refused', name, message: contactFileTooLarge().message });
    const bytes = await file.arrayBuffer().catch(() => null);
    if (!bytes) return setLooked({ state: 'refused', name, message: unreadable });
    return again({ programmeId, name, file: inBase64(new Uint8Array(bytes)) });
  };
  return { looked, look, again, forget: () => setLooked({ state: 'none' }) };
}
