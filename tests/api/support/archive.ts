import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive; `says` is the size that the directory gives it, where that is not the true one. */
export interface Packed {
  name: string;
  content: string | Buffer;
  says?: number;
}

/** A ZIP archive, written by hand so that it can lie. */
export function archiveOf(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const { name, content, says } of files) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    [[0, 20], [2, 0], [4, 8]].forEach(([offset, value]) => head.writeUInt16LE(value!, offset!));
    [[10, crc32(bytes)], [14, packed.length], [18, says ?? bytes.length]].forEach(([offset, value]) => head.writeUInt32LE(value!, offset!));
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    parts.push(Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(place, 10);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), head, tail, Buffer.from(name));
    place += 30 + Buffer.byteLength(name) + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  [[4, files.length], [6, files.length]].forEach(([offset, value]) => end.writeUInt16LE(value!, offset!));
  [[8, listed.length], [12, place]].forEach(([offset, value]) => end.writeUInt32LE(value!, offset!));
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), end]);
}

const OFFICE = 'http://schemas.openxmlformats.org';

/** An XLSX workbook around the XML of its only sheet, with more files where they are given. */
export function workbookOf(sheet: string, ...more: Packed[]): Buffer {
  return archiveOf([
    { name: '[Content_Types].xml', content: `<Types xmlns="${OFFICE}/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>` },
    { name: '_rels/.rels', content: `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: 'xl/workbook.xml', content: `<workbook xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"><sheets><sheet name="Contacts" sheetId="1" r:id="rId1"/></sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>` },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet xmlns="${OFFICE}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>` },
    ...more,
  ]);
}

/** A row of a sheet, its cells as XML. */
export const rowOf = (...cells: string[]): string => `<row>${cells.join('')}</row>`;
/** A cell that holds a text. */
export const cellOf = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
