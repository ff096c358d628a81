import { useListContext } from 'react-admin';
import { auditFileAddress } from './audit.js';

const formats = [['xlsx', 'Excel (XLSX)'], ['ods', 'OpenDocument (ODS)'], ['csv', 'CSV, for machines']] as const;

/** What the list shows under its filters, as files to keep. */
export function AuditDownloads() {
  const { filterValues, total } = useListContext();
  if (!total) return null;
  return (
    <p>
      Download these lines:{' '}
      {formats.map(([format, words], place) => (
        <span key={format}>
          {place > 0 ? ', ' : ''}
          <a href={auditFileAddress(filterValues, format)}>{words}</a>
        </span>
      ))}
    </p>
  );
}
