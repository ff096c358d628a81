export * from './appointment.js';
export * from './contact.js';
export * from './contact-import.js';
export * from './contact-place.js';
export * from './contact-table.js';
export * from './contact-verdict.js';
export * from './name.js';
export * from './roles.js';
