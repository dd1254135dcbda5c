// The bot in Azure: a container app with PostgreSQL, an Azure Bot with the Teams channel, and one managed identity.
//
//   az deployment group create --resource-group motesbot --parameters deploy/azure/main.bicepparam
//
// There is no client secret: the bot's identity is the user-assigned managed identity. docs/it-guide.md has the steps.

targetScope = 'resourceGroup'

@description('The name that the resources begin with.')
@minLength(3)
@maxLength(16)
param name string = 'motesbot'

@description('The region of everything except the Azure Bot, which is global.')
param location string = resourceGroup().location

@description('The name of an existing container registry in this resource group, which holds the image.')
param registryName string

@description('The image in that registry, with its tag.')
param image string = 'motesbot:0.2.0'

@description('Tenant ids whose groups may use the bot, with commas between them.')
param allowedTenants string = tenant().tenantId

@description('The password of the database. Letters and digits only: it becomes part of an address.')
@secure()
@minLength(20)
param databasePassword string

@description('Keys that sign links, with commas between them, the newest first: the output of `motesbot key`.')
@secure()
@minLength(32)
param linkKeys string

@description('The organisation that is responsible for the data, as members read it.')
@maxLength(200)
param controller string

@description('Whom members ask about their data, such as an e-mail address.')
@maxLength(200)
param privacyContact string

@description('The number of processes. Two keep the bot at work while one restarts.')
@minValue(1)
@maxValue(4)
param processes int = 2

@description('The size of the database server.')
param databaseSku string = 'Standard_B1ms'

@description('The name that Teams shows until the app package says another.')
param displayName string = 'Mötesbot'

var suffix = uniqueString(resourceGroup().id, name)
var appName = '${name}-app'
var databaseName = 'motesbot'
var databaseUser = 'motesbot'
var host = '${appName}.${appEnvironment.properties.defaultDomain}'
// Roles that Azure defines: AcrPull, and Key Vault Secrets User.
var pullRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')
var secretsRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

// -- the image

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource pull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, pullRole)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: pullRole
  }
}

// -- the network: the database has no public address

resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: ['10.60.0.0/16']
    }
    subnets: [
      {
        name: 'apps'
        properties: {
          addressPrefix: '10.60.0.0/23'
          delegations: [
            {
              name: 'apps'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.60.2.0/28'
          delegations: [
            {
              name: 'database'
              properties: {
                serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers'
              }
            }
          ]
        }
      }
    ]
  }

  resource apps 'subnets' existing = {
    name: 'apps'
  }

  resource database 'subnets' existing = {
    name: 'database'
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${name}-${suffix}.private.postgres.database.azure.com'
  location: 'global'
}

resource zoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: zone
  name: '${name}-link'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: network.id
    }
  }
}

// -- the database

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-${suffix}'
  location: location
  sku: {
    name: databaseSku
    tier: startsWith(databaseSku, 'Standard_B') ? 'Burstable' : 'GeneralPurpose'
  }
  properties: {
    version: '17'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: {
      storageSizeGB: 32
      autoGrow: 'Enabled'
    }
    backup: {
      // As short as Azure allows: a backup contains the answers of anonymous rounds that were open.
      backupRetentionDays: 7
      geoRedundantBackup: 'Disabled'
    }
    network: {
      delegatedSubnetResourceId: network::database.id
      privateDnsZoneArmResourceId: zone.id
      publicNetworkAccess: 'Disabled'
    }
  }
  dependsOn: [zoneLink]

  resource database 'databases' = {
    name: databaseName
    properties: {
      charset: 'UTF8'
      collation: 'en_US.utf8'
    }
  }
}

// -- the secrets

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${name}-${suffix}', 24)
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }

  resource databaseUrl 'secrets' = {
    name: 'database-url'
    properties: {
      value: 'postgresql://${databaseUser}:${databasePassword}@${server.properties.fullyQualifiedDomainName}/${databaseName}?sslmode=require'
    }
  }

  resource keys 'secrets' = {
    name: 'link-keys'
    properties: {
      value: linkKeys
    }
  }
}

