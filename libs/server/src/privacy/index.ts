export { ErasureService, type Erased, type StillNamed } from './erasure.service.js';
export { PersonCopyService, type PersonCopy } from './person-copy.service.js';
export { PrivacyModule } from './privacy.module.js';
export { Retention, type Removed, type RetentionTools } from './retention.js';
