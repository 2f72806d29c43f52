/**
 * Given and family names that are common in at least one country, by how widely they are spread. From the lists of common names by country
 * that @faker-js/faker 10.6.0 carries (MIT), without those that only one long list has.
 */

/** In three languages or more. */
export const widelyCommon = `
aaliyah aaron abby abdullah abel abigail abraham ada adam adams adan ade adel adela adele adelina adil adina adolf adolfo adonis
adrian adriana adriano agata agnes ahmad ahmed ahmet aida aiden aimee aisha aksel alan alana alba albert alberta alberto albin
albina alea alejandro aleksander aleksandra alena alessandra alessandro alessia alessio alex alexa alexander alexandra alexandre
alexis aleyna alfonso alfred alfreda alfredo ali alia alice alicia alida alina aline alisa alisha aliya aliyah allegra allen
alma alois alonzo alva alvin alyssa amalia amanda amara amaya amber amelia amelie amina amir amira amos amy ana anabela
anastasia anatol anatolie anda andela anders andre andrea andreas andrej andres andrew aneta angel angela angelica angelina
angelique angelo angie anica anita anja anka ann anna annabel annabelle anne annette annie annika anouk antal anthony antoinette
anton antoni antonia antonin antonina antonio aras archibald arda ari ariadna arian ariana ariane arianna ariel aris aristide
armand armando armin arne arno arnold aron arthur artur arturo arvid arya ashley asia astrid asya audrey auer august augustin
augustina aurel aurelia aurelie aurelio aurora ava axel ayana ayaz aydan ayden ayla aylin ayman aziz azra bailey bak balaz
balistreri baran barbara barton bayer beata beatrice becker bednar beer bela belinda bella benjamin bennie berenice berg berge
berger bergstrom bernadette bernard bernardo bernhard bernice berta bertram bertrand betty bianca bianka bibiana bilal billy
biro bjorn blanca blanka blazej blom bo bob bobbie bobby bode bogdan bojan bojana boris bosco bosman bozena bozidar bradley
brandi brandon brandt branimir branislav branka braun brayan brenda brent brian brigita brigitte britt bruce bruna bruno bryan
cali calista calvin camelia cameron camila camilla camille can cara carina carl carla carlo carlos carlota carlotta carmen carol
carolina caroline casper cassandra catalina caterina catherine cecil cecile cecilia cedric celia celina celine cesar charlene
charles charlie charlotte chelsea chiara chloe chris christ christian christiansen christina christine christophe christopher
cindy claire clara claude claudia claudine claudio clemens cleo colin colleen collin conrad constantin cora cornelia cosima
craig cristian cristina cristobal cruz cyril cyrus dado dagmar dagmara dahl daisy dale dalila damian damien damore dan dana
danica daniel daniela danielle danilo danny dante daphne daria darian darina dario darius darko darren dave david davide davis
dean deanna debbie debora defne delia denis denisa denise deniz dennis derek derrick devin diana diego dietrich dilan dilara
dimitri dina dino dion dolores dominic dominik dominique don donald donat donata donna dora dorian doris dorota dorotea draga
dragan dudek dusan dustin dylan earl eda eddie eden edgar edita edith edmond edmund edna eduard eduardo edward edwin efe eileen
ela elaine eleanor elena eleonora eli elia eliana eliane elias elif elijah elin elina eline elisa elisabeth elise eliza
elizabeth ella ellen elliot ellis elmira eloisa eloise elsa elvira elvis elza ema emanuel emanuela emelie emil emile emilia
emilian emiliano emilie emilija emilio emily emin emir emma emmanuel emmy enes enrico enrique ensar enzo eric erica erich erick
erik erika ernest ernestine ernesto ervin erwin esmeralda esteban estella estelle ester estera esther ethan ethel eugen eugene
eugenia eva evan evelina eveline evelyn ezra fabian fabiana fabio farah farkas fatima fatma favre fay faye federico fedora
felicia feliciano felicita felipe felix ferdinand fernanda fernando filip filipa filomena finn fiona fischer flavia flavie
flavio flora flore florence florentin florian flynn francesca francesco francis francisca francisco franco francois frank
frankie frederic frederick frederik freya frida fynn gabor gabriel gabriela gabriella gabrielle gabrijela gael gaia gal galina
garcia gaspar gaston gedeon georg george georgia gerald geraldine gerard gerardo gerhard gertruda gertrude giada gianluca gianni
gil gilbert gilberto gilda gina gino gioia giovanna giovanni giulia giuliano giuseppe glen glenda glenn gloria goran gordana
gordon grace grant green gregor gregorio greta gruber guadalupe guido guillermo gustav gustavo guy gwen habib hafner hahn hailey
hakan hakim halima hamza hana hanna hannah hans hansen harald harold harry hartmann harvey hasan hassan hazel heidi helen helena
helene helin henri henriette henrik henry herbert herman hermann hermina hermine herzog hilda hofer holm homer hoppe horvath
howard hubert hugo ian ibrahim ida idris ignacio igor ilias ilja ilona ilyas imran ina inara ines inez inga ingrid ingrida inka
ira irena irene irina iris irma irvin isa isaac isabel isabela isabella isabelle isac isaiah isak ismael ismail israel iva ivan
ivana ivanka ivica ivo ivy izabela jack jackie jacob jacobs jacqueline jacques jade jaden jadranka jaime jake jakob jakub
jakubowski jamal james jamie jan jana jane janet janik janina janis janna janne jansen jara jared jari jaron jaros jasmin
jasmina jasmine jasna jason jasper javier jay jayden jayson jazmin jean jeanette jenna jennifer jenny jens jensen jeremiah
jeremie jeremy jermaine jerome jesper jess jesse jessica jessie jesus jette jill jim jimmy joakim joana joanna job joe joel
joelle joey johan johann johanna johannes john johnny jolie jon jona jonah jonas jonatan jonathan jordan jorge jorgen joris jose
josef josefina joseph josephine josh joshua josue jovan joy joyce jozef jozefina juan juana juanita judith judy jules julia
julian juliana julie julien julieta julio julius juna june justin justina justine justyn kai kaja kamil kamila kaplan kara karan
karen kari karin karina karl karla karolina kasper katarina kate katrina kay kaya kayla keanu kemal kenan kenneth kenny kent
kerem kerry kessler kevin kian kiara kilian kim kimberly kira kirsten klara klein klimczak koch kohler kolar konrad konstantin
kornel kos kovac kovacs krista kristian kristie kristijan kristin kristina kristine kristof krupa krystal kubik kuhn kurt kyra
lada ladislav lai laila lam lamar lambert lana lang lara larisa larissa lars lasse laura lauren laurence laurent lauri laurie
lavinia layla lazar lea leah leana leandro leda lee lehner leif leila lela lelia len lena lenka lenn lennox lenny leo leon leona
leonard leonardo leoni leonid leonida leonie leonor leonora leontina leopold leopoldo leroy lesch leticia letizia lev levi lewis
leyla lia liam liana lidia lidija lili lilia lilian liliana liliane lilla lillian lilly lily lina lind linda lindgren lindsay
line linn linnea lino linus lionel lisa lisandro liv liva livia liyana liz liza lo logan lois lola lopez lora lorena lorenz
lorenzo loretta lori loris lorraine lou louie louis louisa louise luan luana lubina luc luca lucas lucia lucian luciana luciano
lucie lucienne lucija lucille lucio lucy ludmila luigi luis luisa luise luiza lujza luka lukac lukas luke luna luz lydia lynda
lynette lynn mabel madeleine mads mae mafalda magda magdalena maggio magnus mahir mai maia maida maja malek malik malika malin
malina malvina man mandy manfred mann manon mansur manuel manuela mara marc marcel marcela marcella marcia marco marcos marcus
marek maren margaret margareta margarita margot mari maria mariam marian mariana marianna marianne mariano marica marie marika
marilyn marin marina marino mario marion marisa marius mark marko markus marlene marley marlon marta martha martin martina
martine marvin mary maryam masa matej mateja mateo mathias mathilde mathis matias matilda matilde matos mats matteo matthew
matthias matti maud maureen maurice mauro max maxim maxime maximilian maxine may maya mayer mayra medina megan meghan mehmet
melania melanie melek melina melinda melis melisa melissa melody melvin mercedes merle merlin mert meryem mette meyer mia
michael michaela michal michalik micheal michel michele michelle miguel mika mike mila milan milana milena miles milica milla
miller milo milos mina mira miran miranda mirela miriam mirka mirko miro miron miroslav miroslava mirza mladen moen mohamed
mohammad mohammed mohr molnar mona monica monika monique mora morar morgan morris moser mraz muhammad muhammed muller muriel
musa mustafa myra myriam myron nada nadezda nadia nadine nadir nagy nancy naomi natalia natalie natan natasa natasha nathalie
nathan nathanael neda neil nela nelson nestor neva nevena nguyen nia nick nico nicola nicolas nicole niels nika nikita niklas
niko nikodem nikola nikolas nila nils nina nino nisa nitzsche noah noe noel noemi nola nolan nona nora norbert norberto norma
norman nova novak ofelia olaf olah ole oleg olga olimpia oliva oliver olivia olivier oliwia omar omer orlando ortiz oscar
osinski oskar osvaldo otilia otis otto owen pablo pamela paola paolo paris pascal pascale patricia patrick patrik patti paul
paula paulina pauline pavel pedro penelope peri perla peter petra petronela pham phil philip phillip pia pierre pietro pilar
platon predovic priscilla prohaska prokop quentin quinn rachel radomir radoslav radovan rafael rafaela raisa rajko rak ralph
ramiro ramon ramona rana raphael raquel rasmus rath rau raul rayan raymond rebeca rebecca rebeka regina reginald reichel reina
renata renato rene renee rey rhonda riana ricardo richard richter rick rico rina rita robert roberta roberto roberts robin
robinson robyn rodolfo rodrigo rodriguez roger rohan roland rolando roman romana romeo romina romy ron ronald roos rosa rosalia
rosalie rosalinda rosario rose rosemarie rosemary rosie ross roy roza rozalia ruben ruby rudolf rudolph rudy rufus russell ruth
ryan sabina sabine sabri sabrina safa safiya said sally salma salome salvador salvatore sam samantha sami samir samira sammy
samson samuel sanda sander sandra sandro sandy sanja santiago santino santos sara sarah sari sasa sasha saskia sauer saul
schaefer schmid schmidt schmitt schneider schroder schultz schuster schwarz scott sean sebastian selena selim selin selina selma
semih sena serafina serena sergio seth severin shane shaun shawn sidney sidonia sienna sikora silas silvana silvia sima simeon
simon simona simone slavica slavka sofia sofie sonia sonja sophia sophie soren stan stanislav stanislava stefan stefania
stefanie stela stella stephanie stephen steve steven straka sue susan susanna susanne suzana suzanne sven svetlana sylvia sylvie
talia tamara tami tang tania tanya tara tasha tatiana taylor tea ted teddy teodor teodora teresa tess tessa thalia thea theo
theodor theodora theresa therese thomas tia tiago tibor tim timo timon timotej timothy tina tine titus tobias toby tom toma
tomas tomislav tommie tommy toni tony torp toth tristan tromp tyler ulker ullrich umut una upton urban ursula vadim vala
valentin valentina valentino valeria valerie valerija valter vanda vanesa vanessa varga vasco vasil velimir vera vernon veronica
veronika vesna vicente vickie vicky victor victoria vida viktor viktoria vilma vince vincenc vincent viola violet virgil
virginia virginie vita vito vivian viviana vivien vivienne vladimir vladimira vladislav walter wanda wayne weber wesley wessel
wilbur wilhelm will william willie willy wilma wolf wolff xavier xenia yago yahya yannick yara yasin yasmin yasmine yolanda
youssef yunus yusuf yves yvette yvonne zach zachary zahra zaneta zara zayd zdenka zelda zeno zeynep zina zita zoe zoey zofia
zoltan zora zoran zuzanna
`

