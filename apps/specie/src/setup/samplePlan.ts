/** For tests: a plan that is right, with addresses that nobody has a key for, as a person would write it. */

export function samplePlan(change: (text: string) => string = (text) => text): string {
  return change(`name: Alder Gold
coin: { name: Alder Gold, symbol: ALD }
metal: gold
chainId: 31337
deployer: { keystore: deployer.json }
rules:
  maxAgeDays: 30
  raiseDelayHours: 24
  changeDelayDays: 7
  quorum: 2
council:
  threshold: 2
  seats:
    - { name: Seat One, jurisdiction: NO, address: ${sampleAddress(1)} }
    - { name: Seat Two, jurisdiction: GB, address: ${sampleAddress(2)} }
    - { name: Seat Three, jurisdiction: CH, address: ${sampleAddress(3)} }
sponsors:
  - { name: Sponsor, jurisdiction: CH, address: ${sampleAddress(4)}, capKilograms: 500 }
custodians:
  - { name: Custodian, jurisdiction: CH, address: ${sampleAddress(5)} }
auditors:
  - { name: Auditor One, jurisdiction: CH, address: ${sampleAddress(6)} }
  - { name: Auditor Two, jurisdiction: GB, address: ${sampleAddress(7)} }
guardians:
  - { name: Guardian, jurisdiction: CH, address: ${sampleAddress(8)} }
officers:
  - { name: Officer One, jurisdiction: CH, address: ${sampleAddress(9)} }
  - { name: Officer Two, jurisdiction: SG, address: ${sampleAddress(10)} }
vaults:
  - name: North Hall
    place: Zurich
    jurisdiction: CH
    sponsor: Sponsor
    custodian: Custodian
    latitude: 47.3
    longitude: 8.5
`)
}

export function sampleAddress(place: number): string {
  return `0x${String(place).repeat(40).slice(0, 40)}`
}
