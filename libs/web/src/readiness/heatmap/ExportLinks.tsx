import { useMay } from '../../access/index.js';
import { exportAddress, type View } from './view.js';

const formats = [
  { format: 'xlsx', name: 'Excel (XLSX)' },
  { format: 'ods', name: 'OpenDocument (ODS)' },
  { format: 'csv', name: 'CSV' },
] as const;

/** The way to take away exactly what is shown: as files, or as the address of this page. */
export function ExportLinks({ view, waveId }: { view: View; waveId: string }) {
  const may = useMay('readiness.export');
  return (
    <div className="explorer-lines">
      {may ? (
        <div>
          <strong id="export-what">Export what is shown:</strong>{' '}
          <ul aria-labelledby="export-what">
            {formats.map(({ format, name }) => (
              <li key={format}>
                <a href={exportAddress(view, waveId, format)} download>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <span className="quiet">The address of this page holds everything chosen here: copy it to send this view to a colleague.</span>
    </div>
  );
}
