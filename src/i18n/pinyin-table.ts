/**
 * Readings of the 6 763 characters of GB 2312, without tones. Level 1 (3 755 characters) is sorted by reading in the standard
 * itself: the first character of each syllable is enough. Level 2 (3 008) is sorted by radical and is written out.
 * `v` stands for ü, as it is typed.
 */

/** Level 1: each syllable with its first character, in the order of the standard. */
export const firstOfSyllable = 'a啊ai埃an鞍ang肮ao凹ba芭bai白ban斑bang邦bao苞bei杯ben奔beng崩bi逼bian鞭biao标bie鳖bin彬bing兵bo玻bu捕ca擦cai猜can餐cang苍cao操ce厕ceng层cha插chai拆chan搀chang昌chao超che车chen郴cheng撑' +
  'chi吃chong充chou抽chu初chuai揣chuan川chuang疮chui吹chun春chuo戳ci疵cong聪cou凑cu粗cuan蹿cui摧cun村cuo磋da搭dai呆dan耽dang当dao刀de德deng蹬di堤dian颠diao碉die跌ding丁diu丢dong东dou兜' +
  'du督duan端dui堆dun墩duo掇e蛾en恩er而fa发fan藩fang坊fei菲fen芬feng丰fo佛fou否fu夫ga噶gai该gan干gang冈gao篙ge哥gei给gen根geng耕gong工gou钩gu辜gua刮guai乖guan棺guang光gui瑰gun辊guo锅ha哈hai骸' +
  'han酣hang夯hao壕he呵hei嘿hen痕heng哼hong轰hou喉hu呼hua花huai槐huan欢huang荒hui灰hun荤huo豁ji击jia嘉jian歼jiang僵jiao蕉jie揭jin巾jing荆jiong炯jiu揪ju鞠juan捐jue撅jun均ka喀kai开kan刊' +
  'kang康kao考ke坷ken肯keng坑kong空kou抠ku枯kua夸kuai块kuan宽kuang匡kui亏kun坤kuo括la垃lai莱lan蓝lang琅lao捞le勒lei雷leng棱li厘lia俩lian联liang粮liao撩lie列lin琳ling玲liu溜long龙lou楼lu芦' +
  'lv驴luan峦lve掠lun抡luo萝ma妈mai埋man瞒mang芒mao猫me么mei玫men门meng萌mi眯mian棉miao苗mie蔑min民ming明miu谬mo摸mou谋mu拇na拿nai氖nan南nang囊nao挠ne呢nei馁nen嫩neng能ni妮nian蔫niang娘' +
  'niao鸟nie捏nin您ning柠niu牛nong脓nu奴nv女nuan暖nve虐nuo挪o哦ou欧pa啪pai拍pan攀pang乓pao抛pei呸pen喷peng砰pi坯pian篇piao飘pie撇pin拼ping乒po坡pou剖pu扑qi期qia掐qian牵qiang枪qiao橇qie切' +
  'qin钦qing青qiong琼qiu秋qu趋quan圈que缺qun裙ran然rang瓤rao饶re惹ren壬reng扔ri日rong戎rou揉ru茹ruan软rui蕊run闰ruo若sa撒sai腮san三sang桑sao搔se瑟sen森seng僧sha莎shai筛shan珊shang墒shao梢' +
  'she奢shen砷sheng声shi师shou收shu蔬shua刷shuai摔shuan栓shuang霜shui谁shun吮shuo说si斯song松sou搜su苏suan酸sui虽sun孙suo蓑ta塌tai胎tan坍tang汤tao掏te特teng藤ti梯tian天tiao挑tie贴ting厅' +
  'tong通tou偷tu凸tuan湍tui推tun吞tuo拖wa挖wai歪wan豌wang汪wei威wen瘟weng嗡wo挝wu巫xi昔xia瞎xian掀xiang相xiao萧xie楔xin薪xing星xiong兄xiu休xu墟xuan轩xue靴xun勋ya压yan焉yang殃yao邀ye椰yi一' +
  'yin茵ying英yo哟yong拥you幽yu迂yuan鸳yue曰yun耘za匝zai栽zan咱zang赃zao遭ze责zei贼zen怎zeng增zha扎zhai摘zhan瞻zhang樟zhao招zhe遮zhen珍zheng蒸zhi芝zhong中zhou舟zhu珠zhua抓zhuai拽zhuan专' +
  'zhuang桩zhui椎zhun谆zhuo捉zi兹zong鬃zou邹zu租zuan钻zui嘴zun尊zuo昨';

