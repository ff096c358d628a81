/** A file of a ZIP archive, as the archive's directory tells it. */
export interface ArchiveEntry {
  name: string;
  unpacked: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;

/**
 * What the directory of a ZIP archive lists; nothing is unpacked. Null when it is no whole archive, or keeps from saying how large its files are: with sizes of 64 bits,
 * with a packed file that is said to be empty, or with parts that lie in other files. Whoever unpacks must not give more than is said here.
 */
export function archiveEntries(bytes: Buffer): ArchiveEntry[] | null {
  const end = endOf(bytes);
  if (end === null) return null;
  const entries: ArchiveEntry[] = [];
  let place = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (place + 46 > end || bytes.readUInt32LE(place) !== ENTRY) return null;
    const [method, packed, unpacked] = [bytes.readUInt16LE(place + 10), bytes.readUInt32LE(place + 20), bytes.readUInt32LE(place + 24)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(place + offset)) as [number, number, number];
    if (!tellsSize({ method, packed, unpacked })) return null;
    entries.push({ name: bytes.toString('utf8', place + 46, place + 46 + name), unpacked });
    place += 46 + name + extra + comment;
  }
  return entries;
}

/** Where the end of the directory is: the last of its marks. */
function endOf(bytes: Buffer): number | null {
  for (let place = bytes.length - 22; place >= Math.max(0, bytes.length - 65_557); place -= 1) {
    if (bytes.readUInt32LE(place) === END) return bytes.readUInt16LE(place + 10) === 0xffff || bytes.readUInt32LE(place + 12) === 0xffffffff ? null : place;
  }
  return null;
}

function tellsSize({ method, packed, unpacked }: { method: number; packed: number; unpacked: number }): boolean {
  if (packed === 0xffffffff || unpacked === 0xffffffff) return false;
  return method === DEFLATED ? packed > 0 && (unpacked > 0 || packed <= 2) : packed === unpacked;
}
