// Copy it, write your own values, keep the copy: there is no secret in it.
using 'main.bicep'

param name = 'pdzbot'
param image = 'REGISTRO.azurecr.io/pdzbot:1.0.0'
param registry = 'REGISTRO'

param piano = 'lecce-2022-2024'
param responsabili = {
  'lecce-2022-2024': [
    '00000000-0000-0000-0000-000000000000'
  ]
}

// Only for people of other organisations with accounts of their own; guests of this tenant need nothing.
param tenants = []

// Sites of yours that show the chat to people without Teams: 'https://www.comune.example.it'
param pagine = []

param redundancy = 'Standard_ZRS'
param minReplicas = 1
param maxReplicas = 3
param retentionDays = 30

// A collector of your own: 'http://collettore:4317'
param otlpEndpoint = ''
