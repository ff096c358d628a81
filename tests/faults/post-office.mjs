// A real SMTP server that takes whatever it is given and keeps it.
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** Opens one on 127.0.0.1: its address, what arrived (to whom, and the whole letter as it came over the wire), and how to close it. `takes` is how many milliseconds it needs for a letter. */
export async function postOffice({ takes = 0 } = {}) {
  const arrived = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false, disableReverseLookup: true,
    onData(stream, { envelope }, done) {
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        arrived.push({ to: envelope.rcptTo[0].address, recipients: envelope.rcptTo.length, raw: Buffer.concat(chunks).toString('utf8') });
        setTimeout(done, takes);
      });
    },
  });
  server.on('error', () => {}); // whoever sends may break the connection
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return { arrived, url: `smtp://127.0.0.1:${server.server.address().port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}
