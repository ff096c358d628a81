// What became of payloads in files for spreadsheets and calendars?
import { inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { ELSEWHERE } from './payloads.mjs';

const CENTRAL = 0x02014b50;

/** The parts of a ZIP file by name: what XLSX and ODS are. */
export function partsOf(bytes) {
  const parts = new Map();
  let at = bytes.readUInt32LE(bytes.length - 22 + 16);
  while (bytes.readUInt32LE(at) === CENTRAL) {
    const [method, size, nameLength, moreLength, commentLength, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(begin, begin + size);
    parts.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), method === 8 ? inflateRawSync(packed) : packed);
    at += 46 + nameLength + moreLength + commentLength;
  }
  return parts;
}

const NUMBER = /^[-+]?\d+(\.\d+)?$/;
/** A spreadsheet calculates what begins like this. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

function inCsv(bytes) {
  return parse(bytes.toString('utf8'), { relax_column_count: true }).flat().filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell)).map((cell) => `a cell begins like a formula: ${cell.slice(0, 40)}`);
}

function inXml(bytes) {
  return [...partsOf(bytes)].filter(([name]) => /\.(xml|rels)$/.test(name)).flatMap(([name, part]) => {
    const text = part.toString('utf8');
    const faults = [];
    if (/<f[\s>]|table:formula|<hyperlink\b|externalLink|text:a\b|<ddeLink|oleLink/.test(text)) faults.push(`${name} has a formula or a link`);
    if (new RegExp(`(Target|href)="[^"]*${ELSEWHERE}`, 'i').test(text)) faults.push(`${name} leads elsewhere`);
    return faults;
  });
}

/** Lines of a calendar as its readers see them: what is folded belongs to the line before. */
function inCalendar(bytes) {
  const lines = bytes.toString('utf8').replaceAll(/\r\n[ \t]/g, '').split(/\r\n|\r|\n/);
  return lines.filter((line) => /^(X-INJECTED|BCC|ATTENDEE)\b/i.test(line)).map((line) => `a line was put in: ${line.slice(0, 40)}`);
}

const readers = { csv: inCsv, xlsx: inXml, ods: inXml, ics: inCalendar, json: (bytes) => (JSON.parse(bytes.toString('utf8')), []) };

/** What is active in a file of this format, in words; also its name and the headers that it came with. */
export function faultsInFile(format, { bytes, headers }) {
  const disposition = headers['content-disposition'] ?? '';
  const odd = headers['x-injected'] !== undefined || (disposition && !/^attachment; filename="[\w.() –-]+"$/.test(disposition)) ? [`came as ${disposition}`] : [];
  return [...readers[format](bytes), ...odd];
}
