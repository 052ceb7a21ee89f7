/** A process of its own that starts the server of the folder in its first argument, prints the server's process number, and stays. */
import { startEmbedded } from '../../src/adapters/postgres/embedded.js';

const server = await startEmbedded({ stateFolder: process.argv[2]! });
console.log(server.pid);
setInterval(() => {}, 1000);
