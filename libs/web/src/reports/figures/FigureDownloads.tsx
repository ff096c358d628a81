import { fileOf, type PrintedFigure } from './figure.js';

const formats = [['xlsx', 'Excel (XLSX)'], ['ods', 'OpenDocument (ODS)'], ['csv', 'CSV, for machines']] as const;

/** The figure that is shown, as files to keep: a workbook with cover and notes, or a tidy table. */
export function FigureDownloads({ figure, programme }: { figure: PrintedFigure; programme: string }) {
  return (
    <p>
      Download this figure:{' '}
      {formats.map(([format, words], place) => (
        <span key={format}>
          {place > 0 ? ', ' : ''}
          <a href={fileOf(figure, { programme, format })}>{words}</a>
        </span>
      ))}
    </p>
  );
}
