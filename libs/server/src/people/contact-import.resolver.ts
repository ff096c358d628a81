import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@muster/platform';
import { ContactImportService } from './contact-import.service.js';
import { ContactCounts, ContactPreview, ImportContactsArgs, PreviewContactImportArgs } from './contact-import.types.js';

const OF_THE_FILE = 'FILE_TOO_LARGE, FILE_ENCODING, FILE_KIND, FILE_LOCKED, FILE_MACROS, FILE_BROKEN, FILE_EMPTY, COLUMNS_MISSING, COLUMNS_TWICE, ROWS_TOO_MANY';

@Resolver()
export class ContactImportResolver {
  constructor(private readonly service: ContactImportService) {}

  @Query(() => ContactPreview, { description: `What a file of SPOCs and champions would do, row by row; nothing is written. Refusals: ${OF_THE_FILE}, NOT_FOUND.` })
  @Requires('appointment.import')
  previewContactImport(@Args() { programmeId, file }: PreviewContactImportArgs): Promise<ContactPreview> {
    return this.service.preview(programmeId, file);
  }

  @Mutation(() => ContactCounts, { description: `Writes what the preview of the same file said, all of it or nothing. Refusals: IMPORT_CHANGED, IMPORT_BLOCKED, IMPORT_PARTIAL, ${OF_THE_FILE}, NOT_FOUND.` })
  @Requires('appointment.import')
  importContacts(@Args() { programmeId, file, fingerprint, cleanRowsOnly }: ImportContactsArgs): Promise<ContactCounts> {
    return this.service.import({ programmeId, file }, { seen: fingerprint, cleanRowsOnly });
  }
}
