// The registration by which Teams finds the bot: an Azure Bot, its Teams channel and, where pages show a chat, Direct Line. It runs nothing; the bot may stand anywhere with a public https address.
targetScope = 'resourceGroup'

@description('Nome della risorsa Azure Bot: nel mondo ce n\'è uno solo con lo stesso nome.')
@minLength(2)
@maxLength(64)
param name string = 'pdzbot-${uniqueString(resourceGroup().id)}'

@description('Come si chiama il bot nel portale di Azure.')
@maxLength(42)
param displayName string = 'PdzBot'

@description('Indirizzo pubblico del bot: https://NOME/api/messages')
param endpoint string

@description('UserAssignedMSI: il bot gira in Azure con un\'identità gestita. SingleTenant: registrazione dell\'app in Entra, con segreto o certificato.')
@allowed([
  'UserAssignedMSI'
  'SingleTenant'
])
param appType string = 'SingleTenant'

@description('Id applicazione (client) della registrazione in Entra, o dell\'identità gestita.')
@minLength(36)
@maxLength(36)
param appId string

@description('Tenant a cui l\'applicazione appartiene.')
param tenantId string = tenant().tenantId

@description('Solo per UserAssignedMSI: id di risorsa dell\'identità gestita.')
param identityId string = ''

@description('F0 è la fascia gratuita: per Teams basta.')
@allowed([
  'F0'
  'S1'
])
param sku string = 'F0'

@description('Siti che mostrano la chat a chi non ha Teams, come https://www.comune.example.it; vuoto: nessuno, e il canale non c\'è.')
param pagine array = []

param tags object = {}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    endpoint: endpoint
    msaAppType: appType
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppMSIResourceId: empty(identityId) ? null : identityId
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

// Enhanced authentication: who writes is who the page's server said, and nobody takes another's id. Its key is read in the portal, never here.
resource pagina 'Microsoft.BotService/botServices/channels@2022-09-15' = if (!empty(pagine)) {
  parent: bot
  name: 'DirectLineChannel'
  location: 'global'
  properties: {
    channelName: 'DirectLineChannel'
    properties: {
      sites: [
        {
          siteName: 'Piano di zona'
          isEnabled: true
          isV1Enabled: false
          isV3Enabled: true
          isSecureSiteEnabled: true
          trustedOrigins: pagine
        }
      ]
    }
  }
}

@description('Id del bot: va nel pacchetto per Teams (manifest --bot-id).')
output botId string = bot.properties.msaAppId