/** Level 2: each syllable with all its characters. */
export const level2 = 'a吖嗄锕ai捱嗳嗌嫒瑷暧砹锿霭an谙埯揞犴庵桉铵鹌黯ao坳艹拗嗷岙廒遨媪骜獒聱螯鏊鳌鏖ba茇菝岜灞钯粑鲅魃bai捭呗掰ban阪坂钣瘢癍舨bang蒡浜bao勹葆孢煲鸨褓龅bei孛陂邶蓓悖碚鹎褙鐾鞴ben畚坌贲锛beng嘣甏bi匕俾荜荸萆薜吡哔狴庳愎滗濞弼妣婢嬖璧畀铋秕裨筚箅篦舭襞跸髀' +
  'bian匾弁苄忭汴缏煸砭碥窆褊蝙笾鳊biao婊飑飙飚镖镳瘭裱鳔髟bie蹩bin傧豳缤玢槟殡膑镔髌鬓bing禀冫邴摒bo亳啵饽檗擘礴钹鹁簸趵跛踣bu卟逋瓿晡钚钸醭ca礤can骖璨粲黪cao嘈漕螬艚ce恻cen岑涔ceng噌cha嚓猹馇汊姹杈槎檫锸镲衩chai侪钗瘥虿' +
  'chan冁谄蒇廛忏潺澶孱羼婵骣觇禅蟾躔chang伥鬯苌菖徜怅惝阊娼嫦昶氅鲳chao怊晁焯耖che坼屮砗chen伧谌谶抻嗔宸琛榇碜龀cheng丞埕枨柽樘塍瞠铖裎蛏酲chi傺郗墀茌叱哧啻嗤彳饬媸敕眵鸱瘛褫蚩螭笞篪豉踟魑chong茺忡憧铳舂艟chou俦帱惆瘳雠chu亍刍怵憷绌杵楮樗褚蜍蹰黜chuai搋膪踹' +
  'chuan舛遄巛氚钏舡chuang怆chui陲棰槌chun莼鹑蝽chuo啜辶辍踔龊ci呲祠鹚糍cong苁淙骢琮璁枞cou楱辏腠cu蔟徂猝殂酢蹙蹴cuan汆撺爨镩cui萃啐悴璀榱毳cun忖皴cuo厝嵯脞锉矬痤鹾蹉da耷哒嗒怛妲褡笪靼鞑dai埭甙呔岱迨骀绐玳黛dan儋萏啖澹殚赕眈疸瘅聃箪' +
  'dang谠凼菪宕砀铛裆dao刂叨忉氘纛de锝deng噔嶝戥磴镫簦di氐籴诋谛邸坻荻嘀娣柢棣觌砥碲睇镝羝骶dia嗲dian坫巅玷钿癜癫簟踮diao铞貂鲷die垤堞揲喋牒瓞耋蹀鲽ding仃啶玎腚碇疔耵酊diu铥dong垌咚岽峒氡胨胴硐鸫dou蔸窦蚪篼du芏嘟渎椟牍蠹笃髑黩duan椴煅簖dui怼憝碓' +
  'dun沌炖砘礅盹镦趸duo咄哚沲缍铎裰踱e噩谔垩苊莪萼呃愕阏屙婀轭腭锇锷鹗颚鳄ei诶en蒽摁er佴迩珥铒鸸鲕fa垡砝fan蕃蘩幡梵燔畈蹯fang匚邡枋钫舫鲂fei芾狒悱淝妃绯榧腓斐扉镄痱蜚篚翡霏鲱fen偾瀵棼鲼鼢feng俸酆葑唪沣砜fou缶' +
  'fu匐凫阝郛芙苻茯菔拊呋呒幞怫滏艴孚驸绂绋桴赙祓砩黻黼罘稃馥蚨蜉蝠蝮麸趺跗鲋鳆ga尬尕尜旮钆gai丐陔垓戤赅胲gan坩苷尴擀泔淦澉绀橄旰矸疳酐gang戆罡筻gao睾诰郜藁缟槔槁杲锆ge鬲哿圪塥嗝搿膈硌镉袼虼舸骼gen亘茛哏艮geng哽赓绠鲠gong廾珙肱蚣觥gou佝诟岣遘媾缑枸觏彀笱篝鞲' +
  'gu嘏诂菰崮汩梏轱牯牿臌毂瞽罟钴锢鸪痼蛄酤觚鲴gua卦诖呱栝胍鸹guan倌掼涫盥鹳鳏guang咣犷桄胱gui匦刿庋宄妫桧晷皈簋鲑gun丨衮绲磙鲧guo馘埚掴呙帼崞猓椁虢聒蜾蝈ha铪hai醢han邗菡撖瀚晗焓顸颔蚶鼾hang沆绗颃hao蒿薅嗥嚆濠灏昊皓颢蚝he诃劾壑嗬阖纥曷盍颌翮hei嗨heng蘅珩桁' +
  'hong黉訇讧荭蕻薨闳泓hou堠後逅瘊篌糇鲎骺hu冱唿囫岵猢怙惚浒滹琥槲轷觳烀煳戽扈祜瓠鹄鹕鹱虍笏醐斛鹘hua骅桦砉铧huai踝huan郇奂萑擐圜獾洹浣漶寰逭缳锾鲩鬟huang隍徨湟潢遑璜肓癀蟥篁鳇hui诙茴荟蕙咴喙隳洄浍彗缋珲晖恚虺蟪麾hun诨馄阍溷huo劐藿攉嚯夥灬钬锪镬耠蠖' +
  'ji亟乩剞佶偈墼芨芰蒺蕺掎叽咭哜唧岌嵴洎彐屐骥畿玑楫殛戟戢赍觊犄齑矶羁嵇稷瘠虮笈笄暨跻跽霁鲚鲫髻麂jia伽郏葭岬浃迦珈戛胛恝铗镓痂瘕袷蛱笳袈跏jian僭谏谫菅蒹搛囝湔蹇謇缣枧楗戋戬牮犍毽腱睑锏鹣裥笕翦趼踺鲣鞯jiang茳洚绛缰犟礓耩糨豇jiao佼僬艽茭挢噍徼姣敫皎鹪蛟醮跤鲛' +
  'jie讦诘卩拮喈嗟婕孑桀碣疖颉蚧羯鲒骱jin卺荩堇噤馑廑妗缙瑾槿赆觐钅衿矜jing刭儆阱菁獍憬泾迳弪婧肼胫腈旌箐jiong冂迥炅扃jiu僦啾阄柩桕鸠鹫赳鬏ju倨讵苣苴莒掬遽屦琚椐榘榉橘犋飓钜锔窭裾趄醵踽龃雎鞫juan鄄狷涓桊蠲锩镌jue厥劂谲矍蕨噘噱崛獗孓珏桷橛爝镢蹶觖鳜jun捃皲隽麇ka佧咔胩' +
  'kai剀垲蒈忾恺铠锎锴kan侃凵莰阚戡龛瞰kang伉闶钪kao尻栲犒铐ke嗑岢恪溘骒缂珂轲氪瞌钶锞稞疴窠颏蚵蝌髁ken裉keng铿kong倥崆箜kou芤蔻叩眍筘ku刳堀喾绔骷kua侉kuai蒯郐哙狯脍kuan髋kuang诓诳邝圹夼哐纩贶kui馗匮夔蒉揆喹喟悝愦逵暌睽聩蝰篑跬kun悃阃琨锟醌鲲髡' +
  'kuo蛞la剌邋旯砬瘌lai崃徕涞濑赉睐铼癞籁lan岚漤榄斓罱镧褴lang莨蒗啷阆锒稂螂lao唠崂栳铑铹痨耢醪le仂叻嘞泐鳓lei羸诔嫘缧檑耒酹leng塄愣li俪俚郦坜苈莅蓠藜呖唳喱猁溧澧逦娌嫠骊缡枥栎轹戾砺詈罹锂鹂疠疬蛎蜊蠡笠篥粝醴雳鲡鳢黧lian蔹奁潋濂琏楝殓臁裢裣蠊鲢liang墚椋踉靓魉' +
  'liao蓼尥嘹獠寮缭钌鹩lie冽埒捩咧洌趔躐鬣lin蔺啉嶙廪懔遴檩辚膦瞵粼躏麟ling酃苓呤囹泠绫柃棂瓴聆蛉翎鲮liu浏遛骝绺旒熘锍镏鹨鎏long垅茏泷珑栊胧砻癃lou蒌喽嵝镂瘘耧蝼髅lu垆撸噜泸渌漉逯璐栌橹轳辂辘氇胪镥鸬鹭簏舻鲈luan脔娈栾鸾銮lun囵luo倮蠃荦摞猡泺漯珞椤脶镙瘰跞雒' +
  'lv偻捋闾榈膂稆褛lve锊ma犸杩蟆mai劢荬唛霾man墁幔缦熳镘颟螨鳗鞔mang邙漭硭蟒mao袤茆峁泖瑁昴牦耄旄懋瞀蝥蟊髦mei莓嵋猸浼湄楣镅鹛袂魅men扪焖懑钔meng勐甍瞢懵朦礞虻蜢蠓艋艨mi芈冖谧蘼咪嘧猕汨宓弭脒祢敉糸縻麋mian沔渑湎宀腼眄黾miao喵邈缈杪淼眇鹋mie咩蠛篾' +
  'min苠岷闵泯缗玟珉愍鳘ming冥茗溟暝瞑酩miu缪mo谟茉蓦馍嫫嬷殁镆秣瘼耱貊貘麽mou侔哞眸蛑鍪mu仫坶苜沐毪钼na捺肭镎衲nai鼐艿萘柰nan喃囡楠腩蝻赧nang攮囔馕曩nao孬垴呶猱瑙硇铙蛲ne讷疒nen恁ng嗯ni伲坭猊怩昵旎睨铌鲵nian廿埝辇黏鲇鲶niao茑嬲脲袅nie乜陧蘖嗫颞臬蹑' +
  'ning佞咛甯聍niu狃忸妞nong侬哝nou耨nu弩胬孥驽nuo傩搦喏锘nv恧钕衄o噢ou讴怄瓯耦pa葩杷筢pai俳蒎哌pan丬爿泮袢襻蟠蹒pang彷滂逄螃pao匏狍庖脬疱pei辔帔旆锫醅霈pen湓peng堋嘭怦蟛pi丕仳陴邳郫圮埤鼙芘擗噼庀淠媲纰枇甓睥罴铍癖疋蚍蜱貔pian谝骈犏胼翩蹁' +
  'piao剽莩嘌嫖骠缥殍瞟螵pie丿苤氕pin拚姘嫔榀牝颦ping俜娉枰鲆po叵鄱珀钋钷皤笸pou裒掊pu匍噗溥濮璞攴氆攵镤镨蹼qi丌亓圻芑芪荠萁萋葺蕲嘁屺岐汔淇骐绮琪琦杞桤槭耆欹祺憩碛颀蛴蜞綦蹊鳍麒qia葜髂qian倩佥阡芊芡茜荨掮岍悭骞搴褰缱椠肷愆钤虔箝qiang戕嫱樯戗炝锖锵镪襁蜣羟跄' +
  'qiao劁诮谯荞峤愀憔缲樵硗跷鞒qie惬慊妾挈锲箧qin芩揿吣嗪噙檎锓覃螓衾qing苘圊檠磬蜻罄綮謦鲭黥qiong邛茕穹蛩筇跫銎qiu俅巯犰湫逑遒楸赇虬蚯裘糗鳅鼽qu诎劬蕖蘧岖衢阒璩觑氍朐祛磲鸲癯蛐蠼麴瞿黢quan诠荃犭悛绻辁畎铨蜷筌鬈que阕阙悫qun逡ran苒蚺髯rang禳穰rao荛娆桡' +
  'ren亻仞荏饪轫稔衽rong嵘狨榕肜蝾rou糅蹂鞣ru蓐薷嚅洳溽濡缛铷襦颥ruan朊rui芮蕤枘睿蚋ruo偌箬sa卅仨挲脎飒sai噻san馓毵sang搡磉颡sao埽缫臊瘙鳋se啬铯穑sha唼歃铩痧裟霎鲨shai酾shan讪鄯埏芟彡潸姗嬗骟膻钐疝蟮舢跚鳝shang垧绱殇熵觞shao劭潲杓蛸筲艄' +
  'she厍佘猞滠畲麝shen诜谂莘葚哂渖椹胂矧蜃糁sheng嵊晟眚笙shi谥埘莳蓍弑饣轼贳炻礻铈螫舐筮豕鲥鲺shou扌狩绶艏shu倏塾菽摅沭澍姝纾毹腧殳秫shua唰shuai蟀shuan闩涮shuang孀shui氵shuo蒴搠妁槊铄si厮俟兕厶咝汜泗澌姒驷纟缌祀锶鸶耜蛳笥song凇菘崧嵩忪悚淞竦' +
  'sou叟薮嗖嗾馊溲飕瞍锼螋su夙谡蔌嗉愫涑簌觫稣suan狻sui谇荽濉邃燧眭睢sun荪狲飧榫隼suo唢嗦嗍娑桫睃羧ta闼溻遢榻沓铊趿鳎tai邰薹肽炱钛跆鲐tan郯昙忐钽锬镡tang傥帑饧溏瑭铴镗耥螗螳羰醣tao鼗啕洮韬焘饕te忒忑慝铽teng滕ti倜悌逖绨缇鹈裼醍tian掭忝阗殄畋' +
  'tiao佻苕祧窕蜩笤粜龆鲦髫tie萜餮ting莛葶婷梃町铤蜓霆tong佟僮仝茼嗵恸潼砼tou亠钭骰tu堍荼菟钍酴tuan抟彖疃tui煺tun氽饨暾豚tuo乇佗坨庹沱柝柁橐砣箨酡跎鼍wa佤娲腽wai崴wan剜芄莞菀纨绾琬脘畹蜿wang罔尢惘辋魍wei偎诿隈隗葳薇囗帏帷嵬猥猬闱沩洧涠逶娓玮韪軎炜煨痿艉鲔' +
  'wen刎阌汶璺雯weng蓊蕹wo倭莴喔幄渥肟硪龌wu兀仵阢邬圬芴唔庑怃忤浯寤迕妩婺骛杌牾於焐鹉鹜痦蜈鋈鼯xi僖兮隰郄菥葸蓰奚唏徙饩阋浠淅屣嬉玺樨曦觋欷歙熹禊禧皙穸蜥螅蟋舄舾羲粞翕醯鼷xia呷狎遐瑕柙硖罅黠xian冼苋莶藓岘猃暹娴氙燹祆鹇痫蚬筅籼酰跣跹霰xiang芗葙饷庠骧缃蟓鲞飨' +
  'xiao哓崤潇逍骁绡枭枵筱箫魈xie偕亵勰燮薤撷獬廨渫瀣邂绁缬榭榍躞xin囟馨忄昕歆鑫xing陉荇擤悻硎xiong芎xiu咻岫馐庥溴鸺貅髹xu诩勖圩蓿洫溆顼栩煦盱胥糈醑xuan儇谖萱揎泫渲漩璇楦暄炫煊碹铉镟痃xue谑泶踅鳕xun巽埙荀蕈薰峋徇獯恂洵浔曛窨醺鲟ya伢垭揠岈迓娅琊桠氩砑睚痖' +
  'yan厣赝剡俨偃兖讠谳阽郾鄢菸崦恹闫湮滟妍嫣琰檐晏胭腌焱罨筵酽魇餍鼹yang徉怏泱炀烊恙蛘鞅yao夭爻吆崾徭幺珧杳轺曜肴铫鹞窈繇鳐ye靥谒邺揶晔烨铘yi刈劓仡佚佾诒圯埸懿苡荑薏弈奕挹弋呓咦咿噫峄嶷猗饴怿怡悒漪迤驿缢殪轶贻旖熠眙钇镒镱痍瘗癔翊衤蜴舣羿翳酏黟yin胤鄞廴垠堙茚吲喑狺夤洇氤铟瘾蚓霪龈' +
  'ying嬴郢茔荥莺萦蓥撄嘤膺滢潆瀛瑛璎楹媵鹦瘿颍罂yo唷yong俑壅墉喁慵邕镛甬鳙饔you卣攸侑莠莜莸呦囿宥柚猷牖铕疣蚰蚴蝣蝤鱿黝鼬yu禺毓伛俣谀谕萸蓣揄圄圉嵛狳饫馀庾阈鬻妪妤纡瑜昱觎腴欤煜燠肀聿钰鹆鹬瘐瘀窬窳蜮蝓竽臾舁雩龉yuan垸塬芫掾沅媛瑗橼爰眢鸢螈箢鼋yue龠哕瀹樾刖钺' +
  'yun郓芸狁恽愠纭韫殒昀氲熨筠za拶咂zai崽甾zan瓒昝簪糌趱錾zang奘驵臧zao唣ze仄赜啧帻迮昃笮箦舴zen谮zeng缯甑罾锃zha揸吒咤哳楂砟痄蚱齄zhai砦瘵zhan谵搌旃zhang仉鄣幛嶂獐嫜璋蟑zhao诏棹钊笊zhe谪摺柘辄磔鹧褶蜇赭zhen圳蓁浈溱缜桢榛轸赈胗朕祯畛稹鸩箴' +
  'zheng诤峥钲铮筝zhi卮陟郅埴芷摭帙徵夂忮彘咫骘栉枳栀桎轵轾贽胝膣祉祗黹雉鸷痣蛭絷酯跖踬踯豸觯zhong冢锺螽舯踵zhou荮啁妯纣绉胄碡籀酎zhu丶伫侏邾苎茱洙渚潴杼槠橥炷铢疰瘃竺箸舳翥躅麈zhuan啭馔颛zhui惴骓缒隹zhun肫窀zhuo倬诼擢浞涿濯禚斫镯' +
  'zi谘茈嵫姊孳缁梓辎赀恣眦锱秭耔笫粢趑觜訾龇鲻髭zong偬腙粽zou诹陬鄹驺鲰zu俎菹镞zuan攥缵躜zui蕞zun撙樽鳟zuo阼唑嘬怍胙祚';

