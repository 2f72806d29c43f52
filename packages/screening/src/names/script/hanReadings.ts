/**
 * How Han characters in names are read outside of Mandarin, and the Mandarin family names whose reading differs from the usual one. From
 * general knowledge of the languages; not complete, and extended by adding lines.
 */

/** Family names of two characters. */
export const compoundSurnames: ReadonlySet<string> = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 公孙 公孫 慕容 令狐 司徒 南宫 南宮 夏侯 宇文 长孙 長孫 独孤 獨孤 端木 申屠'.split(
    ' ',
  ),
)

/** Characters that are read differently when they are a family name, and compound ones. */
export const surnamePinyin: ReadonlyMap<string, string> = pairs(
  '单 shan 單 shan 曾 zeng 解 xie 仇 qiu 区 ou 區 ou 任 ren 查 zha 盖 ge 翟 zhai 朴 piao 尉 wei 乐 yue 樂 yue 覃 qin 葛 ge 缪 miao 员 yun 欧阳 ouyang 歐陽 ouyang 司马 sima 司馬 sima 上官 shangguan 诸葛 zhuge 諸葛 zhuge 东方 dongfang 東方 dongfang 皇甫 huangfu 公孙 gongsun 公孫 gongsun 慕容 murong 令狐 linghu 司徒 situ 夏侯 xiahou 宇文 yuwen 吕 lu 呂 lu',
)

/** Korean readings of characters usual in names, as they are mostly spelt in Latin. */
export const hanja: ReadonlyMap<string, string> = groups(
  'kim:金 lee:李 park:朴 choi:崔 jong:鄭正鐘鍾政貞廷丁定程靜晶井征整 kang:姜康強江剛鋼 cho:趙曺 yun:尹潤允 jang:張章壯將 lim:林任 han:韓漢 o:吳五午 so:徐瑞書素昭紹 shin:申辛信新愼 kwon:權 hwang:黃 an:安 song:宋松星性成聖誠盛 ryu:柳劉 hong:洪弘紅 jon:全田電傳 ko:高 mun:文 son:孫善仙宣先 yang:梁楊陽良 bae:裵裴 paek:白百 ho:許浩鎬虎豪湖皓 no:盧魯 nam:南男 sim:沈 ha:河夏 ju:朱周柱珠 ku:具九 un:恩銀殷 il:日一逸 hyon:玄賢鉉顯炫 chol:哲喆鐵 yong:永英榮龍勇容映泳瑛 min:民敏旻 jun:俊準埈峻 su:秀洙壽水守 ji:智志池知芝枝 hui:熙姬喜 kyong:京慶敬景卿 sang:相尙祥常 ki:基起奇箕琦 dong:東同棟 tae:泰太大 jin:眞珍鎭振進辰 sik:植湜軾 guk:國菊 myong:明命 nak:洛 hwa:花華和化 hae:海 in:仁寅人 ok:玉 mi:美 ja:子 sun:順淳舜 kwang:光廣 chun:春 won:元源遠媛園 u:禹宇佑祐雨 hun:勳訓薰 jae:在宰載才 gil:吉 bok:福 bong:鳳峰奉 chang:昌唱 pyong:炳平秉 hak:學 suk:淑 sok:錫石碩 yon:延燕硏妍 ae:愛 sol:雪薛 hyok:赫革 yo:呂余 to:道都 kyu:圭奎 ye:藝 a:雅 na:羅那 do:度 hyong:亨炯兄 rim:琳 man:萬滿 chil:七 pom:範 sop:燮 tok:德 tak:卓',
)

/** Cantonese, as it is spelt in Hong Kong: characters usual in names. */
export const cantonese: ReadonlyMap<string, string> = groups(
  'chan:陳陈 wong:黃黄王 lee:李 cheung:張张章 lau:劉刘 leung:梁 ho:何河 ng:吳吴伍 lam:林 cheng:鄭郑 yip:葉叶 tsang:曾 tang:鄧邓 chow:周 fung:馮冯 hui:許许 chu:朱 ma:馬马 so:蘇苏 tam:譚谭 lo:羅罗盧卢 mak:麥麦 kwok:郭國国 yeung:楊杨 tse:謝谢 siu:蕭萧小 poon:潘 chung:鍾钟忠 lui:呂吕 ho:何浩 kwan:關关君 law:羅 mok:莫 yuen:袁 tsui:徐 sun:孫孙 wai:偉伟慧惠威 ming:明 man:文敏 kit:傑杰潔洁 wing:永榮荣 ka:家嘉 kin:健堅坚 chi:志智芝 fai:輝辉 keung:強强 siu:少兆 hung:雄鴻鸿紅红 mei:美 ying:英瑩莹 yan:恩欣人仁 yin:燕賢贤 shing:成誠诚勝胜 on:安 ping:平萍 kuen:權权 chun:俊振春 hon:漢汉 tak:德 wah:華华 fong:芳方 lai:麗丽黎 sze:詩诗思 lok:樂乐 yee:怡儀仪 kei:基奇琪 tung:東东 lung:龍龙 hoi:海 shan:珊 pui:佩培 suk:淑 yuk:玉 ching:清貞贞 kwong:光廣广 yiu:耀 cheuk:卓 hei:喜 tsz:子梓 sau:秀 lin:蓮莲 kam:金錦锦 wan:雲云 sang:生',
)

