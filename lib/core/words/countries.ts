/**
 * Countries as news texts name them without naming them: by adjective, by capital, by seat of power.
 *
 * One line a country: English name; its capital and seats of power; the beginnings of its adjectives in English, Spanish,
 * French and German, folded as `foldName` does. General knowledge, written by hand; packs may add `demonyms` of their own.
 */
export const countries = `
Afghanistan; Kabul; afghan afgan
Albania; Tirana; albanian albanes albanais albanisch
Algeria; Algiers; algerian argelin algerien algerisch
Angola; Luanda; angolan angolen angolanisch
Argentina; Buenos Aires, Casa Rosada; argentin
Armenia; Yerevan; armenian armeni armenisch
Australia; Canberra; australian australi
Austria; Vienna, Wien, Viena, Vienne; austrian austriac autrichien osterreichisch
Azerbaijan; Baku; azerbaijan azeri azerbaiyan aserbaidschan
Bangladesh; Dhaka; bangladesh
Belarus; Minsk; belarus bielorrus bielorusse weissruss
Belgium; ; belgian belga belge belgisch
Bolivia; La Paz; bolivian bolivien bolivianisch
Brazil; Brasília, Brasilia, Planalto; brazilian brasilen bresilien brasilian
Bulgaria; Sofia; bulgarian bulgar bulgarisch
Burkina Faso; Ouagadougou; burkinab
Cambodia; Phnom Penh; cambodian camboyan cambodgien kambodschan
Cameroon; Yaoundé; cameroonian camerun camerounais kamerunisch
Canada; Ottawa; canadian canadiens canadienn kanadisch
Chad; N'Djamena; chadian tchadien tschadisch
Chile; La Moneda; chilean chilen chilien chilenisch
China; Beijing, Pekín, Pékin, Peking, Zhongnanhai; chinese chin chinois chinesisch
Colombia; Bogotá; colombian colombien kolumbian
Croatia; Zagreb; croatian croata croate kroatisch
Cuba; Havana, La Habana, Havanna; cuban cubain kubanisch
Cyprus; Nicosia; cypriot chipriot chypriot zypriot zyprisch
Czech Republic; Prague, Praga, Prag; czech chec tcheque tschechisch
Denmark; Copenhagen, Copenhague, Kopenhagen; danish danes danois danisch
Democratic Republic of the Congo; Kinshasa; congolese congolen congolais kongolesisch
Ecuador; Quito; ecuadorian ecuadorean ecuatorian equatorien ecuadorianisch
Egypt; Cairo, El Cairo, Le Caire, Kairo; egyptian egipci egyptien agyptisch
El Salvador; San Salvador; salvadoran salvadoren salvadorien salvadorianisch
Ethiopia; Addis Ababa; ethiopian etiop ethiopien athiopisch
European Union; Brussels, Bruselas, Bruxelles, Brüssel, Berlaymont;
Finland; Helsinki; finnish finland finnisch
France; Paris, París, Élysée, Elysee, Matignon; french frances francais franzosisch
Georgia; Tbilisi, Tiflis; georgian georgien georgisch
Germany; Berlin, Berlín, Chancellery; german aleman allemand deutsch
Ghana; Accra; ghanaian ghanes ghaneen ghanaisch
Greece; Athens, Atenas, Athènes, Athen; greek grieg grec griechisch
Guatemala; ; guatemalan guatemaltec guatemalteque
Guinea; Conakry; guinean guineen guineisch
Haiti; Port-au-Prince; haitian haitien haitianisch
Honduras; Tegucigalpa; honduran honduren hondurien
Hong Kong; ; hongkong
Hungary; Budapest; hungarian hungar hongrois ungarisch
Iceland; Reykjavik; icelandic island islandais islandisch
India; New Delhi, Delhi, Nueva Delhi, Neu-Delhi; indian indi indien indisch
Indonesia; Jakarta; indonesian indonesi indonesien indonesisch
Iran; Tehran, Teherán, Téhéran, Teheran; iranian irani iranien iranisch persian
Iraq; Baghdad, Bagdad; iraqi iraqui irakien irakisch
Ireland; Dublin; irish irland irisch
Israel; Jerusalem, Jerusalén, Jérusalem, Tel Aviv, Knesset; israeli israel
Italy; Rome, Roma, Rom; italian italien italienisch
Japan; Tokyo, Tokio; japanese japon japanisch
Jordan; Amman; jordanian jordano jordanien jordanisch
Kazakhstan; Astana; kazakh kazaj kasachisch
Kenya; Nairobi; kenyan kenian kenianisch
Kosovo; Pristina; kosovar kosovan kosovarisch
Kuwait; ; kuwaiti koweitien kuwaitisch
Latvia; Riga; latvian leton letton lettisch
Lebanon; Beirut, Beyrouth; lebanese libanes libanais libanesisch
Libya; Tripoli; libyan libi libyen libysch
Lithuania; Vilnius; lithuanian lituan lituanien litauisch
Malaysia; Kuala Lumpur; malaysian malasi malaisien malaysisch
Mali; Bamako; malian maliens malienn malisch
Mexico; Mexico City, Ciudad de México, Los Pinos, Palacio Nacional; mexican mexicain mexikan
Moldova; Chisinau; moldovan moldav moldauisch moldawisch
Mongolia; Ulaanbaatar; mongolian mongol mongolisch
Morocco; Rabat; moroccan marroqui marocain marokkanisch
Mozambique; Maputo; mozambican mozambiquen mozambicain mosambikan
Myanmar; Naypyidaw; burmese birman
Nepal; Kathmandu; nepali nepales nepalais nepalesisch
Netherlands; The Hague, La Haya, La Haye, Den Haag; dutch neerlandes neerlandais niederlandisch hollandisch
New Zealand; Wellington; neozeland neuseeland
Nicaragua; Managua; nicaraguan nicaraguen nicaraguayen
Niger; Niamey; nigerien nigerin nigrisch
Nigeria; Abuja; nigerian nigerianisch
North Korea; Pyongyang, Pjöngjang; norcorean nordcoreen nordkorean
Norway; Oslo; norwegian norueg norvegien norwegisch
Pakistan; Islamabad; pakistani paquistani pakistanais pakistanisch
Panama; ; panamanian panamen panameen panamaisch
Paraguay; Asunción; paraguayan paraguay
Peru; Lima; peruvian peruan peruvien peruanisch
Philippines; Manila; philippine filipin philippin
Poland; Warsaw, Varsovia, Varsovie, Warschau; polish polac polon polonais polnisch
Portugal; Lisbon, Lisboa, Lisbonne, Lissabon; portuguese portugues portugais portugiesisch
Qatar; Doha; qatari catari katarisch
Romania; Bucharest, Bucarest, Bukarest; romanian ruman roumain rumanisch
Russia; Moscow, Moscú, Moscou, Moskau, Kremlin, Kreml; russian rus russe russisch
Rwanda; Kigali; rwandan ruand rwandais ruandisch
Saudi Arabia; Riyadh, Riad; saudi saoudien
Serbia; Belgrade, Belgrado, Belgrad; serbian serbi serbe serbisch
Slovakia; Bratislava; slovak eslovac slovaque slowakisch
Slovenia; Ljubljana; slovenian esloven slovene slowenisch
Somalia; Mogadishu; somali
South Africa; Pretoria, Cape Town; sudafrican sudafricain sudafrikan
South Korea; Seoul, Seúl, Séoul; surcorean sudcoreen sudkorean
South Sudan; Juba; sursudan
Spain; Madrid, Moncloa; spanish espanol espagnol spanisch
Sri Lanka; Colombo; lankan
Sudan; Khartoum, Jartum; sudanes soudanais sudanesisch
Sweden; Stockholm, Estocolmo; swedish suec suedois schwedisch
Switzerland; Bern, Berna, Berne; swiss suiz suisse schweizer
Syria; Damascus, Damasco, Damas, Damaskus; syrian siri syrien syrisch
Taiwan; Taipei; taiwanese taiwanes taiwanais taiwanisch
Tanzania; Dodoma; tanzanian tanzan tansanisch
Thailand; Bangkok; thai tailandes thailandais thailandisch
Tunisia; Tunis; tunisian tunecin tunisien tunesisch
Turkey; Ankara; turkish turc turk
Uganda; Kampala; ugandan ougandais ugandisch
Ukraine; Kyiv, Kiev, Kiew, Bankova; ukrainian ucranian ukrainien ukrainisch
United Arab Emirates; Abu Dhabi, Dubai; emirati
United Kingdom; London, Londres, Downing Street, Whitehall, Westminster; british britan britisch
United States; Washington, White House, Casa Blanca, Maison Blanche, Weißes Haus, Weißen Haus, Capitol, Pentagon; american americain amerikan estadounidens
Uruguay; Montevideo; uruguayan uruguay
Uzbekistan; Tashkent; uzbek usbekisch
Vatican; Holy See; vatican papal
Venezuela; Caracas, Miraflores; venezuelan venezolan venezuelien venezolanisch
Vietnam; Hanoi; vietnam
Yemen; Sanaa; yemeni yemenit jemenitisch
Zambia; Lusaka; zambian sambisch
Zimbabwe; Harare; zimbabwean simbabw
`;
