import type { WordLists } from './word-lists.ts';

/** Spanish. Folded; parted by spaces. */
export const es: WordLists = {
  function: `el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas eso
    esto aquello yo tu usted el ella ello nosotros ustedes ellos ellas me te se nos le les mi mis tu tus su sus nuestro
    nuestra nuestros nuestras que quien quienes cual cuales cuyo cuya cuando donde como cuanto cuanta por porque para pero
    sino aunque mientras si no ni y e o u en de del al a con sin sobre bajo tras ante contra desde hasta entre segun
    durante mediante hacia es son era eran fue fueron ser sido esta estan estaba estaban ha han habia hay hubo haber
    tambien tampoco ya aun todavia siempre nunca jamas casi solo solamente muy mas menos mucho mucha muchos muchas poco
    poca pocos pocas todo toda todos todas otro otra otros otras cada algun alguna algunos algunas alguien algo nadie
    nada ningun ninguna ambos ambas hoy ayer manana ahora luego despues antes entonces asi aqui ahi alli alla despues
    pronto tarde temprano ademas incluso quizas quiza tal vez sin embargo primero segundo tercero ultimo dos tres cuatro
    cinco seis siete ocho nueve diez cien mil horas dias meses anos hace dice dijo segun tanto tan mientras nuestro
    pese debido gracias frente junto dentro fuera cerca lejos ex nuevo nueva gran`,
  calendar: `enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes
    miercoles jueves viernes sabado domingo primavera verano otono invierno navidad pascua semana santa`,
  roles: `presidente presidenta expresidente expresidenta vicepresidente vicepresidenta ministro ministra exministro
    exministra canciller secretario secretaria senador senadora diputado diputada gobernador gobernadora alcalde alcaldesa
    embajador embajadora enviado enviada portavoz vocero vocera lider dirigente jefe jefa director directora fundador
    fundadora dueno duena empresario empresaria general coronel capitan teniente sargento almirante comandante juez jueza
    magistrado magistrada fiscal abogado abogada rey reina principe princesa infanta papa cardenal arzobispo obispo padre
    profesor profesora doctor doctora economista historiador historiadora politologo politologa analista experto experta
    investigador investigadora escritor escritora periodista editor editora actor actriz cantante musico pintor pintora
    arquitecto arquitecta entrenador entrenadora futbolista tenista ciclista piloto activista opositor opositora
    candidato candidata exministro narcotraficante capo guerrillero empresario banquero agricultor campesino campesina
    maestro maestra estudiante enfermera enfermero ingeniero ingeniera vendedor vendedora taxista pensionista jubilado
    jubilada viuda viudo esposa esposo mujer marido madre padre hermana hermano hijo hija amigo amiga vecino vecina
    senor senora senorita sr sra don dona exgobernador primer primera ministro mandatario mandataria exmandatario
    asesor asesora consejero consejera comisario comisaria premier soldado testigo camarero camarera pescador panadero`,
  fields: `primer primera seguridad interior exteriores defensa hacienda economia estado`,
  heads: `calle avenida paseo plaza parque jardin puente torre edificio casa palacio castillo centro aeropuerto estacion puerto
    estadio hotel hospital iglesia catedral mezquita templo universidad colegio escuela academia instituto biblioteca
    museo teatro cementerio rio lago mar oceano golfo estrecho canal isla islas cabo monte montana sierra valle desierto
    costa playa provincia estado ciudad municipio region republica reino imperio union federacion norte sur este oeste
    banco fondo grupo compania empresa radio television diario periodico agencia corte tribunal consejo comite comision
    congreso parlamento senado asamblea camara ministerio secretaria departamento oficina servicio fuerza fuerzas armadas
    ejercito armada guardia policia asociacion sociedad fundacion liga organizacion partido movimiento frente coalicion
    alianza sindicato club real guerra batalla ley tratado acuerdo pacto protocolo constitucion resolucion cumbre
    conferencia foro copa mundial juegos premio festival dia semana noche siglo revolucion crisis plan programa proyecto
    operacion mision supremo suprema nacional federal internacional general fiscalia procuraduria gobierno administracion
    estados unidos reino unido san santa santo nueva nuevo medio oriente`,
  adjectives: `mexicano estadounidense espanol colombiano venezolano argentino chileno peruano brasileno europeo ruso chino`,
  speech: `dijo dice decia afirmo afirma anadio anade agrego agrega explico explica senalo senala aseguro asegura declaro
    declara conto cuenta recordo recuerda pregunto pregunta respondio responde advirtio advierte sostuvo sostiene lamento
    lamenta comento comenta pidio pide cree piensa espera teme critico critica escribio escribe reconocio insistio`,
  nouns: `agua aguila alba alegre alma alto amor angel angeles arena arte ayer bajo banderas barrios batalla bello
    bien blanca blanco boca bravo bueno burgos caballero cabello cabeza calle calma calvo camino campo campos
    canales cano cara casa casas castillo castro cazador centro cerro cielo cinco ciudad claro clavel conde
    consuelo corazon cordero corona correa correo corte cortes costa cristal cruz cuenca cuerpo cuesta delgado
    diablo diario dios dolores duro ejercito encinas escudero espejo esperanza espinosa estrella exito feliz fiel
    fierro flor flores franco frente fuego fuente fuentes fuerza gallego gallo ganador garza gato gloria gobierno
    gordo gracia gracias grande guerra guerrero guerreros herrera herrero hierro hombre hoy humano hurtado iglesia
    imperio infante izquierdo jara justo ladron lara largo leal leche leon ley libertad libro lima limon linares
    llano llave lobo loco luna luz madera madre maestro mal malo mano mar marea marin marques marte mas mata mayor
    medina mejor menor mercado merced mercedes mesa meta mina miranda monte montes moral morales morena moreno
    mujer mundo nacional nieves nino noche norte nota novela nuevo oliva olmo onda oro oso otero padre pais palacio
    palma palomo pan parada pardo parra paz pedraza pena pereira perla perro piedra pinto plata playa plaza pobre
    polo pozo prado pueblo puente puerta puerto quinta ramos razon real redondo reina rey reyes rico rio rios rival
    roca rojo romero rosa rosario ruano rubio sabio sal sala sales salud salvador sangre santo santos segundo
    sendero serrano sierra siglo silva sol soldado soler sombra soto suerte sur tapia tarde tiempo tierra tigre
    toro torre torres trabajo trece trigo triste valle vega vela velasco venta verdad verde vida viejo viento
    viernes villa vino voz`,
  articles: `el la los las un una unos unas este esta ese esa cada del al`,
  abbreviations: `sr sra srta sres dr dra d da prof profa lic ing gral cnel cap tte sto sta mons art num nro pag vol fig cf ej aprox av avda pdte`,
  beforePlaces: `en`,
  notBeforePersons: `el la los las un una`,
};
