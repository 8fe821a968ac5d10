/**
 * The States that review each other: ISO 3166-1 alpha-3, short English name as the United Nations has it
 * (UN protocol's list of Member States), then the other names under which sources list it. Members,
 * observers (Holy See, State of Palestine), and two States that treaty bodies review (Cook Islands, Niue).
 * Case, accents, apostrophes, the order of words, "the", "of" and "and" do not count.
 */
export const STATE_TABLE = `
AFG Afghanistan | Islamic Republic of Afghanistan | Islamic Emirate of Afghanistan
ALB Albania | Republic of Albania
DZA Algeria | People's Democratic Republic of Algeria
AND Andorra | Principality of Andorra
AGO Angola | Republic of Angola
ATG Antigua and Barbuda
ARG Argentina | Argentine Republic
ARM Armenia | Republic of Armenia
AUS Australia | Commonwealth of Australia
AUT Austria | Republic of Austria
AZE Azerbaijan | Azerbeijan | Azerbaidjan | Republic of Azerbaijan
BHS Bahamas | Commonwealth of the Bahamas
BHR Bahrain | Kingdom of Bahrain
BGD Bangladesh | People's Republic of Bangladesh
BRB Barbados
BLR Belarus | Republic of Belarus
BEL Belgium | Kingdom of Belgium
BLZ Belize
BEN Benin | Republic of Benin
BTN Bhutan | Kingdom of Bhutan
BOL Bolivia (Plurinational State of) | Bolivia | Bolivia (Plurinational Republic of)
BIH Bosnia and Herzegovina | Bosnia Hercegovina | Bosnia-Herzegovina | Bosnia
BWA Botswana | Republic of Botswana
BRA Brazil | Federative Republic of Brazil
BRN Brunei Darussalam | Brunei
BGR Bulgaria | Republic of Bulgaria
BFA Burkina Faso | Burkina
BDI Burundi | Republic of Burundi
CPV Cabo Verde | Cape Verde | Republic of Cabo Verde | Republic of Cape Verde
KHM Cambodia | Kingdom of Cambodia
CMR Cameroon | Republic of Cameroon
CAN Canada
CAF Central African Republic
TCD Chad | Republic of Chad
CHL Chile | Republic of Chile
CHN China | People's Republic of China
COL Colombia | Republic of Colombia
COM Comoros | Union of the Comoros
COG Congo | Republic of the Congo | Congo Brazzaville
COK Cook Islands
CRI Costa Rica | Republic of Costa Rica
CIV Côte d'Ivoire | Cote d Ivoire | Ivory Coast | Republic of Côte d'Ivoire
HRV Croatia | Republic of Croatia
CUB Cuba | Republic of Cuba
CYP Cyprus | Republic of Cyprus
CZE Czechia | Czech Republic | Czech Rep
PRK Democratic People's Republic of Korea | DPRK | DPR Korea | DPR of Korea | North Korea
COD Democratic Republic of the Congo | DRC | DR Congo | DR of the Congo | Congo Kinshasa | Zaire
DNK Denmark | Kingdom of Denmark
DJI Djibouti | Republic of Djibouti
DMA Dominica | Commonwealth of Dominica
DOM Dominican Republic
ECU Ecuador | Republic of Ecuador
EGY Egypt | Arab Republic of Egypt
SLV El Salvador | Republic of El Salvador
GNQ Equatorial Guinea | Republic of Equatorial Guinea
ERI Eritrea | State of Eritrea
EST Estonia | Republic of Estonia
SWZ Eswatini | Swaziland | Kingdom of Eswatini | Kingdom of Swaziland
ETH Ethiopia | Federal Democratic Republic of Ethiopia
FJI Fiji | Republic of Fiji
FIN Finland | Republic of Finland
FRA France | French Republic
GAB Gabon | Gabonese Republic
GMB Gambia | Republic of the Gambia | Gambia Islamic Republic
GEO Georgia
DEU Germany | Federal Republic of Germany
GHA Ghana | Republic of Ghana
GRC Greece | Hellenic Republic
GRD Grenada
GTM Guatemala | Republic of Guatemala
GIN Guinea | Republic of Guinea | Guinea Conakry
GNB Guinea-Bissau | Republic of Guinea-Bissau
GUY Guyana | Republic of Guyana | Co-operative Republic of Guyana
HTI Haiti | Republic of Haiti
VAT Holy See | Vatican | Vatican City | Vatican City State | State of the Vatican City
HND Honduras | Republic of Honduras
HUN Hungary | Republic of Hungary
ISL Iceland | Republic of Iceland
IND India | Republic of India
IDN Indonesia | Republic of Indonesia
IRN Iran (Islamic Republic of) | Iran
IRQ Iraq | Republic of Iraq
IRL Ireland | Republic of Ireland
ISR Israel | State of Israel
ITA Italy | Republic of Italy | Italian Republic
JAM Jamaica
JPN Japan
JOR Jordan | Hashemite Kingdom of Jordan
KAZ Kazakhstan | Republic of Kazakhstan
KEN Kenya | Republic of Kenya
KIR Kiribati | Republic of Kiribati
KWT Kuwait | State of Kuwait
KGZ Kyrgyzstan | Kyrgyz Republic | Kirgizstan
LAO Lao People's Democratic Republic | Lao PDR | Laos | Lao
LVA Latvia | Republic of Latvia
LBN Lebanon | Lebanese Republic
LSO Lesotho | Kingdom of Lesotho
LBR Liberia | Republic of Liberia
LBY Libya | State of Libya | Libyan Arab Jamahiriya | Libya Arab Jamahiriya | Socialist People's Libyan Arab Jamahiriya
LIE Liechtenstein | Principality of Liechtenstein | Lichtenstein
LTU Lithuania | Republic of Lithuania
LUX Luxembourg | Grand Duchy of Luxembourg | Luxemburg
MDG Madagascar | Republic of Madagascar
MWI Malawi | Republic of Malawi
MYS Malaysia
MDV Maldives | Republic of Maldives
MLI Mali | Republic of Mali
MLT Malta | Republic of Malta
MHL Marshall Islands | Republic of the Marshall Islands
MRT Mauritania | Islamic Republic of Mauritania
MUS Mauritius | Republic of Mauritius
MEX Mexico | United Mexican States
FSM Micronesia (Federated States of) | Micronesia
MCO Monaco | Principality of Monaco
MNG Mongolia
MNE Montenegro | Republic of Montenegro
MAR Morocco | Kingdom of Morocco
MOZ Mozambique | Republic of Mozambique
MMR Myanmar | Burma | Burma/Myanmar | Republic of the Union of Myanmar | Union of Myanmar
NAM Namibia | Republic of Namibia
NRU Nauru | Republic of Nauru
NPL Nepal | Federal Democratic Republic of Nepal | Federal Republic of Nepal
NLD Netherlands (Kingdom of the) | Netherlands | Holland
NZL New Zealand | Aotearoa New Zealand | New Zeeland
NIC Nicaragua | Republic of Nicaragua
NER Niger | Republic of the Niger
NGA Nigeria | Federal Republic of Nigeria
NIU Niue
MKD North Macedonia | Republic of North Macedonia | The former Yugoslav Republic of Macedonia | Macedonia | Republic of Macedonia | FYROM | FYR Macedonia | FYR of Macedonia | Macedonia (Former Yugoslav Rep)
NOR Norway | Kingdom of Norway
OMN Oman | Sultanate of Oman
PAK Pakistan | Islamic Republic of Pakistan
PLW Palau | Republic of Palau
PAN Panama | Republic of Panama
PNG Papua New Guinea | Independent State of Papua New Guinea
PRY Paraguay | Republic of Paraguay
PER Peru | Republic of Peru
PHL Philippines | Republic of the Philippines | Phillipines | Philipines
POL Poland | Republic of Poland
PRT Portugal | Portuguese Republic
QAT Qatar | State of Qatar
KOR Republic of Korea | South Korea | ROK | Rep of Korea | Korea
MDA Republic of Moldova | Moldova
ROU Romania | Roumania
RUS Russian Federation | Russia
RWA Rwanda | Republic of Rwanda
KNA Saint Kitts and Nevis | Federation of Saint Kitts and Nevis | Saint Christopher and Nevis
LCA Saint Lucia
VCT Saint Vincent and the Grenadines | Saint Vincent
WSM Samoa | Independent State of Samoa | Western Samoa
SMR San Marino | Republic of San Marino
STP Sao Tome and Principe | Democratic Republic of Sao Tome and Principe
SAU Saudi Arabia | Kingdom of Saudi Arabia
SEN Senegal | Republic of Senegal
SRB Serbia | Republic of Serbia
SYC Seychelles | Republic of Seychelles
SLE Sierra Leone | Republic of Sierra Leone
SGP Singapore | Republic of Singapore
SVK Slovakia | Slovak Republic
SVN Slovenia | Republic of Slovenia
SLB Solomon Islands
SOM Somalia | Federal Republic of Somalia | Somali Republic
ZAF South Africa | Republic of South Africa
SSD South Sudan | Republic of South Sudan
ESP Spain | Kingdom of Spain
LKA Sri Lanka | Democratic Socialist Republic of Sri Lanka
PSE State of Palestine | Palestine | Occupied Palestinian Territory
SDN Sudan | Republic of the Sudan
SUR Suriname | Republic of Suriname | Surinam
SWE Sweden | Kingdom of Sweden
CHE Switzerland | Swiss Confederation
SYR Syrian Arab Republic | Syria
TJK Tajikistan | Republic of Tajikistan
THA Thailand | Kingdom of Thailand
TLS Timor-Leste | East Timor | Democratic Republic of Timor-Leste
TGO Togo | Togolese Republic
TON Tonga | Kingdom of Tonga
TTO Trinidad and Tobago | Republic of Trinidad and Tobago
TUN Tunisia | Republic of Tunisia | Tunisian Republic
TUR Türkiye | Turkey | Republic of Türkiye | Republic of Turkey
TKM Turkmenistan
TUV Tuvalu
UGA Uganda | Republic of Uganda
UKR Ukraine
ARE United Arab Emirates | UAE | Emirates
GBR United Kingdom of Great Britain and Northern Ireland | United Kingdom | UK | Great Britain | Britain | United Kingdom of Great Britain
TZA United Republic of Tanzania | Tanzania
USA United States of America | United States | USA | US | United Sates of America | United Sates
URY Uruguay | Eastern Republic of Uruguay | Oriental Republic of Uruguay
UZB Uzbekistan | Republic of Uzbekistan
VUT Vanuatu | Republic of Vanuatu
VEN Venezuela (Bolivarian Republic of) | Venezuela
VNM Viet Nam | Vietnam | Socialist Republic of Viet Nam | Socialist Republic of Vietnam
YEM Yemen | Republic of Yemen
ZMB Zambia | Republic of Zambia
ZWE Zimbabwe | Republic of Zimbabwe
`;
