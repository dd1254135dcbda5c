// The parameters of main.bicep. Secrets come from the environment, and stand in no file:
//
//   export BOT_DATABASE_PASSWORD=$(openssl rand -hex 24) BOT_LINK_KEYS=$(motesbot key)
//
// Keep both: a later deployment needs the same values.
using 'main.bicep'

param registryName = 'yourregistry'
param image = 'motesbot:0.2.0'
// Members read these two when they ask what is stored about them, and on the page /privacy.
param controller = 'Region Exempel'
param privacyContact = 'dataskydd@example.org'
param processes = 2
param databasePassword = readEnvironmentVariable('BOT_DATABASE_PASSWORD')
param linkKeys = readEnvironmentVariable('BOT_LINK_KEYS')
