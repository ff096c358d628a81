import { Injectable } from '@nestjs/common';
import { londonDay } from '@muster/domain/kernel';
import { fileName, figureTidy, figureWorkbook, type FigureRow, type Place } from '@muster/domain/reports';
import { Facts, Operation } from '@muster/platform';
import { coverOf } from './export-cover.js';
import { ExportPlaces, type Places } from './export-places.js';
import { writeFile, type FileFormat } from './file-writers.js';
import { FiguresService } from './figures.service.js';
import type { Figure, FigureArgs } from './figures.types.js';

/** A file on its way to who asked for it. */
export interface SentFile {
  name: string;
  format: FileFormat;
  bytes: Buffer;
}

/** Figures as files. */
@Injectable()
export class FigureExportsService {
  constructor(private readonly operation: Operation, private readonly facts: Facts, private readonly figures: FiguresService, private readonly places: ExportPlaces) {}

  /** One figure as a file. Refuses what `FiguresService.figure` refuses (FIGURE_UNKNOWN, NOT_FOUND). Records figure.exported. */
  async export(args: FigureArgs, format: FileFormat): Promise<SentFile> {
    const figure = await this.figures.figure(args);
    const { programme, wave, collection } = figure;
    const places = await this.places.of(programme.id);
    const about = { cover: coverOf({ programme, about: wave?.name ?? collection?.name ?? 'The whole programme', counts: figure.denominatorCounts, now: this.operation.now }), year: yearOf(figure, this.operation.today) };
    const tidy = figureTidy(figure, about, (row, named) => placeOf(figure, { row, named, places }));
    const bytes = await writeFile(format, { workbook: figureWorkbook(figure, about), tidy, at: this.operation.now });
    await this.facts.record({
      name: 'figure.exported', subject: { type: 'programme', id: programme.id }, programmeId: programme.id,
      details: { figure: figure.name, format, wave: wave?.id ?? null, collection: collection?.id ?? null, rows: figure.rows.length },
    });
    return { name: fileName([programme.code, wave?.name ?? collection?.code ?? '', figure.name, londonDay(this.operation.now)], format), format, bytes };
  }
}

const yearOf = ({ wave }: Figure, today: string): number => Number((wave?.closesOn ?? today).slice(0, 4));

/** The region or authority that a row names; else the nation. */
function placeOf({ columns }: Figure, { row, named, places }: { row: FigureRow; named: string; places: Places }): Place {
  const nation = { nation: places.nation };
  if (columns[0] === 'Authority') return places.authorities.get(row.code)?.place ?? nation;
  if (columns[0] !== 'Region') return nation;
  return [...places.regions.values()].find(({ place }) => place.region?.name === named)?.place ?? nation;
}
