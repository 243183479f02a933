// A Bluesky PDS and the directory of identities (did:plc) that it needs, in one process; settings come as PDS_* variables.
import { PDS, readEnv, envToCfg, envToSecrets } from '@atproto/pds';
import plc from '@did-plc/server';

const directory = plc.PlcServer.create({ db: plc.Database.mock(), port: Number(process.env.PLC_PORT) });
await directory.start();

const env = readEnv();
const pds = await PDS.create(envToCfg(env), envToSecrets(env));
await pds.start();
console.log('ready');

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, async () => {
    await pds.destroy().catch(() => {});
    await directory.destroy().catch(() => {});
    process.exit(0);
  });
}
