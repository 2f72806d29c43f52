/** A plan to fill in: every field with what it means and what bounds it. As it stands it is refused, line by line, for what is missing. */

export const planTemplate = `# yaml-language-server: $schema=./programme.schema.json
#
# A programme: what it is called, what binds it, and who takes part. Fill it in, then
#   specie init --check programme.yaml      names every line that is not right
#   specie deploy programme.yaml --dry-run  shows every transaction, and sends none
# Everything under "rules", the coin's name and symbol, and the metal are fixed for ever once deployed.

name:                     # what people call the programme
coin:
  name:                   # up to 50 characters
  symbol:                 # 2 to 11 capital letters and digits; one coin is one gram of fine metal
metal: gold               # gold, silver, platinum or palladium

chainId:                  # of the chain that RPC_URL serves; 31337 is a local one
deployer:
  keystore:               # file of \`specie keys new\`; pays, and has no right in what it made

rules:
  maxAgeDays: 35          # 10 to 45: a statement older than this counts nothing
  raiseDelayHours: 24     # 1 to 72: how long more gold waits, so that anyone honest can object
  changeDelayDays: 7      # 3 to 14, at most a third of maxAgeDays: how long an admission waits for a guardian's veto
  quorum: 2               # 2 to 9: auditors that sign each statement, beside the custodian

# Who admits everybody else. An address stands in this file once: it has one role for ever.
council:
  threshold: 3            # more than half of the seats, fewer than all
  seats:                  # 3 to 15
    - { name: , jurisdiction: , address: }   # jurisdiction: two letters of ISO 3166-1, such as CH
    - { name: , jurisdiction: , address: }
    - { name: , jurisdiction: , address: }
    - { name: , jurisdiction: , address: }
    - { name: , jurisdiction: , address: }

sponsors:                 # who issues, each on the gold of its own vaults
  - { name: , jurisdiction: , address: , capKilograms: }   # the most it may have issued

custodians:               # who keep the bars, and sign what they hold
  - { name: , jurisdiction: , address: }

auditors:                 # independent; at least as many as the quorum, better one more
  - { name: , jurisdiction: , address: }
  - { name: , jurisdiction: , address: }
  - { name: , jurisdiction: , address: }

guardians:                # who may veto an admission and hold a vault
  - { name: , jurisdiction: , address: }

officers:                 # compliance; two clear each mint, delivery and withdrawal, so better three
  - { name: , jurisdiction: , address: }
  - { name: , jurisdiction: , address: }
  - { name: , jurisdiction: , address: }

vaults:                   # in the order in which the council adds them; sponsor and custodian by their names above
  - name:
    place:                # the city
    jurisdiction:
    sponsor:              # never changes
    custodian:
    # latitude: 47.38     # for the map, if you like
    # longitude: 8.54
`
