// A6. Codes are guessed, sessions are planted and stolen, forms are sent from other sites, and a scanner opens every link of every letter.
import { askForMany, guess } from './codes.mjs';
import { sendFromElsewhere } from './elsewhere.mjs';
import { openHouse, people } from './house.mjs';
import { plant, steal } from './planted-sessions.mjs';
import { scan } from './scanner.mjs';

export const sessions = {
  name: 'A6',
  title: 'codes are guessed, sessions planted and stolen, forms sent from other sites, and every link of every letter is opened by a scanner',
  seconds: 600,
  async run({ findings, stage }) {
    const house = await openHouse(stage);
    const { rows } = house;
    const publicOrigin = 'http://muster.localhost';
    const { origin } = await house.serve({ TRUST_PROXY: 'loopback', PUBLIC_URL: publicOrigin });
    const office = await house.sendMail({ PUBLIC_URL: publicOrigin });
    const [{ name }] = await rows('select name from person where email = $1', [people.spoc]);
    const door = { origin, publicOrigin, office, house, rows, findings, stage, name };
    await guess(door);
    await askForMany(door);
    await plant(door);
    await steal(door);
    await sendFromElsewhere({ ...door, origin: (await house.serveBehindProxy()).origin });
    await scan(door);
  },
};
