export * from './appointment.js';
export * from './roles.js';