resource readSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsRole)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: secretsRole
  }
}

// -- a file outside of the database, so that a restored backup does not bring back people who were erased

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('bot${suffix}', 24)
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_LRS'
  }
  properties: {
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource files 'fileServices' = {
    name: 'default'

    resource erased 'shares' = {
      name: 'erased'
      properties: {
        shareQuota: 1
      }
    }
  }
}

// -- the process

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    retentionInDays: 30
    sku: {
      name: 'PerGB2018'
    }
  }
}

resource appEnvironment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
    vnetConfiguration: {
      infrastructureSubnetId: network::apps.id
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
  }

  resource erased 'storages' = {
    name: 'erased'
    properties: {
      azureFile: {
        accountName: storage.name
        accountKey: storage.listKeys().keys[0].value
        shareName: storage::files::erased.name
        accessMode: 'ReadWrite'
      }
    }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: appName
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    environmentId: appEnvironment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: 3978
        transport: 'http'
        allowInsecure: false
      }
      registries: [
        {
          server: registry.properties.loginServer
          identity: identity.id
        }
      ]
      secrets: [
        {
          name: 'database-url'
          keyVaultUrl: vault::databaseUrl.properties.secretUri
          identity: identity.id
        }
        {
          name: 'link-keys'
          keyVaultUrl: vault::keys.properties.secretUri
          identity: identity.id
        }
      ]
    }
    template: {
      terminationGracePeriodSeconds: 15
      containers: [
        {
          name: 'bot'
          image: '${registry.properties.loginServer}/${image}'
          resources: {
            cpu: json('0.25')
            memory: '0.5Gi'
          }
          env: [
            { name: 'MOTESBOT_APP_ID', value: identity.properties.clientId }
            { name: 'MOTESBOT_APP_TYPE', value: 'UserAssignedMSI' }
            { name: 'MOTESBOT_APP_TENANT_ID', value: tenant().tenantId }
            { name: 'MOTESBOT_ALLOWED_TENANTS', value: allowedTenants }
            { name: 'MOTESBOT_PUBLIC_URL', value: 'https://${host}' }
            { name: 'MOTESBOT_LINK_KEYS', secretRef: 'link-keys' }
            { name: 'MOTESBOT_DATABASE_URL', secretRef: 'database-url' }
            { name: 'MOTESBOT_ERASED_LIST', value: '/erased/list' }
            { name: 'MOTESBOT_CONTROLLER', value: controller }
            { name: 'MOTESBOT_PRIVACY_CONTACT', value: privacyContact }
          ]
          volumeMounts: [
            { volumeName: 'erased', mountPath: '/erased' }
          ]
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/healthz', port: 3978 }
              periodSeconds: 5
              failureThreshold: 24
            }
            {
              type: 'Liveness'
              httpGet: { path: '/healthz', port: 3978 }
              periodSeconds: 30
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
        }
      ]
      volumes: [
        {
          name: 'erased'
          storageType: 'AzureFile'
          storageName: appEnvironment::erased.name
          // The image's user, and nobody else.
          mountOptions: 'uid=10001,gid=10001,dir_mode=0700,file_mode=0600'
        }
      ]
      // Always on: reminders come without a request. Never more: further processes give no speed.
      scale: {
        minReplicas: processes
        maxReplicas: processes
      }
    }
  }
  dependsOn: [pull, readSecrets, server::database]
}

// -- Teams

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${suffix}'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${host}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: tenant().tenantId
    msaAppType: 'UserAssignedMSI'
  }

  // Teams only: Web Chat and Direct Line let a client say who it is.
  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: {
        acceptedTerms: true
        enableCalling: false
        isEnabled: true
      }
    }
  }
}

@description('Give these two to `motesbot manifest`, as MOTESBOT_APP_ID and MOTESBOT_PUBLIC_URL.')
output appId string = identity.properties.clientId
output publicUrl string = 'https://${host}'

@description('Examines the installation.')
output doctor string = 'az containerapp exec --resource-group ${resourceGroup().name} --name ${appName} --command "motesbot doctor"'
