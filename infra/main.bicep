// All of PdzBot in one resource group: identity, store, logs, app, registration with Teams. No secret anywhere: the identity is the only credential.
targetScope = 'resourceGroup'

@description('Nome da cui nascono quelli delle risorse: lettere minuscole, cifre e trattini.')
@minLength(3)
@maxLength(20)
param name string = 'pdzbot'

@description('Regione di Azure; i dati stanno qui.')
param location string = resourceGroup().location

@description('Immagine del bot, con la versione: REGISTRO.azurecr.io/pdzbot:1.0.0')
param image string

@description('Nome del Container Registry che tiene l\'immagine, in questo gruppo di risorse; vuoto se l\'immagine è pubblica.')
param registry string = ''

@description('Come si chiama il bot nel portale di Azure.')
@maxLength(42)
param displayName string = 'PdzBot'

@description('Piano predefinito (Pdz:Piano), come lecce-2022-2024; vuoto: il bot chiede a ciascuno il suo Ambito.')
param piano string = ''

@description('Primi responsabili di ciascun Ufficio di Piano (Pdz:Responsabili): piano → elenco di object id di Entra.')
param responsabili object = {}

@description('Tenant le cui persone possono parlare con il bot (Pdz:Tenants); vuoto: solo questo.')
param tenants array = []

@description('Siti che mostrano la chat a chi non ha Teams (Pdz:WebChat); vuoto: nessuno.')
param pagine array = []

@description('Dove sono le copie dei dati: tre zone della regione (ZRS) o un solo data center (LRS).')
@allowed([
  'Standard_ZRS'
  'Standard_LRS'
])
param redundancy string = 'Standard_ZRS'

@description('Istanze sempre accese; con 0 il primo messaggio aspetterebbe l\'avvio.')
@minValue(1)
@maxValue(10)
param minReplicas int = 1

@description('Istanze al massimo, quando c\'è traffico.')
@minValue(1)
@maxValue(10)
param maxReplicas int = 3

@description('Giorni per cui i log restano.')
@minValue(30)
@maxValue(730)
param retentionDays int = 30

@description('Collettore OpenTelemetry (OTLP), se c\'è; vuoto: nessuno.')
param otlpEndpoint string = ''

@description('Come si parla al collettore: grpc (porta 4317) o http/protobuf (porta 4318).')
@allowed([
  'grpc'
  'http/protobuf'
])
param otlpProtocol string = 'grpc'

param tags object = {}

var suffix = uniqueString(resourceGroup().id, name)
var storageName = take(toLower('${replace(name, '-', '')}${suffix}'), 24)
var storageTableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var acrPull = '7f951dda-4ed3-4680-a7ca-43fe172d538d'

var tenantSettings = map(range(0, length(tenants)), i => {
  name: 'Pdz__Tenants__${i}'
  value: tenants[i]
})
var responsabiliSettings = flatten(map(items(responsabili), di => map(range(0, length(di.value)), i => {
  name: 'Pdz__Responsabili__${di.key}__${i}'
  value: di.value[i]
})))
var webChatSettings = empty(pagine) ? [] : [
  {
    name: 'Pdz__WebChat'
    value: 'true'
  }
]
var otlpSettings = empty(otlpEndpoint) ? [] : [
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT'
    value: otlpEndpoint
  }
  {
    name: 'OTEL_EXPORTER_OTLP_PROTOCOL'
    value: otlpProtocol
  }
]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: storageName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: redundancy
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

// The register is kept for years: the account goes only after somebody has taken this away.
resource storageLock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'registro'
  scope: storage
  properties: {
    level: 'CanNotDelete'
    notes: 'Qui sta il registro dei Piani di Zona.'
  }
}

resource storageRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, storageTableDataContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageTableDataContributor)
  }
}

resource images 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = if (!empty(registry)) {
  name: empty(registry) ? 'nessuno' : registry
}

resource imagesRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(registry)) {
  name: guid(resourceGroup().id, registry, identity.id, acrPull)
  scope: images
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', acrPull)
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    retentionInDays: retentionDays
    sku: {
      name: 'PerGB2018'
    }
  }
}

// Logs go by way of diagnostic settings, so that no key of the workspace is needed.
resource host 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    appLogsConfiguration: {
      destination: 'azure-monitor'
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
  }
}

resource hostLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'log'
  scope: host
  properties: {
    workspaceId: logs.id
    logs: [
      {
        category: 'ContainerAppConsoleLogs'
        enabled: true
      }
      {
        category: 'ContainerAppSystemLogs'
        enabled: true
      }
    ]
  }
}

// Counts and waits only: the log of each request would hold the keys of rows.
resource tableMetrics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'metriche'
  scope: tableService
  properties: {
    workspaceId: logs.id
    metrics: [
      {
        category: 'Transaction'
        enabled: true
      }
    ]
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  dependsOn: [
    hostLogs
    imagesRole
    storageRole
  ]
  properties: {
    environmentId: host.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        allowInsecure: false
        targetPort: 8080
        transport: 'auto'
        traffic: [
          {
            latestRevision: true
            weight: 100
          }
        ]
      }
      registries: empty(registry) ? [] : [
        {
          server: '${registry}.azurecr.io'
          identity: identity.id
        }
      ]
    }
    template: {
      terminationGracePeriodSeconds: 45
      containers: [
        {
          name: 'bot'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat([
            {
              name: 'Pdz__Store'
              value: 'azure:${storage.properties.primaryEndpoints.table}'
            }
            {
              name: 'Pdz__Piano'
              value: piano
            }
            {
              name: 'Bot__AppType'
              value: 'UserAssignedMSI'
            }
            {
              name: 'Bot__AppId'
              value: identity.properties.clientId
            }
            {
              name: 'Bot__TenantId'
              value: identity.properties.tenantId
            }
            {
              // Which identity the store is to see: without it the machine would look for one of its own, which there isn't.
              name: 'AZURE_CLIENT_ID'
              value: identity.properties.clientId
            }
          ], tenantSettings, responsabiliSettings, webChatSettings, otlpSettings)
          probes: [
            {
              // The register is read before the first turn: up to 100 seconds.
              type: 'Startup'
              httpGet: {
                path: '/health/live'
                port: 8080
              }
              periodSeconds: 10
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/health/live'
                port: 8080
              }
              periodSeconds: 10
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/health/ready'
                port: 8080
              }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [
          {
            name: 'http'
            http: {
              metadata: {
                concurrentRequests: '50'
              }
            }
          }
        ]
      }
    }
  }
}

module registration 'bot.bicep' = {
  name: 'registrazione'
  params: {
    name: '${name}-${suffix}'
    displayName: displayName
    endpoint: 'https://${app.properties.configuration.ingress.fqdn}/api/messages'
    appType: 'UserAssignedMSI'
    appId: identity.properties.clientId
    tenantId: identity.properties.tenantId
    identityId: identity.id
    pagine: pagine
    tags: tags
  }
}

@description('Id del bot: va nel pacchetto per Teams (manifest --bot-id).')
output botId string = registration.outputs.botId

@description('Risponde ok quando il bot è pronto.')
output readyUrl string = 'https://${app.properties.configuration.ingress.fqdn}/health/ready'

@description('Da dare a verify (--Pdz:Store).')
output store string = 'azure:${storage.properties.primaryEndpoints.table}'