/** In one or two. */
export const locallyCommon = `
aalbers aalerud aaltonen aas aasen aba abbas abbott abdi abdon abdul abdulla abdullayeva abe abelard abelardo abele aberg
abernathy abigel abimanyu abimbola abiodun abiola abiputra abosede abrahamsson abreu abril abshire achille acic ackerman
ackermann adalbert adalberta adalberto adame adamek adar adasevic adedayo adegoke adelaida adelaide adelin adeline adeliya adem
adeyemo adhitama adi adin aditya adolfs adriaan adriansyah adrien adrienne adrijana afaq afel aferim afet afifah afolabi afonso
afra aga agaton aglae agnesa agneta agostini agustian agustin agustina ahonen aidan aide aileen ainars aino airlangga ajda ake
akesson akif akin akos akram aksentijevic akvelina ala alade alain alamsyah alanis alban alberte albertina albertine albertyn
albrecht albuquerque alcibiade alcide alda aldo alec alejandra aleksa aleksandar aleksi alenka ales alexandr alexandrea
alexandrine alexane alexanne alexej alexia alfons alfreds algirds algis alica alima alison alissa aliz alize aljaz alka allan
allison almeida aloizs alojz alondra alparslan alsu altenwerth alton alves alvina alvine alya alycia alysson alzbeta amado
amalie amalija amani amanta amar amaral amata ambra ambroz ami amid amie amin amorim amundsen anabel anabelle anais anamarija
ananda anandya anar anas anastasija anastazija andel andelin andelina andersen anderson andersson andini andrade andras andraz
andreassen andreasson andrei andreja andresen andriani andrija andrina andris andy andzejs andzs anette anezka angeles angeline
anggraini anggriawan ani anika anil anissa anjani anjos ankunding annabell anneli annelie anni annikki anrijs anslavs antea
antero antigone antoine antonella antonie antony antti anttila antunes anuska anya anze apollo appia april aqil aqila ara
araceli aram ararat araujo arcadie archie ardana ardianto ardiyanti arie arielle arifin arija arijs arin arjen arkadijs arlene
arman armida armins armstrong arnaldo arnesen arpad arsenie arslan artemisa arturs artus arun arunthavanathan arvids arvidsson
arwen aryani aryanti asa asan asja assuncao assunta astrida astuti aswandi ata athena atila atmaja attila au aubrey aucamp
aufderhar augusta augustine augustyn aura aurea aurelian aurelija aurore austin avan avdal avsec awar awaz axelle axelsson aya
ayan aydin aygul aygun ayinde aynur ayomide ayoub ayten azad azevedo azime azizah azzahra ba babic babin baca badenhorst
bagaskara bahar bahringer bajc bajer baki bakke bakken bakker bakos bala balaban balazova balazs balcar balint balla balog
balogh balogun bang banu banuta baptista barak baranova barbala barbora barbosa barbro bargan baris barisic barna barnabas
barnard baron barone barros barrows barry bart barta bartell bartoletti bartolomej bartolomeo bartos bartosova barzani basar
basaran bashirian basil basile basson bastian bastien batista batuhan batz bauch bauer baumbach bawer baz beahan beate beatriz
beatty beau bech bechtelar beckmann becky beek behram behruz beier bekavac bekker belec belmonte bence bende bendeguz benedek
benedikt benedita benett bengt bengtsson bengu beniamin benicio benito benjamim bennett benny bent bente berat bercem berdan
berfin berggren berglund bergman bergnaum bergqvist berit beritan berivan berkay bernasconi bernier berntsen bert bertalan
bertelsen bertha berti berto berxwedan beryl besar bessie bester beth bethany beti betina betsy bettina beulah beverly bevk
bextiyar beyaz bezjak bezuidenhout bhengu bianchi biborka bicek bijl bill billie billure bina bins birgitta birgitte bisgaard
bisset bittner bizjak bjerke bjerregaard bjork bjorklund bjornstad blahoslav blahova blaise blake blanc blanche blanda blank
blaz blazena blessing blick block blomqvist bodnar boehm boer bogan bogdana bogisich boglarka bognar bohdan bohdana bohm bohumil
bohumila bohumir bohus bohuslav bohuslava boi boje boldizsar boleslav boleslavs bomestar bona bonde bonifac bonnie bora borbala
borbely borek borer borge borges borka boroka boros borut bos bosch boshoff botan botha botond botsford boyd boyer boyes boyle
bozic bozica bozidara brad bradford bradtke braga brajen brakus branco brando brandy branimira branislava brankica branko
bratina brecko bredenkamp breitenberg brekke brendan breno bret brett brezina brezinova breznik brice bridget bridgette brigitta
brink brito brits brittany brix broek bronislava bronislavs brooke brouwer brown bruen bruijn brun bruun bruyn bryant buch
buckridge bucur budai budiman budimir budiyanto buhl bujak bulat bundgaard burak burger burkhard burkhardt buss buuren byron
caetana caio caitlin caleb calebe camacho camara camil campos cana candace candan candice candida candido cankar cansu capek
cardoso caridad carles carli carlsen carlton carmela carmelo carmine carminho carmo carneiro carole carolyn carrie carroll
carstens carter cartwright carvalho cary casandra casey caslav cassandre cassie cassin castelyn castens castro cataleya catarina
catharina cathy caua cavic cecelia cecilie cecilio cedrik celar celeste celestin celestine celik cem cemal cene cerar cerise
cerne ceyda ceyla ceylin cezar chad champlin chan chandra chanel chantal charl chase chelsey cheryl chester cheyenne christa
christelle christensen christer christiane christie christin christoffer christy chung cibulka cibulkova cigoj cihan cilliers
cimerman ciril cisar ciwan ciya claasen claes claesson claeys clarence clarissa clark claus clausen clay clayton clelia clement
clemente clementina clementine cleopatra cleve clifford clifton clint clinton cloe cloete clotilde clovis clyde co cody coelho
cokan colaric cole collier collins concepcion conchita conn connelly conner connie connor conroy considine constanca constance
coralie cordelia corey corinna corinne corkery cormier cornelissen cornelius corona correia corsten corte cortez corvin corwin
cory cosma costa courtney cremin cresnik crist cristiana cristiano crona cronin cronnje crooks cruickshank crystal csaba csanad
csenge csongor csonka ctibor cummerata cummings cunha curt curtis cvetka cynthia cyprian dach dagoberto dags dahlberg dahlia
dainuvite dalgaard dalia dalibor dalibora daliborka dalida dallas dam damanik damaris damayanti damiana damilola damir damjan
damla damm damon dangelo dani daniele daniella daniels danielsen danielsson danijel danijela danila danka danko dankova danu
daphnee dara dare dariana darija darin darinka darja darla darlene darmawan darnell darojat darrel darrell darrin darryl darta
daryl dasa daugherty davi davidova davids davidsen davin davor dawn dax dea deak debeljak debenjak deborah debra deckow declerck
declercq decock decoster deja dejan dekker delal delaney delbert delfina della delores delphine demeter demir denesik deneval
denisz dersim desiree desmet deventer devi devos dewey dewi dewilde dexter dezider diane dianna dianne dibbert dickens dicki
dickinson dicle didier dies dijk dijkstra dilare dilber dildar dilovan dinca dinis diogo dione dionyz dippenaar dirgantara diroj
dirok ditte divna dixie dlamini dobromila dobroslav dobroslava dogan dolezal dolezalova dolinar dolnicar domen domenic domenica
domenico domingo domingues dominick dominika donato dongen donnelly donnie donny dooley doorn doreen dorina dorit dorka dornik
doroteja doroteo dorothea dorothy dorottya dorthe doug douglas doyle drago drahomir drahomira drahoslav drahoslava drazen drew
driessen drinjak drozd dua duane duanne duarte dube dubravka dubuque duca duda dudas dulce duminy dunja dupont durand durgan
durica dusana dwayne dwight dyer dzile dzirkstite ea earnest ebba ebert ebony ed eddy edgardo edgars edison edite eduarda
eduards edvard edvardsen edvin edvins edzus eero eeva efendiyeva effertz efrem egger egils egli ehmed ehmedov eide einars eirik
eizens ek eklund eksteen ekstrom elbert elda elea eleanore eleazar elekberov elekberova eleni eleonore elfrida eliah elian
eliano eliasson elinor elio elisabet eliseo elisio eliska elissa eliyev eliyeva elizabet elizabeta ellada elli ellie elliott
elly elmars elmer elmo elnare elnur eloa elodie els else elsie elvina elyanora elyssa emanuelly emard emely emery emese emie
emili emils emmanuelle emmerich emmett emmie emre ena ender enea engstrom ennio enola ensio enya ephraim erasmus eray erdal
erdman erdogan eren erhan eriberto eriks eriksen eriksson erin erkki erma ermins erna ernser ernst ervins esben esbensen esma
esmira esperanza esra essie estefania estela esteves eszter etela etienne etzebeth eugenie eula eulalia eulalie eunice eusebia
eusebie eusebio evalds evangeline evar eve eveliina evelin evelyne even evensen everardo everett evers evie evin evy ewald eymen
ezio fabiano fabianova fabien fabienne fabiola fabrice fabricia fabricio fadel fahey faiq faith fajdiga falcao falk fanika
fankhauser fanni fannie fanny fanta farago faresta faria farida farrell fathina fatime fausto fazekas febian febrianti fedor
feeney feest feher feil fekete felber felicie femke ferat ferdinando fereh ferenc ferjan fernandes fernandez ferqane ferrari
ferreira ferry fexriyye fichardt fidan fidel fidelis fierro figueiredo fikret filemon filiberto filipe filipova filippa filippo
finja fink finley finnley finstad firgantoro firmansyah firuze fisher fister fjeld flatley fleur flor florczak florencia
florentina floriana florina florine floris floyd fluckiger fodor foged fonseca forrest forsberg fossum fourie fraga frami franc
frances franci francoise frandsen franecki franklin fransson frantisek frantiska franz fred freda freddie frederica frederico
frederiksen frederique fredrick fredrik fredriksen fredriksson fredy freitas freja freriks frey fridolin fridrich frieda friedli
friedrich friesen fritsch fritz fruzsina fuchs fujiati fuller fulop funk furkan furlan furman furtado gabin gabino gabriele
gabrovsek gade gaetano gail gajdos galinac gamper gantar garrett garry gary gasper gasser gavric gaye gayle gazi gederts gehrig
gejza gellert gemma gene geneva genevieve gennaro geoffrey georges georgette georgiana gerber gerda gergely gergo gerhardt
gerhold gerlach germaine german gerrit gerritsen gerson ghita gia giacomo gian gibson gideon gielen gilles ginger ginneken
gioele giorgia giorgio girts gisela gislason gita gitte giuliana giulio gizela gladys gleason gleb gleichner glosli glover godec
goldner golob gomes goncalo goncalves gonzalez gonzalo goodwin goosen goossens gorczany gordan gorisek gottlieb govher goyette
graaf grabowski gracie graciela gradisar grady graham gran greenfelder greenholt greg gregersen gregg gregorc gregorova gregory
gretchen grgic grgur gril grimes griselda grm grobelaar groen groot groothuizen gros grosjean grube gry gubio gudrite gudrun
guerra guerreiro guilherme guillermina gula gulay gulbahar gulcin guler gulgowski gulistan gulseren gulsum gulyas gun gunars
gunarto gunawan gunay gundersen gunes gunilla gunnar gunnarsson gunnel gusikowski gust gustafsson gustave gutkowski gutmann
gwendolyn gyorgy haag haan habiba habibi hackett hadi hafsa hagen hagenes haikal hajdu hajek hakala hakansson hakon halasz hald
haley halil halim halimah halvorsen halvorson hamalainen hamill hammes hand handayani handoko hane hanekom hanga hani hanne
hannele hannes hannu hansson hanzal hanzalova hanzl harber hardiansyah hardy hari harini hariyah harriet harris hartati hartman
haryanti haryanto hasanah hasim hasna hassanah hastuti hatem hattie hattingh hauck haugaard haugen haukelidsaeter hawar hayden
hayes hayley hazes heaney heathcote heather hector hedda hedegaard hedi hedlund hedvig heefer heerden hegedus hegmann
heidenreich heijden heikki heikkila heikkinen heinonen heitor heja helga helio helle heller hellstrom helmut heloisa heloise
hendrik hendriks henrie henrieta henrietta henriksen henriksson henrique henriques herlambang hermans hermansen hermansson
hermawan hermenegildo hermiston hernan herta hertzog hessel hettinger heunis heuvel heval hevi heyden hickle hidayanto hidayat
hildegard hillard hilll hills hilpert hiltunen himawan hintz hira hirthe hirvonen hjort hjorth hlavacek ho hocevar hodkiewicz
hoeger hoff hoffman hoffmann hofman holly holmberg holmgren holmqvist holub holubova homenick homero hommel hong hope hopland
hora horace horacek horacio horak horst hortense horvat hougaard howe howell hozan hribar hrovat hrvatin huber hudson huel huels
huet hugh huisman hulya human humay humbert hunor huriye huseby hutagalung hutapea hutasoit hyatt ib iersel iglicar ignac ignacy
ignat ihsan iker ila ilaria ilarion ilay ilayda ilc ileana ilenia ilgmars ilham ilhan ilia iliana ilija illes ilmari ilmars
ilqar ilsa imani imelda imke immanuel immelman imre inars inaya indira indra indrikis inesa inger ingmars inguna inkeri inna
iolanda irawan irem irfan irfandi irisa irmeli irving isabeau isabell isabelly isadora isaias isaksson isidora isis isra istvan
iswahyudi ivancic ivanna ivano ivanova ivar iversen iveta ivona iwan ixtiyar iza izabella izidor izolda iztok jaakko jaarsveld
jace jacinthe jackson jacky jaco jacobi jacobo jacobsen jacobson jacobus jacquelyn jada jadranko jaga jager jailani jairo jakab
jakobsen jakobsson jakopic jakov jale jambor jamil jamila jamnik janaina janecek janelle janez jani janice janie janikova janine
janja janka janko janni jannik jannis jano janos janosch jansa janssen janssens jansson jantjies januar jarc jarmila jarne jarod
jarolim jaromir jaroslav jaroslava jarvinen jasen jasinski jaskolski jast jautrite jaya jayce jayda jaylen jazeps jeanne
jeannette jeannie jed jeff jeffery jeffrey jekabs jela jelen jelena jelica jelita jenkins jenko jennie jeppe jeppesen jerald
jeram jerde jereb jeremias jernej jeronimo jerry jesenicnik jespersen jessy jevgenijs jil jimena jimmie jindra jiyan jo joachim
joah joan joann joanne joanny joao joaquim joaquin jocelyn jodi jody johanne johannessen johannsen johansen johansson johnathan
johnnie johns johnsen johnson johnston jokanovic jokinen jolana jolanda jolien joline jonathon jones jong jonge jonker jonsson
joost jordaan jordi jordy jorgensen josefa josefin josefine josep josiane josie jost joubert jovana joze jozica jozsef jozue
juda jude judita judite juha juhani juhart juhasz juhl juho jukka jule julianne juliette julija julijs jung junior jure jurgis
juri jurik jurikova jurisic jusma justesen justus justyna juwita kaan kaarina kacavenda kacper kaczmarek kadir kadlec kahyang
kaia kaiser kaj kala kalervo kalevi kalin kalinowski kallio kallis kamal kamber kambic kamilla kaminski kamran kane kania
kapusta karam karas karim karine karjalainen karlis karlo karlsen karlsson karmela karol karoliina karoline kartal kasim
kassandra kassulke katariina katharina katherine kathleen kathrine kathryn kathy katie katja katona katrin katrine katryn kaul
kautzer kavcic kawa kayden kaylee kayleigh kazimir keano kedzierski keebler keeling keira keith kelemen kelley kelli kellie
kelly kelvin kemmer ken kende kendra kenza kenzo kerekes kerim kerluke kerstin kertzmann khadija khalid khalil khan khuzwayo
kiana kick kiehn kihn kilback kincso king kinga kinnunen kiraly kirk kirlin kis kiss kjaer kjeldsen kjell klaas klaudia klausen
klavs kleber klemen klemencic klemens klement klementyna kleopatra klerk kleven kling klocko kmet knez knoetze knudsen knut kobe
koc kocer kocjan kock kocman kocsis koelpin koen koenig koepp koha koivisto kok kokalj kolarova kolenc koloman kolos konda
konieczny koning konopelski konrads konstantins konstantyn koprivec koray korhonen kornelia korosec koskinen koss kostka kovacek
kovacova koza kozak kozey kozma krajcik krajicek krajinovic krajnc kral kralik kralikova kramer krauel kraus krcmar kregar
kreiger kriel krige kris krisjanis kriss kristen kristensen kristi kristiana kristians kristiansen kristiina kristjan kristoffer
kristoffersen kristopher kristy krisztian krisztofer krizaj krizan krmelj krogh krol kruger krupova kshlerin kub kubat kubica
kubikova kubra kuchta kuhar kuhic kuhlman kuijpers kuiper kula kulas kunc kunde kunene kung kunz kunze kuphal kurniawan
kusmawati kusuma kusumo kuswandari kuswoyo kutch kuvalis kuypers kvarme kvetoslava kwadwo kyan kyle kyllikki kyselova laakso
laaksonen laan labadie labus lacerda ladislau lahtinen lailasari laine laitinen lajos lakatos lakin laksita laksmiwati lala lale
lalita lamberto lamia lamiye lance lange langeveldt langosh langworth larkin larry larsen larson larsson lasma laszlo latif
latoya latupono laubscher laure laurens lauriane lauridsen laurin laurine laursen lauryn lava laverne lavize lawrence lazic
lazuardi leal lean leander leandra leann leanne leannon lebsack ledner leena leeuw leeuwen leffler legros lehtinen lehto
lehtonen leigh leilani leinonen leite leland leman lemke lemmens lene lengyel leni lenia lennart lennert lennie lenya leone
leonel leonidas leonids leontine leopoldina leppanen lesjak leslie lesmana lestari lester letitia leu leuschke levent levente
levin levy lexi lexie lian lias liba lie lien liga liisa liksma lila lilan lilien liliya lillie lilou lima lindberg linden
lindholm lindqvist lindsey lindstrom linett lio lion lipan lipka lirik lis lisanne lisbeth lise liselotte liska liskova littel
little livija livio liya lizbeth lize ljiljana ljuba ljubica lloyd loan lochner lockman lofgren logar loi loken lombard lone
lonnie loon lopes loredana loren lorene lorentzen lorenza lorin lorna lott lotta lotte lotter lotti louay loubser lourdes
loureiro lourenco lourinho louw lovato lovisa lovro lowe lowell loy lubbers lubomir lubomira lubor lubos luboslav luboslava
lubowitz lucca luce lucien lucile lucius ludovic ludovica ludvig ludwig lueilwitz luena luettgen lui luize luk lukacova lukacs
lukic lula lund lundberg lunde lundgren lundin lundqvist lundstrom lungelo lutfi luther luyt luzar ly lya lyam lydie lykke lyla
lyle lynch lynne maarit maas mable macedo macejkovic macgyver machado mack macy madalena madej madeline madina madonna madsen
maes maeve magalhaes magali maggie magnussen magnusson magyar maharani mahardika mahdi mahendra mahestri maheswara maheswari
mahmoud mahmud maica maija maira maite majcen majda major makela makinen makinwa maks maksim mala malan malcolm malena malene
malia malou malthe malvine mamie mamula manca mandala mandasari manel mangunsong manninen mansson mante manullang marais marbun
marcelina marcell marcelo marcis marcussen mardhiyah mare mares margarida margaux margers margie margita margrethe marguerite
maricarmen mariella marija marijan marilena marilou marilu marinkovic maris marisol marit marita marite mariz marja marjatta
marjeta marjorie markelj markku markowski marks marlen marlena marli marlo marpaung marquardt marques marsha marshall mart marte
martens martensson marthe martim martinez martinovic martins martinsen martinsson marton martti marty marwa maryadi maryann
maryati masala mason massimo mate mateus mateusz matheus mathew mathilda mathisen mathuys matis matiss matjaz matt matthis
mattia mattias mattie mattila mattis mattsson matula matyas matylda matys mau maude maulana mauricio maxima maximiliano mayasari
mayert mayte mazlum mazur mbatha mcclure mccullough mcdermott mcglynn mckenzie mclaughlin medard medeiros medhurst medved medya
meer meeuwis megane megantara mehriban meier meijer meike meintjies meire meireles melani melany melba melike melita melker
mellett melo meloni memmedov mendes mensah mercia meredith merete merlak mertens mertz merve mervin merwe mesquita meszaros mete
metod metra metz meulen mezei micael micaela micah micha michalek michalikova michiels mick miettinen miha mihaly mija mikael
mikaela mikail mikelis mikkel mikko miklos mikula mikulas milada milano mildred mile milic milivoj mille mills milorad miloslav
miloslava milota milton milutin mindy minerva minh minka minna minnie miodrag mirabela mirac miray mirco mireille mirella mirjam
mirna misty mitchell mitja mitra mizgin mlakar mlinar moa mobolaji mocnik modest modesto modrite moe moira moise moises mojca
mojmir mojzis mojzisova mol molenaar moller molly monahan monserrat monte monteiro monvids moore moors moraes morais moreira
moreno morgana moric morissette moritz morkel morne morten mortensen mosciski mose moses mostert mota moura moussa mthembu
mthethwa mucha mudite mueller muhsin mulder mulyani munch munk murat murazik murilo murphy murray mustapha mustika mustofa
mustonen mya myburg myburgh myhrer myla mylan mylene myrna myrtle nababan nader nadja nagode nahid nahil nail naim nainggolan
najmudin namaga nana nanda nandor nanna naomie napitupulu napoleon nara narcis narcisa narciso nardi narin narpati nascimento
nashiruddin nasrullah nasyiah nasyidah natalija natanael nataniel nathania nathaniel natiq natsir naude nava nawal nawroz
nazario nazif nazim neal neja nejc nel neli nelli nellie nelly nemcova nemec nemes nemeth nena neo nerea nergiz neto nettie
neubauer neumann neven nevenka neves nevin nevio newroz newton nezerov ngubane nicholas nichole nicklas nicolai nicoleen
nicoline niekerk nielsen niemi nieminen nienow nigar nihad nijland nijs nik nike nikki niklavs nikolai nikolasz nikolaus
nikolina nil nilsen nilsson nimrod nine ningrum nissen nistiman noa noam noan nobre noelia noelle noemie nogueira nolen noor
norah norberg nordby nordin nordskaug nordstrom norina norris nour novakova novella novi novitasari nowak nubia nuda nudem
nugraha nugroho nunes nuno nur nuraini nuray nurdiyanti nuredin nurgun nuria nurlaela nurlan nwachukwu nyberg nygaard nygard
nystrom oberbrunner oberg oblak ocalan oceane oconnell oconner octavia octavio oda odegard odin odon odunayo ofelya ohara ojala
ojars oke okeefe okon oktavian oktaviani oktovian okuneva ola oladimeji olaoluwa olavi oldrich olegs olgerts olimpio olive
oliveira olivera olivija oliwier olle ollie olof olofsson olsen olson olsson olstad oluwakemi oluwaseun oluwaseyi oluwatosin
olympia omobolanle omolara ondrej ondricka onic onur oosterhuis oosthuizen opal opeyemi ophelia oppenheimer oppong ora orban
oreilly oren orn ornella orosz orsos orville orvokki osei oskari osman ostby ostli otilija oto oxana ozturk pacheco pacocha
padberg paden padma padmasari pagac paiva paivi pal palastri pallesen palma palmira palsson pam panek pangestu panka pankrac
panna pantaleon pap papp parisian parker parsla pasalic pasek paskova pasquale pasztor pat pataki patrice patricija patricio
patrizia patsy patty paucek paulette pauliina paulin paulo paulse pavils pavlina pavlov pearl pedersen peeters peggy peixoto
pekka pelagia pelagie pelikan pelikanova pena penelopa penny pentti pepe per percy perdana pereira perez permadi permata
pernilla pero perry persson pertiwi peskova petar pete petek peteris petersen petri petru petteri pettersen pettersson
pfannerstill pfeffer philander philipp philippe phoebe phyllis pienaar pieter pieterse pilat pimentel pinheiro pinho pinter
pinto pio piotr pires pirjo pirkko pitkanen pius plessis poels pohl pol polak polat polizzi pollich polona pontus post postma
potgieter potocnik poul poulsen pouros powell powlowski prabowo pradana pradipta prakasa pranowo prasasta prasetya prasetyo
prastuti pratama pratiwi pravoslav prayoga prebil preez preseren preston pretorius price primoz prince pringle prinsen prinsloo
prisca priska prosacco prosper prudence pudjiastuti purdy purnama purnawarman purnawati purwadi purwanti puspasari puspita putra
putri qasimova queen queiroz quieta quigley quinten quitzon quliyev rachael rachmawati racz rada radislav radmila rado rados
radulic raduz rafid rafiq rahardian rahayu rahel rahim rahimah rahmawati rahmi raif raina rainer rajasa rajata rajh rakova rama
ramadan ramadhani ramos randal randall randolf randolph randy rania ranko rantanen raoul raphaelle raposo rasanen rasmussen
rastislav ratke ratna rauf ravi ravn ray rayen rayhan raynor rea regitze regnars rehak rehimov reichert reilly reinger reis reka
remo rempel remus renard renars renas renat renate rendra renen renette renner rens rensburg resad resid residova resnik reso
rex reyes reyna reynold reynolds reza rhea ria riaan ribeiro rica ricards riccardo rice richards rickard rickey ricky rietman
rigard riitta rikke riley rino rippin ritchie ritsma ritva ritz riyanti roan robel rocco roch rocha rochelle rocio roderick
rodney rodrigues roed rogahn rogelio roj rok roksana rolf rolfson romaguera romans romero romeu romuald romulus ronak roni ronja
ronnie roob roosevelt rooyen rosamunda rosan rosana rosanna rosenbaum roser rosina rossetti rossouw rostislav roux rowan rowe
roxana roxane roxanne roya rozalija rozina rudis rudite rudolfs ruecker rufina rui ruiter ruken runolfsdottir runolfsson runte
rupert rupnik rus rusins ruslan russel rustam ruta rutherford ruud ruya ruza ruzena ruzicka ruzickova rybar rybarova sa saarinen
saba sabian sabino sadie saefullah saether safira safitri safo sagar sahin saiq sakari salahudin salami salih salim salminen
salo salomea salomon salonen salsabilla samanta samara samia sammie samosir samuele samuelsson sanchez sancho sandberg sanders
sandic sandor sandrine sandstrom sanford sanna sanne santina santoso saptono saputra saputri saragih saraiva saraswati sarina
sarkozi sarmite sasek saso satria satterfield satu saulcerite sava savannah savin savina savoia savolainen sawayn scarlett
schaden schafer schamberger scheurer schiller schimmel schinner schipper schmeler schnyder schoeman schoen scholten scholtz
schowalter schroeder schulist schulz schumacher schumm schuppe schwartz schweizer scottie sebastiano sebastiao sebastjan sebine
seda sehriyar selcan selene senger senkova senn seppo serafin serdar serfontein serge sergej sergi serhad serhat serra servac
servan setiawan sever severa sexmus seye seyidova shai shaina shana shanahan shania shanna shannon shanon shany shari sharon
shawna shayna sheila sheldon shelia shelley shelly sheri sherman sherri sherry sheryl shields shirley sibiya sidonie sierra
signe sigurd sihombing sihotang silan silje silva silvan silvija silvio simak simanjuntak simao simbolon simcic simen simisola
simoes simonis simonovic simonsen simsek sina sinaga sinan sindre sinikka sipan sipes sipos sir sirait siregar sirin sirineu
siro sirova siska sitompul sitorus situmorang siv sjoberg sjogren skaidrite skiles skoglund skov skuterud skye sladek slatinac
slava slavek slavko slavomir slovak slovakova smedsrud smeets smet smets smit smith smitham smogeli snedden snell snyman soares
soderberg sofija sokol sokolowski solange solar solberg soledad solheim solli solomon soltanov soltanova soltys solveig soma
sommer somogyi sona sondre sonya soos soraia soraya sorensen sorlie sousa souza spasojevic spela spencer spidola spies spinka
sporer srecko stacey stacy staden stamm stanek stanislao stanko stanley stanton stark stasa stastna stastny steen steenkamp stef
stefana stefano stefanova steffensen stegmann stehr steiner stensrud stepan stepanov stephaans stephan stephane ster stettler
steuber stewart steyn stiedemann stig stine stojan stokes stoltenberg storm stracke strakova strand strauss streich strom
stroman stromberg strosin strukelj strydon stuart sturmer styger su suartini sudiati sudrajat suelen sulc sulcova suman summer
sundberg sune sunniva supriyanto surya suryatmi suryono susana susanti susie suter suvajac suwarno svab svatopluk svehla
svehlova svend svendsen svensson svetozar svoboda swaniawski swart swift sy syahreza sydney sykora sykorova sylvester synne
szabo szabolcs szalai szekely szekeres szilagyi szofi szofia szoke szonja szucs tabea tabitha tadeas tadej tadeo taha tahir
tahirova tai taiwo takacs talabani talis talita talivaldis talrits tam tamas tamba tamia tammy tampubolon tan tangen tanja
tanner tansu tapani tapio taras tari tarihoran tarik tarja tasnim tatjana tavares teixeira teja tekin tekla tellervo temitope
teo teodoro teofil teona terence tereza tereze terezija teri terlan terlouw terrance terrell terrence terri terry tertuliano
terzi thamrin thelma theodore theron theunis theunissen theuns thiago thiel thijs thompson thomsen thoresen tiana tiara tiberio
tichomir tiffany tihomir tiina tilen till tillman timea timmermans timmy timoteo timur tiril titi titilayo tito tjasa tobin todd
toft toivonen tolulope tomaz tome tomecek tomkova tonya torbjorn torgersen torok torphy torres towne toy tracey traci tracy tran
trantow travis trcek tremblay treutel trevor tri tricia trine troels troy truter tuana tuba tunar tunc tuomas tuominen turcotte
turek turk turner turunen tuula tuulikki tuva tyron tyrone ubaldo uffe ugarak ugis ugo ulduz ulf ulla ulrich ulrik ulrika
ulviyye uma umar undine ural urbanek urbaniak uriel uros urska usada usamah utama utami uwais uyainah uys vaclav vagn vaisanen
valdemar valdemars valente valentim valentine valentins valentova valeri valerijs valle valtteri vandamme vandenberghe
vandenbroeck vandervort vandevelde vanek vania vanja varadi vasile vasilisa vasja vass vavrinec vaz vedvik veen veenstra vega
vegge veiga veikko vela velde velden veldsman veliyev vella velma ven vencel vendel vendelin venera venter verbeek verda verena
veres verhaeghe verhoeven verica vermeulen verna verner verona veronique versfeld verstraete vesiyeva vesma vestergaard veum
vibeke vicki vid vidal vidmar vieira viera viggo vijolite viklund viktorija vilde vilhelm vilhelmine viljem viljoen villa
villadsen villanueva ville villiers villy vilmars vilmos vincenza vincenzo vincze vink vinther violeta violette virag virtanen
visagie visser vit vitali vitalijs vitor vitoria vittoria viviane viviers vizbulite vlach vlachova vladana vladimiro vladislava
vlasta vlastimil vlastimir vliet vogel vojtech vojtek voldemars volkman vonrueden voros vos vosloo vracar vratislav vries
vsevolod vucevac vuk waal wacana wade waelchi wagenaar wagner wahyudin wahyuni wal walker wallace wallin walsh walton waluyo
ward wardana warley warren washington wasita waskita wastuti waters watsica wehner weimann weiss weissnat welat welch wendell
wendy wentzel werner wessels west westhuyzen wet white whitney wibisono wibowo wicaksono widiastuti widmer widodo wiegand wijaya
wijayanti wijk wikstrom wiktoria wilbert wilderman wilfred wilhelmina wilkinson willard willem willems willemsen williamson
willis willms wilson winarno winarsih windler winifred winkler winston wintheiser winther wisoky wisozk wit witting wiza wm wold
wolmerans wolters woodrow wouters wuckert wulandari wunsch wuraola wyman xander xatun xaver xebat xelil xelilov xezal ximena
xochitl yamileth yango yani yannik yannis yanuar yaretzi yassin yassine yekta yildirim yildiz yilmaz yolande yost younes
yudhistira yulianti yulianto yuliarti yuna yundt yuniar yuri yusiv zack zackary zafir zahir zahrah zaira zajac zak zakaria
zakary zala zalan zan zana zanete zanis zanna zapletal zarina zaur zboncak zdenko zdeslava zdravko zehra zejnep zelaya zelenka
zelmira zeltite zemlak zena zenija zenobia zente zerdest zerya zeteny zeyd ziedite ziemann zieme ziga zigfrida zigfrids zigmars
zigrida zijlstra zilan zile zima zimmerman zimmermann zimova zin zinaida zion ziva ziyad zlata zlatica zlatka zlatko zofija zoja
zondi zorka zselyke zsofia zsolt zsombor zubite zuiderveld zulaika zulauf zulfikar zulkarnain zuma zungu zurek zuzana zvonimir
zyl
`