/** Characters of names that are read in more than one way; any of them is understood. */
export const severalReadings = '阿a,e 堡bao,bu,pu 泊bo,po 柏bai,bo 薄bo,bao 藏cang,zang 曾zeng,ceng 查cha,zha 差cha,chai 长chang,zhang 厂chang,an 朝chao,zhao 车che,ju 称cheng,chen 盛sheng,cheng' +
  ' 乘cheng,sheng 澄cheng,deng 重zhong,chong 种zhong,chong 仇chou,qiu 传chuan,zhuan 单dan,shan,chan 弹dan,tan 大da,dai 的de,di 得de,dei 地di,de 调diao,tiao' +
  ' 丁ding,zheng 都du,dou 度du,duo 囤tun,dun 敦dun,dui 番fan,pan 冯feng,ping 佛fo,fu 脯fu,pu 盖gai,ge 给gei,ji 谷gu,yu 广guang,an 龟gui,jun,qiu 合he,ge 和he,huo' +
  ' 红hong,gong 虹hong,jiang 珲hun,hui 会hui,kuai 还huan,hai 夹jia,ga 贾jia,gu 见jian,xian 将jiang,qiang 降jiang,xiang 角jiao,jue 校jiao,xiao 解jie,xie 桔ju,jie' +
  ' 浚jun,xun 卡ka,qia 壳ke,qiao 勒le,lei 乐le,yue,lao 棱leng,ling 六liu,lu 碌lu,liu 陆lu,liu 露lu,lou 率lv,shuai 绿lv,lu 落luo,la 脉mai,mo 没mei,mo 秘mi,bi 泌mi,bi' +
  ' 模mo,mu 牟mou,mu 娜na,nuo 炮pao,bao 屏ping,bing 迫po,pai 埔pu,bu 朴pu,piao,po 瀑pu,bao 期qi,ji 栖qi,xi 奇qi,ji 契qi,xie 铅qian,yan 强qiang,jiang 茄qie,jia 区qu,ou' +
  ' 圈quan,juan 券quan,xuan 雀que,qiao 若ruo,re 塞sai,se 色se,shai 莎sha,suo 厦xia,sha 杉shan,sha 参can,shen 沈shen,chen 省sheng,xing 石shi,dan 什shi,shen 识shi,zhi' +
  ' 氏shi,zhi 数shu,shuo 宿su,xiu 汤tang,shang 提ti,di 屯tun,zhun 拓tuo,ta 蔚wei,yu 尉wei,yu 尾wei,yi 洗xi,xian 系xi,ji 吓xia,he 纤xian,qian 巷xiang,hang 行xing,hang' +
  ' 畜xu,chu 血xue,xie 叶ye,xie 荥xing,ying 殷yin,yan 员yuan,yun 约yue,yao 钥yue,yao 崴wai,wei 扎zha,za 轧zha,ya,ga 栅zha,shan 择ze,zhai 翟zhai,di 粘zhan,nian' +
  ' 召zhao,shao 折zhe,she 帧zheng,zhen 峙zhi,shi 爪zhua,zhao 著zhu,zhuo 琢zhuo,zuo 着zhuo,zhe 仔zi,zai 综zong,zeng 柞zuo,zha 涡wo,guo 莘shen,xin 峒dong,tong' +
  ' 洞dong,tong 圩xu,wei 垌dong,tong 枞cong,zong 泷long,shuang 渑mian,sheng 漯luo,ta 侗dong,tong 歙she,xi 郇xun,huan 阏e,yan 隗wei,kui 哪na,nei 说shuo,shui 便bian,pian' +
  ' 扁bian,pian 磅bang,pang 蚌bang,beng 剥bo,bao 辟pi,bi 缉ji,qi 稽ji,qi 槛jian,kan 亢kang,hang 咀ju,zui 暴bao,pu 吁yu,xu 蛤ha,ge 呷xia,ga 咖ka,ga 万wan,mo 无wu,mo' +
  ' 术shu,zhu';

/** Characters of place names, and of this trade, that the standard lacks. */
export const beyond = '瞭liao 堃kun 犇ben 墘qian 塱lang 漖jiao 礐que,hu 崀lang 垱dang 塝bang 塅duan 塆wan 墕yan 洣mi 洺ming 浉shi 溇lou 溠zha 滘jiao 硚qiao 筀gui 荙da 蓢lang 郚wu 鄌tang 鄚mao 鲘hou 堎leng,ling 峧jiao 埇yong 埗bu 堽gang 珺jun 珅shen 镕rong 祎yi 喆zhe';
