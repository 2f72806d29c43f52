/**
 * Names that so many people bear that two of them agreeing says less: the commonest given and family names of the large language areas,
 * from general knowledge, and those of the table beside.
 */

import { soundOf } from '../sound.ts'
import { locallyCommon, widelyCommon } from './commonNameTable.ts'
import { familiesOf, hasFamily, namesWithFamilies } from './nameFamilies.ts'

/** 100 for a name that is not common. All forms of one name, and all spellings of one sound, weigh what the commonest of them does. */
export function weightOfName(name: string, sound: string): number {
  let weight = weights.get(name) ?? weightsOfSounds.get(sound) ?? 100
  for (const family of familiesOf(name, sound))
    weight = Math.min(weight, weightsOfFamilies.get(family) ?? rareForm)
  return weight
}

/** Whether it is a name on its own account, in this very spelling. */
export function isKnownName(name: string): boolean {
  return weights.has(name) || hasFamily(name)
}

/** Of a name in a family none of whose forms is very common. */
const rareForm = 80

const weights = new Map<string, number>()

/** Borne by very many. */
const veryCommon =
  'muhammad mohammad mohammed muhammed mohamed mohamad ahmad ahmed ali hasan hassan husain hussein hussain abdullah abdul abd khan abu ibrahim yusuf omar umar mahmud mahmoud singh kumar maria jose juan kim lee li wang zhang chen nguyen ivan ivanov john smith garcia rodriguez martinez hernandez lopez gonzalez perez sanchez carlos jean david michael muller silva santos ana anna aleksandr alexander sergey vladimir ri pak park choi liu yang huang zhao wu zhou xu sun'

const common =
  'abbas abdallah adam adel ahmet aisha akbar alan albert alberto alejandro alex alexandra alexei alfonso alfredo alice alvarez amin amir amit ana anatoly anders andersen anderson andre andrea andreas andrei andres andrew angel angela anita ann anne anthony antoine antonio anwar arthur arturo aziz barbara bauer becker ben benjamin bernard boris brian brown bruno camille carl carla carlo carmen carol caroline castillo castro catherine cesar charles charlotte chris christian christine christopher claire claude claudia clark constantin cristina cruz daniel daniela daria davies davis de diana diaz diego dmitry dominique donald douglas dubois edgar eduardo edward elena elizabeth emily emma enrique eric erik ernesto evans eva evgeny fatima felipe felix fernandez fernando fischer flores francesco francis francisco francois frank fred gabriel george gerald gerard ghulam giovanni giuseppe gomez gonzales gonzalez gordon grace green gregory grigory guillermo gupta gustavo gutierrez haji hamid hamza hans hansen hao harris harry hassan heinrich helen helena helmut henri henry herbert hernandez herrera hill hong howard hugo hussain ian igor ilya irina isabel isa ismail jack jackson jacob jacques jaime jamal james jan jane javier jean jeff jennifer jensen jerry jessica jesus jim jimenez jin joan joao johan johann johannes johansson johnson jonas jonathan jones jorge josef joseph joshua juan julia julian julie julio karim karin karl katherine kathryn keith kenneth kevin khalid klaus konstantin kovacs kristina larry lars larsen laura laurent leon leonid lewis lin linda lisa long louis luca lucas lucia luis luisa luiz lukas ma magnus malik manuel marc marco marcos margaret maria mariam marie mario mark markus marta martha martin martina maryam mary matthew max maxim mehmet meyer michel michelle miguel mikhail milan miller min ming mohan monica moore morales moreno morgan morris moussa musa mustafa nadia nancy nasir natalia nathalie natasha neil nicholas nick nicolas nielsen nikolai nikolaos nina noor nur olga oliver olivier omar ortiz oscar osman otto pablo palma paola paolo park patel patricia patrick paul paula paulo pavel pedro pereira peter petersen petrov philip philippe pierre ping qing rafael raheem rahim rahman rahul raj rajesh ramesh ramirez ramon ramos raul raymond rebecca reza ricardo richard rita robert roberto robinson roger roland roman romero ronald rosa rosario ruiz ruslan ruth ryan said saeed salah salazar saleh salim salman sam samuel sandra sanjay santiago sara sarah schmidt schneider scott sergei sergio shah shan sharma simon smirnov sofia sonia sophie souza stanislav stefan stephen steven sultan susan svetlana sylvie taha tariq tatiana taylor teresa thomas tim timothy tom tomas torres turner valentina valery vasily vazquez vera veronica victor victoria viktor vincent vladislav vyacheslav wagner walid walker walter weber wei wen werner white will william williams wilson wolfgang wood wright xin yahya yan yasin yan ying yong young yu yuan yun yuri zainab zhen zhu zia rehman ullah bibi begum devi das lal ram chand bai jung jong chol hyon yong myong song chang choe yun kang han jin hui chun hyok nam gul jan dost sardar mir shah agha noor gul wali hamidullah rasul nabi din haq mehdi hadi kazem jafar javad hashemi hosseini mousavi mohammadi rezaei ahmadi karimi kuznetsov popov sokolov lebedev kozlov novikov morozov pavlov volkov solovyov vasiliev zaytsev semyonov golubev bogdanov vorobyov fedorov mikhailov belyaev tarasov aleksandrov aleksandrovich vladimirovich sergeevich nikolaevich ivanovich viktorovich yurievich anatolyevich alekseevich mikhailovich vasilyevich petrovich borisovich dmitrievich andreevich pavlovich aleksandrovna vladimirovna sergeevna nikolaevna ivanovna viktorovna'

for (const name of locallyCommon.trim().split(/\s/)) weights.set(name, 80)
for (const name of widelyCommon.trim().split(/\s/)) weights.set(name, 70)
for (const name of common.split(' ')) weights.set(name, 70)
for (const name of veryCommon.split(' ')) weights.set(name, 60)

const weightsOfSounds = new Map<string, number>()
for (const [name, weight] of weights) {
  const sound = soundOf(name)
  weightsOfSounds.set(sound, Math.min(weight, weightsOfSounds.get(sound) ?? weight))
}

const weightsOfFamilies = new Map<number, number>()
for (const [name, own] of namesWithFamilies()) {
  const weight = weights.get(name) ?? rareForm
  for (const family of own)
    weightsOfFamilies.set(family, Math.min(weight, weightsOfFamilies.get(family) ?? rareForm))
}