/** The commonest Japanese family names, in Hepburn without marks. */
export const japaneseSurnames: ReadonlyMap<string, string> = pairs(
  '佐藤 sato 鈴木 suzuki 高橋 takahashi 田中 tanaka 伊藤 ito 渡辺 watanabe 渡邊 watanabe 渡部 watanabe 山本 yamamoto 中村 nakamura 小林 kobayashi 加藤 kato 吉田 yoshida 山田 yamada 佐々木 sasaki 山口 yamaguchi 松本 matsumoto 井上 inoue 木村 kimura 林 hayashi 斎藤 saito 斉藤 saito 齋藤 saito 清水 shimizu 山崎 yamazaki 阿部 abe 安倍 abe 森 mori 池田 ikeda 橋本 hashimoto 石川 ishikawa 山下 yamashita 小川 ogawa 石井 ishii 長谷川 hasegawa 後藤 goto 岡田 okada 近藤 kondo 前田 maeda 藤田 fujita 遠藤 endo 青木 aoki 坂本 sakamoto 村上 murakami 太田 ota 大田 ota 金子 kaneko 藤井 fujii 福田 fukuda 西村 nishimura 三浦 miura 竹内 takeuchi 中島 nakajima 岡本 okamoto 松田 matsuda 原田 harada 中野 nakano 小野 ono 田村 tamura 藤原 fujiwara 中山 nakayama 石田 ishida 小島 kojima 和田 wada 森田 morita 内田 uchida 柴田 shibata 酒井 sakai 原 hara 高木 takagi 横山 yokoyama 安藤 ando 宮崎 miyazaki 上田 ueda 島田 shimada 工藤 kudo 大野 ono 宮本 miyamoto 杉山 sugiyama 今井 imai 丸山 maruyama 増田 masuda 高田 takada 村田 murata 平野 hirano 大塚 otsuka 菅原 sugawara 武田 takeda 新井 arai 小山 koyama 野口 noguchi 桜井 sakurai 千葉 chiba 岩崎 iwasaki 佐野 sano 谷口 taniguchi 上野 ueno 松井 matsui 河野 kono 市川 ichikawa 渡 watari 野村 nomura 菊地 kikuchi 菊池 kikuchi 久保 kubo 木下 kinoshita 水野 mizuno 吉川 yoshikawa 五十嵐 igarashi 北村 kitamura 東 azuma 川口 kawaguchi 今村 imamura 平田 hirata 川崎 kawasaki 飯田 iida 吉村 yoshimura 本田 honda 久保田 kubota 沢田 sawada 辻 tsuji 関 seki 川上 kawakami 岩田 iwata 秋山 akiyama 中川 nakagawa 熊谷 kumagai 西田 nishida 黒田 kuroda 大西 onishi 樋口 higuchi 松尾 matsuo 馬場 baba 松岡 matsuoka 荒木 araki 永井 nagai 片山 katayama 矢野 yano 浅野 asano 麻生 aso 小泉 koizumi 菅 suga 岸田 kishida 石破 ishiba 麻原 asahara 重信 shigenobu 星野 hoshino 大島 oshima 吉岡 yoshioka 土屋 tsuchiya 服部 hattori 広瀬 hirose 野田 noda 浜田 hamada 小松 komatsu 田口 taguchi 須藤 sudo 白石 shiraishi 奥村 okumura 松下 matsushita 豊田 toyoda 本間 honma 三宅 miyake 大久保 okubo 早川 hayakawa 望月 mochizuki 福島 fukushima 関口 sekiguchi 川村 kawamura 田辺 tanabe 堀 hori 南 minami 西川 nishikawa 小田 oda 織田 oda 徳川 tokugawa 豊臣 toyotomi 津田 tsuda 堤 tsutsumi 宮田 miyata 中西 nakanishi 中田 nakata 松村 matsumura 大川 okawa 尾崎 ozaki 黒沢 kurosawa 黒澤 kurosawa 坂口 sakaguchi 富田 tomita 成田 narita 村山 murayama 鳩山 hatoyama 宇野 uno 羽田 hata 海部 kaifu 竹下 takeshita 中曽根 nakasone 司 tsukasa 清田 kiyota 篠田 shinoda 高山 takayama 弘道 hiromichi 髙橋 takahashi 江口 eguchi 入江 irie 橋下 hashimoto 橘 tachibana 福井 fukui 内海 utsumi 正木 masaki 辛 shin',
)

