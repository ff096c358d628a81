export { HomePage } from './home/index.js';
export { RatesPage } from './rates/index.js';
