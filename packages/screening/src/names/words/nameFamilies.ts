/**
 * Forms of one name: spellings of one Arabic name, the same saint's name in many languages, short and pet forms. From general knowledge
 * of names; each line is one family, a name may be in several. Extended by adding lines.
 */

import { soundOf } from '../sound.ts'

/** The families a name belongs to; empty for most. By its lower-case Latin spelling, or else by its sound. */
export function familiesOf(name: string, sound: string): readonly number[] {
  return families.get(name) ?? familiesOfSounds.get(sound) ?? none
}

export function hasFamily(name: string): boolean {
  return families.has(name)
}

/** Every name that has some. */
export function namesWithFamilies(): Iterable<readonly [string, readonly number[]]> {
  return families
}

const none: readonly number[] = []

const lines = `
muhammad mohammad mohammed muhammed mohamed mohamad muhamad muhamed mohamet mehmet mehmed mahomed mahomet magomed mukhammad mukhamed mohd mochammad mochamad mokhammad muhamet moham mamadou mamadu
ahmad ahmed ahmet achmed achmad akhmed akhmad akhmet ahmadou amadou amadu ahamad ahamed ehmed
mahmud mahmoud mahmood mehmud mehmood makhmud mahamoud mamoud
hasan hassan hasen hassen khasan gasan hasane assane
husain hussein hussain husayn hosein hossein hussien husein houssein huseyin hüseyin khusein khusain gusein husseyn hussen hussin
ali aly alli
abdallah abdullah abdulla abdalla abdoullah abdoulaye abdullahi abdollah abdula
abdrahman abdarrahman abdurrahman abdurahman abdulrahman abderrahman abderrahmane abdelrahman abdirahman abdrakhman abdramane
yusuf yousuf youssef yousef yusef yussuf yusof youssouf iusuf jusuf yosef josef joseph jose giuseppe jozef joseph iosif osip yosif jusif josip joe yusif yosip
ibrahim ebrahim ibraheem ibragim ibrahima abraham avraham avram abram braham ibrohim
ismail ismael ismaeel esmail esmaeil ishmael izmail ismoil
umar omar omer oumar umer omor
uthman othman usman osman ousmane outhman usmon otman
usama osama ousama oussama usamah osamah
khalid khaled haled xalid khalad
said saeed saeid sayed saad saiid saied seid sayeed
saif sayf seif saiful
sulaiman suleiman sulayman soleiman solomon suleyman sulejman soliman salomon shlomo suliman souleymane
musa mousa moussa moses moshe moise mosa mussa mozes moisei moisey moises
isa issa eissa jesus eesa
ishaq isaac ishak eshaq itzhak yitzhak isaak isak
yaqub yacoub jacob yakub yaqoub jakob yaakov iakov yakov jacques james jacobo giacomo jaime iago santiago jakub jim jimmy jamie
daud dawood dawud david daoud davud davit davyd dave davide dawid
yahya yahia jahia yehya john johan johann johannes jean juan joao giovanni ivan jan ioan ioannis yohannes yannis jon sean ian evan ion hans jovan johnny jack
jamal gamal djamal dzhamal djamel cemal
jafar jaafar djafar dzhafar jaffar ghafar
karim kareem kerim kariem
rahim raheem rehim
rashid rasheed rachid rachide
salim saleem selim slim
salih saleh salah sali salleh
salman selman
nasir nasser naser nassir nacer nasr
nur noor nour nuur
mustafa mostafa moustafa mustapha moustapha mostapha
mahdi mehdi mahdy
hamid hameed hamed hamide
hamza hamzah hamzeh khamza gamza
tariq tarek tarik tareq tareck
walid waleed oualid
wahid waheed vahid ouahid
zaid zayd zeid zayed
ziad ziyad zyad
aziz azeez aziez
amin ameen amine emin
amir ameer emir aamir
anwar anouar enver anvar
bashir basheer bachir beshir
bashar bachar
faisal faysal feisal faycal faical
farid fareed ferid
fatima fatimah fatma fatemeh fatimata fatoumata
aisha aysha ayesha aicha aishah ayse
khadija khadijah hatice khadidja kadija
maryam mariam miriam mary maria marie mariya meryem marija miryam mariia marya maryja masha mariya moira maia
zainab zaynab zeinab zeynep
jalal djalal galal celal
jalil djalil galil jaleel
jabbar djabbar gabbar jabar
qasim kassim kasim qassem qassim ghasem kassem casim
qadir kader qader kadir kadyr gadir
rida reza riza ridha redha raza
ridwan redouane ridouan rizwan rezvan redwan
hakim hakeem
habib habeeb khabib
haidar haydar heydar hayder haider
idris edris driss
ilyas elias iliyas ilias elyas
iskander iskandar alexander aleksandr aleksander alexandre alessandro alejandro aleksandar alexandros oleksandr aliaksandr alexandr sasha sascha alex sandro sander alexandru alastair sanya shura eskandar xander aliaksandar
sergey sergei sergej serge sergio serhii serhiy siarhei sergii seryozha sergius serghei
vladimir volodymyr wladimir uladzimir vladimer volodya vova uladzimer vovo
dmitry dmitri dmitriy dmitrii dimitri dimitry dmytro dzmitry dima mitya dimitrios dimitar dimitrij dimitris
nikolai nikolay nikolaj nicholas nicolas mykola mikalai nikolaos nicola niccolo nicolae nick kolya nikola niklas klaus nicky colin nikos mikola miklos
mikhail michael michel miguel michele mykhailo mihail mikhael mikael misha mike mick michal mihai mikhal mikaeil mihailo mischa michail mickey mihaly mitch mykhaylo
andrei andrey andrew andreas andre andrea andres andriy andrii andrzej andrej andriy drew andy anders andras ondrej
alexei alexey aleksei aleksey alexis alexej oleksii oleksiy alyosha aliaksei alexi alessio lyosha
evgeny evgeni yevgeny yevgeniy evgeniy eugene eugen eugenio yevhen yevgeni zhenya ievgen gene evgenii jevgenij
yuri yury yuriy iurii yurii juri jurij youri iouri jury george georgy georgi georgiy georg georges jorge giorgio giorgi heorhii georgios gheorghe yegor egor jerzy goran jiri yorgos gyorgy
peter pyotr petr pyotr pierre pedro pietro petro piotr petros piers pete petar pyatro per peder
pavel paul pablo paolo pavlo paulo pawel pavlos pal pasha pavle
igor ihor ihar igar
oleg oleh aleh
viktor victor viktar vittorio vitya vic
konstantin constantin constantine kostya kostiantyn kostas kastus konstantinos constantino
grigory grigoriy grigori gregory gregor hryhorii grisha gregorio gregoire greg grigorij grigorios
leonid leonidas lionya leonide
maxim maksim maksym maxime max massimo maximilian
ilya ilia illia elijah elias eliyahu ilja ilyusha elie
anatoly anatoliy anatoli anatolii anatol tolya anatole
arkady arkadiy arkadi arkadii
valery valeriy valeri valerii valerij
vasily vasiliy vasili vasyl basil vassily vasilij vasya vasilii vasile vasilis wassily wassilij
fyodor fedor theodore theodor teodor fiodor fjodor fedir fedya ted teddy theo teodoro
semyon semen simeon simon simone shimon semion szymon simão
stepan stephan stephen steven stefan stefano esteban etienne steve istvan stevan stepan estevan stefanos
roman romain romano
ruslan rouslan
rustam roustam rustem
timur timour teymur
tikhon tichon
yaroslav jaroslav iaroslav
vyacheslav viacheslav vjaceslav viatcheslav slava vaceslav vyacheslau
vladislav wladyslaw vladyslav ladislav vlad uladzislau
svyatoslav sviatoslav swjatoslaw
rostislav rastislav
stanislav stanislaw stas
boris borys barys borya
gennady gennadiy gennadi hennadii gena genadi genady henadz
matvey matthew matthias matteo mateo mathieu matvei mateusz matyas matthieu mattias mathias matti matt mats
luka lucas luke luca lukas luc lucio
marko mark marc marco marcus markus marek marcos
anton antony anthony antonio antoine anthony antoni tony toni antonin antal tonio
daniel danil daniil danilo daniyal danylo dan danny daniele dani
ekaterina katerina catherine katherine kateryna katya katia katharina caterina catalina katarzyna kathryn kate katie kathy karen cathy kathleen catriona ekaterini katalin kat
anna anne ann hannah hanna ana anya annie anita ania nancy anja anka
elena helena helen yelena olena helene alena lena ellen eleni elaine ilona helga alyona ileana jelena nell nelly eleanor eleanora leonor
elizaveta elizabeth elisabeth yelizaveta isabel isabella liza lisa beth betty liz elisabetta elzbieta ilse elise bettina libby eliza lizzie erzsebet bess sissy else
natalia natalya nataliya natasha nathalie natalie nataliia natalija
olga olha volha olya
tatiana tatyana tanya tetiana tatjana tania
svetlana sveta svitlana sviatlana
ksenia xenia kseniya oksana aksana kseniia
irina iryna irene irena irinija arina
julia yulia yuliya julie giulia iuliia juliya yuliia julija juliette juliana giuliana
sofia sophia sofya sophie zofia sofiya sonya sonia
daria darya dariya dasha
victoria viktoria viktoriya vika vicky
ludmila lyudmila liudmila lyuda
margarita margaret marguerite margherita margarete maggie peggy greta rita marjorie meg megan margot gretchen malgorzata margit daisy
evgenia yevgenia eugenia zhenya
nadezhda nadia nadya nadiya
william bill billy will willy wilhelm guillaume guillermo guglielmo wilhelmus willem liam vilhelm willie wim guilherme
robert bob bobby rob robbie roberto bert rupert ruprecht robby
richard rick dick ricardo riccardo rich richie ricky ryszard
edward ed eddie eduard edouard eduardo edoardo ted ned eddy edvard edwin
charles charlie carl karl carlos carlo chuck karel carol karol charley chas caroly
henry harry heinrich henri enrico enrique hank henrik hendrik henryk heinz hal hinrich
frederick fred freddy frederic federico frederik fryderyk fredric freddie frederich
friedrich fritz fredrich fridrich
thomas tom tommy tomas tommaso toma tomasz thom tamas
francis frank francisco francesco francois franz frans franciszek ferenc franco frantisek paco pancho
lawrence larry laurence lorenzo laurent lorenz lars laurens laurentius
louis lewis luis luigi ludwig lou lodewijk ludvig ludovic ludovico lluis
philip phil philippe felipe filip filippo philipp filipp
christopher chris christoph cristobal cristoforo christophe kristoffer kit krzysztof kris
christian cristian kristian christiaan krystian
benjamin ben benny binyamin benyamin veniamin benjamín beniamino
samuel sam sammy samuil shmuel samuele
jonathan jon yonatan jonathon yehonatan
nathan nathaniel natan nat nate
joshua josh yehoshua giosue
jeremy jeremiah jerry yirmiyahu geremia jeremias jeremie
gerald jerry gerry gerard gerardo gerhard gerhardt gerd geraldo
jeffrey jeff geoffrey geoff gottfried godfrey jeffery
kenneth ken kenny
ronald ron ronnie ronny
donald don donnie
timothy tim timofey timoteo timo timofei timotej
patrick pat paddy patrizio patricio padraig
raymond ray ramon raimund raimondo ramón
albert al alberto bert adalbert albrecht
alfred alf fred alfredo alfonso
arthur art artur arturo artie
walter walt gualtiero wally wouter valter
vincent vince vincenzo vicente vinzenz vikentiy
leo leon lev leonardo leonard lenny leonhard lennie leonid
martin martino marty martyn marten martijn marton
barack barak barry barrack
rudolf rudolph rudy rodolfo rolf
oscar oskar
eric erik erich erick
augustus august augustin agustin gus agostino augusto avgust
bernard bernhard bernardo bernie bernd berndt
deborah debbie debora dvora
susan susanna suzanne sue susie susana zuzana shoshana suzy susanne
barbara barb varvara barbro babs
patricia pat trish patty patrizia tricia
jennifer jen jenny jenna
rebecca becky rivka rebeca rebekah
theresa teresa therese tess terry teresita tereza thérèse terezia
dorothy dorothea dot dorotea dotty
sarah sara sally sarai
rachel raquel rahel rachele raisa
judith judy judit yehudit
martha marta
lucy lucia lucie luciya luzia
emily emilia emilie emiliya amelia
caroline carolina karolina carol carrie carolyn karoline
alice alicia alisa alix
charlotte carlotta lottie charlotta
cecilia cecile cecily
agnes inez ines agnieszka agnese
joan joanna johanna jeanne jane juana giovanna janet jean ivana yoana joanne zhanna jana ioanna janine
valentin valentine valentino valentyn
roderick rodrigo rod ruy
edmund edmond edmundo
hugh hugo ugo hugues
stanley stan
kim gim ghim
lee yi ri rhee li rhie lie
park pak bak bahk
choi choe chwe
jung jeong chung chong jong cheong joung
kang gang
cho jo joe
yoon yun youn yune
lim im rim yim
oh o
ahn an
ryu yoo yu ryoo you
ko go koh goh
moon mun
noh no roh ro
shin sin
baek paek back paik
huh heo hur ho
jeon chon jun chun
kwon gwon
chan chen tan chin chern
wong huang hwang ng wee oei
cheung zhang chang jang teo cheong
lau liu low lao
leung liang leong neo
ng wu goh woo
lam lin lim lum
cheng zheng tay chang
yip ye yeh yap
tsang zeng tseng chan
tang deng teng
chow zhou chou chew
fung feng
hui xu hsu koh kho
chu zhu choo
kwok guo kuo quek kuok kwek
ho he hor
lo luo loh
yeung yang yeo yong
tse xie hsieh chia
poon pan pun phua
siu xiao hsiao
so su soh
mak mai
yuen yuan ruan
tsui xu
wong wang ong heng
cai tsai choi chua toy tsoi
jiang chiang keung kong
cao tsao cho chou
qian chien chin
zhao chao chiu teoh
sun suen soon
nguyen nguyên
george jerzy
saddam sadam saddaam
muammar moammar muamar moamer
gaddafi qadhafi qaddafi kadafi kaddafi gadhafi qathafi elkaddafi gadafi
abu abou abo
umm oum um
amanullah amanollah
asad assad esad
mansur mansour mansoor
masud masood massoud masoud mesud
munir mounir muneer
murad mourad moorad
murtada murtaza morteza mortaza murtadha
mubarak mobarak moubarak mubarek
najib najeeb nadjib nagib
nabil nabeel
rafiq rafik rafeeq
ramadan ramazan ramzan ramadhan
sadiq sadik sadegh sadeq siddiq siddique
shahid shaheed chahid
sharif shareef cherif sherif charif chérif serif
shukri choukri shokri
sufyan sufian sofiane soufiane
taha tah taaha
taufiq tawfiq tawfik toufik taufik tofik
ubaid obaid ubayd obeid obaidullah
ubaidullah obaidullah ubaydullah ubaidallah
wasim waseem ouassim
yasin yassin yaseen yassine iasin yasine
yasir yasser yaser yassir iasir
yunus younis younes yunis jonas jonah yunous
zakaria zakariya zakariyya zachary zacharias zakary zechariah
zubair zubayr zoubeir zubeir zobair
zulfiqar zulfikar dhulfiqar
din eddin uddin addin deen ud-din eddine dine
tikriti takriti
khan xan
`

const families = new Map<string, readonly number[]>()
for (const [index, line] of lines.trim().split('\n').entries()) {
  for (const name of new Set(
    line
      .normalize('NFD')
      .replace(/[^a-z -]/g, '')
      .split(' '),
  )) {
    if (name === '') continue
    families.set(name, [...(families.get(name) ?? none), index + 1])
  }
}

/** Only sounds of which one family is meant. */
const familiesOfSounds = new Map<string, readonly number[]>()
for (const [name, own] of families) {
  const sound = soundOf(name)
  if (sound.length < 5) continue
  const known = familiesOfSounds.get(sound)
  familiesOfSounds.set(sound, known === undefined ? own : known.filter((family) => own.includes(family)))
}