/** Given names whole, and characters by their usual reading within given names. */
export const japaneseGiven: ReadonlyMap<string, string> = pairs(
  '太郎 taro 一郎 ichiro 次郎 jiro 二郎 jiro 三郎 saburo 四郎 shiro 健太 kenta 大輔 daisuke 翔太 shota 拓也 takuya 健一 kenichi 浩二 koji 晋三 shinzo 純一郎 junichiro 太一 taichi 誠 makoto 隆 takashi 清 kiyoshi 進 susumu 実 minoru 茂 shigeru 勇 isamu 勝 masaru 稔 minoru 博 hiroshi 浩 hiroshi 弘 hiroshi 寛 hiroshi 宏 hiroshi 健 ken 剛 tsuyoshi 淳 jun 学 manabu 修 osamu 治 osamu 武 takeshi 猛 takeshi 聡 satoshi 智 satoshi 哲 tetsu 亮 ryo 涼 ryo 翔 sho 陸 riku 蓮 ren 樹 itsuki 悠 yu 優 yu 薫 kaoru 花子 hanako 恵子 keiko 陽子 yoko 洋子 yoko 和子 kazuko 幸子 sachiko 京子 kyoko 久美子 kumiko 由美子 yumiko 真由美 mayumi 明美 akemi 直美 naomi 智子 tomoko 裕子 yuko 優子 yuko 房子 fusako 美智子 michiko 雅子 masako 愛子 aiko 美咲 misaki 陽菜 hina 桜 sakura 葵 aoi 結衣 yui 舞 mai 愛 ai 恵 megumi 明 akira 彰 akira 章 akira 昭 akira 正 tadashi 忠 tadashi 豊 yutaka 裕太 yuta 裕 yu 直樹 naoki 直人 naoto 英樹 hideki 秀樹 hideki 和也 kazuya 達也 tatsuya 哲也 tetsuya 裕也 yuya 雄太 yuta 信 shin 真 makoto 純 jun 潤 jun 文雄 fumio 義偉 yoshihide 由紀夫 yukio 重信 shigenobu 秀 hide 英 hide 雄 o 男 o 夫 o 子 ko 美 mi 一 kazu 和 kazu 正人 masato 雅 masa 昌 masa 政 masa 義 yoshi 吉 yoshi 良 yoshi 芳 yoshi 孝 taka 貴 taka 高 taka 光 mitsu 久 hisa 之 yuki 幸 yuki 行 yuki 雪 yuki 彦 hiko 郎 ro 助 suke 介 suke 輔 suke 平 hei 太 ta 人 to 斗 to 也 ya 哉 ya 樹 ki 希 ki 紀 nori 典 nori 憲 nori 則 nori 信 nobu 伸 nobu 宣 nobu 友 tomo 知 tomo 朋 tomo 智 tomo 克 katsu 勝 katsu 利 toshi 俊 toshi 敏 toshi 年 toshi 成 nari 直 nao 尚 nao 康 yasu 安 yasu 保 yasu 泰 yasu 靖 yasu 隆 taka 哲 tetsu 徹 toru 透 toru 次 ji 二 ji 司 ji 治 ji 三 zo 蔵 zo 造 zo 代 yo 世 yo 江 e 恵 e 枝 e 香 ka 佳 ka 花 ka 加 ka 里 ri 理 ri 梨 ri 奈 na 菜 na 那 na 真 ma 麻 ma 由 yu 優 yu 悠 yu 祐 yu 美 mi 未 mi 実 mi 沙 sa 紗 sa 早 sa 咲 saki 央 o 織 ori 絵 e 衣 i 月 tsuki 春 haru 晴 haru 陽 yo 大 dai 翔 sho 龍 ryu 竜 ryu 隼 hayato',
)

function pairs(text: string): ReadonlyMap<string, string> {
  const words = text.split(' ')
  const table = new Map<string, string>()
  for (let at = 0; at + 1 < words.length; at += 2) {
    const key = words[at] ?? ''
    // The first reading given is the one to be used for the whole; later ones are for parts and never replace it.
    if (!table.has(key)) table.set(key, words[at + 1] ?? '')
  }
  return table
}

function groups(text: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (const group of text.split(' ')) {
    const [latin = '', characters = ''] = group.split(':')
    for (const character of characters) if (!table.has(character)) table.set(character, latin)
  }
  return table
}
